// Flow collections, [a, b] and {kunci: nilai}, which may go on over several lines.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "course/reader/scan_line.h"
#include "course/reader/scan_quote.h"

namespace netral::course {

/// The brackets that are open, and the values between them.
class FlowScan {
 public:
  /// Requires: `line` and `quote` outlive the scan.
  FlowScan(ScanLine& line, QuoteScan& quote) : line_(line), quote_(quote) {}

  [[nodiscard]] bool is_open() const { return !brackets_.empty(); }

  /// Reads from the bracket that opens a collection at `at`, to where it closes or
  /// the line ends.
  void open(std::size_t at) { read(at); }

  /// Reads on from the start of a further line, in a quoted text if one is open.
  void go_on();

  /// The collection is never closed: says so where it opened. Returns what closes it.
  [[nodiscard]] std::string give_up();

  /// What would close all brackets that are open; none of them is afterwards.
  [[nodiscard]] std::string close_all();

 private:
  struct Bracket {
    char mark;
    Place at;
    bool in_value = false;               // after the colon of a map's entry
    std::optional<std::size_t> plain{};  // where a plain scalar began on this line
  };

  void read(std::size_t at);

  // Each reads what stands at `at`, or was read, and returns where to read on.
  [[nodiscard]] std::size_t next_after(const QuoteRead& quoted);
  [[nodiscard]] std::size_t read_colon(std::size_t at);
  [[nodiscard]] std::size_t read_plain(std::size_t at);

  [[nodiscard]] bool ends_key(std::size_t colon) const;
  [[nodiscard]] bool ends_plain(std::size_t at) const;
  [[nodiscard]] std::size_t end_of_typographic(std::size_t at) const;

  ScanLine& line_;
  QuoteScan& quote_;
  std::vector<Bracket> brackets_;  // the innermost last
};

}  // namespace netral::course
