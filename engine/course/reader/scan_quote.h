// A text between quotes, which may go on over several lines.

#pragma once

#include <cstddef>
#include <optional>

#include "course/reader/scan_line.h"

namespace netral::course {

/// How far a quoted text was read on a line.
struct QuoteRead {
  enum class End {
    open,    ///< it goes on in the next line
    closed,  ///< `next` is where to read on
    lost,    ///< what stands in the line cannot be told; the quote is given up
  };
  End end = End::open;
  std::size_t next = 0;
};

/// The quote that is open, if one is: finds where it closes, and mends what people
/// forget to escape inside it.
class QuoteScan {
 public:
  /// Requires: `line` outlives the scan.
  explicit QuoteScan(ScanLine& line) : line_(line) {}

  [[nodiscard]] bool is_open() const { return open_.has_value(); }

  /// Reads from the mark that opens it at `at`. Within a flow collection the text ends
  /// before , ] } and : as well as at the end of the line.
  [[nodiscard]] QuoteRead open(std::size_t at, bool in_flow);

  /// Reads on from the start of a further line.
  [[nodiscard]] QuoteRead go_on(bool in_flow) { return read(0, in_flow); }

  /// The quote is never closed: says so where it opened. Returns its mark and its line.
  struct GivenUp {
    char mark;
    int line;
  };
  [[nodiscard]] GivenUp give_up();

 private:
  struct Open {
    char mark;
    Place at;
    std::size_t column;  // in the line as mended
  };

  [[nodiscard]] QuoteRead read(std::size_t from, bool in_flow);
  [[nodiscard]] std::size_t find_close(std::size_t from);

  // Each checks the escape whose backslash stands at `at`, and returns where it ends.
  [[nodiscard]] std::size_t check_escape(std::size_t at);
  [[nodiscard]] std::size_t check_numbered_escape(std::size_t at, std::size_t digits);
  [[nodiscard]] std::size_t mend_escape(std::size_t at);

  [[nodiscard]] QuoteRead mend_quote_inside(std::size_t close, bool in_flow);
  [[nodiscard]] std::size_t last_quote_of_entry(std::size_t after, char mark) const;

  ScanLine& line_;
  std::optional<Open> open_;
};

}  // namespace netral::course
