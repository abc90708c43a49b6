// The shipped content, copied to where an author may write, with what the commands say.

#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "app/commands.h"
#include "app/fixture.h"

namespace netral::tests {

struct AuthorDesk {
  TemporaryFolder folder;
  app::Environment environment = environment_in(folder.path() / "data");
  std::ostringstream out;
  std::ostringstream trouble;

  AuthorDesk() {
    environment.content = folder.path() / "materi";
    std::filesystem::copy(std::filesystem::path(NETRAL_SOURCE_DIR) / "content", environment.content,
                          std::filesystem::copy_options::recursive);
  }

  [[nodiscard]] std::string read(const std::string& path) const {
    std::ifstream in(environment.content / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  void write(const std::string& path, const std::string& bytes) const {
    std::ofstream(environment.content / path, std::ios::binary) << bytes;
  }

  /// A file of the content with the first `piece` made `other`.
  void replace(const std::string& path, const std::string& piece, const std::string& other) const {
    std::string text = read(path);
    const std::size_t at = text.find(piece);
    REQUIRE(at != std::string::npos);
    write(path, text.replace(at, piece.size(), other));
  }

  /// Whether a command said this on standard output.
  [[nodiscard]] bool said(const std::string& words) const {
    return out.str().find(words) != std::string::npos;
  }
  [[nodiscard]] bool complained(const std::string& words) const {
    return trouble.str().find(words) != std::string::npos;
  }

  /// What was said before is forgotten.
  int lint() {
    out.str("");
    return app::lint_content(environment, out);
  }
};

}  // namespace netral::tests
