#include "app/author.h"

#include <optional>
#include <ostream>
#include <system_error>
#include <utility>

#include "course/reader/skeleton.h"
#include "platform/files.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

/// A file as it was before it was written; without text, it was not there.
struct Former {
  fs::path file;
  std::optional<std::string> text;
};

void put_back(const std::vector<Former>& files) {
  for (const Former& former : files) {
    // When even this fails nothing more can be done; the first failure is told.
    std::error_code ignored;
    if (!former.text) {
      fs::remove(former.file, ignored);
    } else {
      [[maybe_unused]] const auto done = platform::write_file(former.file, *former.text);
    }
  }
}

}  // namespace

int Author::complain(const base::Fault& fault) {
  trouble_ << environment_.strings.say(fault) << '\n';
  return 2;
}

void Author::say(std::string_view key, const base::Args& args) {
  out_ << environment_.strings.say(key, args) << '\n';
}

bool Author::has(const std::string& path) const {
  std::error_code unknown;
  return fs::exists(environment_.content / path, unknown);
}

base::Result<course::SourceFile> Author::read(const std::string& path) const {
  return platform::folder_source(environment_.content)->read(path).map([&](std::string text) {
    return course::SourceFile{path, std::move(text)};
  });
}

base::Result<std::string> Author::filled(const char* name, const base::Args& values) const {
  return platform::read_file(environment_.assets / "templat" / name).map([&](std::string text) {
    return course::filled_template(std::move(text), values);
  });
}

int Author::write(const std::vector<Draft>& drafts) {
  std::vector<Former> written;
  for (const Draft& draft : drafts) {
    const fs::path file = environment_.content / draft.path;
    Former former{file, std::nullopt};
    if (has(draft.path)) {
      auto text = platform::read_file(file);
      if (!text) {
        put_back(written);
        return complain(text.error());
      }
      former.text = std::move(*text);
    }
    std::error_code ignored;  // the write says what is the matter
    fs::create_directories(file.parent_path(), ignored);
    if (const auto done = platform::write_file(file, draft.text); !done) {
      put_back(written);
      return complain(done.error());
    }
    written.push_back(std::move(former));
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    say(written[i].text ? "perintah.diubah" : "perintah.dibuat", {{"file", drafts[i].path}});
  }
  return 0;
}

}  // namespace netral::app
