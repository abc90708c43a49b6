#include "records/decoder.h"

#include <limits>

namespace netral::records {
namespace {

constexpr std::size_t kLengthSize = 4;

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8U | static_cast<std::uint8_t>(byte);
  return value;
}

}  // namespace

std::string_view Decoder::view() {
  if (rest_.size() < kLengthSize) {
    fail();
    return {};
  }
  const std::uint64_t length = big_endian(rest_.substr(0, kLengthSize));
  if (length > rest_.size() - kLengthSize) {
    fail();
    return {};
  }
  const std::string_view field = rest_.substr(kLengthSize, length);
  rest_.remove_prefix(kLengthSize + length);
  return field;
}

std::int64_t Decoder::number() {
  const std::string_view field = view();
  if (field.size() != sizeof(std::int64_t)) {
    fail();
    return 0;
  }
  return static_cast<std::int64_t>(big_endian(field));
}

int Decoder::small() {
  const std::int64_t value = number();
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
    fail();
    return 0;
  }
  return static_cast<int>(value);
}

bool Decoder::flag() {
  const std::int64_t value = number();
  if (value != 0 && value != 1) fail();
  return value == 1;
}

std::int64_t Decoder::count() {
  const std::int64_t value = number();
  if (value < 0 || static_cast<std::uint64_t>(value) > rest_.size() / kLengthSize) {
    fail();
    return 0;
  }
  return value;
}

}  // namespace netral::records
