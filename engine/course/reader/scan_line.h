// The line that the scan is at, as mended so far: what stands where in it, and the
// mending. A place is always told as it is in the file, before any mending.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "course/reader/report.h"

namespace netral::course {

class ScanLine {
 public:
  /// Requires: `report` outlives the line.
  explicit ScanLine(Report& report) : report_(report) {}

  /// Goes to another line of the file.
  void begin(int number, std::string_view text);

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] char operator[](std::size_t at) const { return text_[at]; }

  // What a piece of the line is.

  [[nodiscard]] std::string_view rest(std::size_t at) const;
  [[nodiscard]] std::string trimmed() const;
  [[nodiscard]] std::size_t first_character() const { return text_.find_first_not_of(' '); }
  [[nodiscard]] int indent() const { return static_cast<int>(first_character()); }
  [[nodiscard]] bool is_blank() const;
  [[nodiscard]] bool is_document_mark() const;
  [[nodiscard]] std::size_t skip_spaces(std::size_t at) const;
  [[nodiscard]] std::size_t end_of_word(std::size_t at) const;

  /// Whether nothing but a comment follows.
  [[nodiscard]] bool is_end(std::size_t at) const;

  /// Whether an entry of a flow collection ends at `at`: with the line, or with one
  /// of `marks` after spaces.
  [[nodiscard]] bool ends_entry(std::size_t at, std::string_view marks) const;

  [[nodiscard]] std::size_t comment_after(std::size_t at) const;

  /// Whether a comment is meant ("# catatan") rather than a hashtag ("#pilkada").
  [[nodiscard]] bool is_comment_spaced(std::size_t hash) const;

  /// Where the colon of the key at `at` stands, if a key stands there.
  [[nodiscard]] std::size_t colon_after_key(std::size_t at) const;

  // Reporting.

  [[nodiscard]] Place place(std::size_t at) const;
  void error(std::string_view code, Place at, base::Args args) const;

  /// An error whose advice shows the line as mended.
  void error_with_line(std::string_view code, Place at, base::Args args = {}) const;

  /// Reports a fault that cannot be mended.
  void beyond_mend(std::string_view code, std::size_t at, base::Args args);
  [[nodiscard]] bool is_beyond_mend() const { return is_beyond_mend_; }

  // Mending.

  void mend(std::size_t at, std::size_t length, std::string_view mended);

  /// Reports a fault of the plain scalar at `at` and puts the scalar between quotes.
  /// Returns where it ends now.
  std::size_t quote_plain(std::string_view code, std::size_t fault, std::size_t at,
                          std::size_t length);

  /// “…” in the place of "…": as YAML's quotes, or as part of the text. Returns where
  /// it ends now.
  std::size_t quote_typographic(std::size_t at, std::size_t length);

 private:
  Report& report_;
  int number_ = 0;
  std::string text_;
  int shift_ = 0;  // bytes that mending has added
  bool is_beyond_mend_ = false;
};

}  // namespace netral::course
