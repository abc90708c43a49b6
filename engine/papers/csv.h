// CSV as Excel in Indonesian locale reads it: semicolons, a byte order mark,
// CRLF. A cell that a spreadsheet would take for a formula is made harmless.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netral::papers {

class Csv {
 public:
  void row(const std::vector<std::string>& cells);

  /// The whole file so far, byte order mark included.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_ = "\xEF\xBB\xBF";
};

/// A cell as it is written: quoted where needed, and with a leading apostrophe
/// where it begins with = + - @, a tab or a carriage return.
[[nodiscard]] std::string csv_cell(std::string_view value);

}  // namespace netral::papers
