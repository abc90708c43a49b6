// Reads what Encoder wrote, field by field, and only that: any other bytes fail.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/time.h"

namespace netral::records {

/// After the first field that is not there, or not of its kind, every further one is
/// empty or zero, and failed() says so once at the end.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  /// Until the bytes go.
  [[nodiscard]] std::string_view view();
  [[nodiscard]] std::string text() { return std::string(view()); }
  [[nodiscard]] std::int64_t number();
  /// A number that fits an int.
  [[nodiscard]] int small();
  [[nodiscard]] base::UtcTime time() { return {number()}; }
  [[nodiscard]] bool flag();
  /// How many things follow. Each takes at least a field, so that no more are promised
  /// than can be there.
  [[nodiscard]] std::int64_t count();

  template <std::size_t n>
  [[nodiscard]] std::array<std::uint8_t, n> bytes() {
    std::array<std::uint8_t, n> out{};
    const std::string_view field = view();
    if (field.size() == n) {
      for (std::size_t i = 0; i < n; ++i) out[i] = static_cast<std::uint8_t>(field[i]);
    } else {
      fail();
    }
    return out;
  }
  template <typename Tag>
  [[nodiscard]] base::Uuid<Tag> uuid() {
    return {bytes<16>()};
  }
  [[nodiscard]] base::Hash hash() { return {bytes<32>()}; }

  /// What was read cannot have been written by us.
  void fail() {
    failed_ = true;
    rest_ = {};
  }
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace netral::records
