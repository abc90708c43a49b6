// Fixed-size binary values: UUIDs and hashes, with their text forms.

#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netral::base {

/// A UUID (RFC 9562). `Tag` keeps a person's apart from an attempt's.
template <typename Tag>
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// A SHA-256 digest.
struct Hash {
  std::array<std::uint8_t, 32> bytes{};
  friend auto operator<=>(const Hash&, const Hash&) = default;
};

/// Lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string to_hex(const std::uint8_t* bytes, std::size_t count);

/// "0190163d-8694-739b-aea5-966c26f8ad91".
[[nodiscard]] std::string uuid_text(const std::array<std::uint8_t, 16>& bytes);

template <typename Tag>
[[nodiscard]] std::string to_text(const Uuid<Tag>& id) {
  return uuid_text(id.bytes);
}

[[nodiscard]] inline std::string to_text(const Hash& hash) {
  return to_hex(hash.bytes.data(), hash.bytes.size());
}

/// A digest from its 64 lower-case hexadecimal digits; nothing for anything else.
[[nodiscard]] std::optional<Hash> parse_hash(std::string_view text);

/// Sets the version and variant bits of sixteen bytes that came from elsewhere:
/// version 4 for random ones, 8 for a digest of ours.
template <typename Tag>
[[nodiscard]] Uuid<Tag> as_uuid(std::array<std::uint8_t, 16> bytes, int version) {
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | static_cast<unsigned>(version) << 4U);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
  return {bytes};
}

}  // namespace netral::base
