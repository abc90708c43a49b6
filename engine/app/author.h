// What the author's commands share: saying things, reading files of the content folder,
// and writing them so that either all of a command's files change or none does.

#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "app/environment.h"
#include "course/reader/reader.h"

namespace netral::app {

/// One file that a command is about to write, by its path in the content folder.
struct Draft {
  std::string path;
  std::string text;
};

class Author {
 public:
  /// Results go to `out`, messages to `trouble`.
  Author(const Environment& environment, std::ostream& out, std::ostream& trouble)
      : environment_(environment), out_(out), trouble_(trouble) {}

  /// Says what is wrong. Returns the exit status of wrong use, 2.
  int complain(const base::Fault& fault);

  void say(std::string_view key, const base::Args& args = {});

  [[nodiscard]] bool has(const std::string& path) const;

  /// Fails with "content_missing" {file} or "content_unreadable" {file}.
  [[nodiscard]] base::Result<course::SourceFile> read(const std::string& path) const;

  /// A template of assets/templat/ with its values. Fails as platform::read_file does.
  [[nodiscard]] base::Result<std::string> filled(const char* name, const base::Args& values) const;

  /// Writes the drafts and says so. Returns the exit status; when one file cannot be
  /// written, those before it are put back as they were.
  int write(const std::vector<Draft>& drafts);

 private:
  const Environment& environment_;
  std::ostream& out_;
  std::ostream& trouble_;
};

}  // namespace netral::app
