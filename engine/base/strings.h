// The sentences that people read, by key. The file has one entry a line,
// `key = sentence`, with `{name}` where a value goes; `#` opens a comment line
// and `\n` in a sentence breaks the line.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace netral::base {

class Strings {
 public:
  /// Reads a string file. Fails with "strings_broken" {line} on a line that is
  /// neither entry, comment nor blank, and on a key that stands twice.
  [[nodiscard]] static Result<Strings> parse(std::string_view text);

  /// The sentence under `key` with its values filled in. A key that is not
  /// there comes back as ⟦key⟧, so that a slip shows but nothing stops.
  [[nodiscard]] std::string say(std::string_view key, const Args& args = {}) const;

  /// The sentence for a fault: its entry "galat.<key>".
  [[nodiscard]] std::string say(const Fault& fault) const;

  [[nodiscard]] bool has(std::string_view key) const;

  /// Every key, in the order of the file.
  [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }

 private:
  std::unordered_map<std::string, std::string> sentences_;
  std::vector<std::string> keys_;
};

}  // namespace netral::base
