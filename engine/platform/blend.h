// Arithmetic on packed pixels: four channels of eight bits in one number.

#pragma once

#include <cstdint>

namespace netral::platform {

/// 0xAARRGGBB.
using Argb = std::uint32_t;

/// value / 255, rounded, for values up to 255 * 255.
constexpr std::uint32_t div255(std::uint32_t value) {
  value += 128;
  return (value + (value >> 8U)) >> 8U;
}

/// Two channels that stand apart by sixteen bits, each divided as by div255.
constexpr std::uint32_t div255_pair(std::uint32_t pair) {
  pair += 0x00800080U;
  return ((pair + ((pair >> 8U) & 0x00FF00FFU)) >> 8U) & 0x00FF00FFU;
}

constexpr std::uint32_t alpha_of(Argb colour) { return colour >> 24U; }

/// Every channel times `by` / 255.
constexpr Argb scaled(Argb colour, std::uint32_t by) {
  return div255_pair((colour & 0x00FF00FFU) * by) | div255_pair(((colour >> 8U) & 0x00FF00FFU) * by)
                                                        << 8U;
}

/// Every channel times the same channel of `tint`.
constexpr Argb tinted(Argb colour, Argb tint) {
  const auto channel = [&](unsigned shift) {
    return div255(((colour >> shift) & 0xFFU) * ((tint >> shift) & 0xFFU)) << shift;
  };
  return channel(24) | channel(16) | channel(8) | channel(0);
}

/// `over`, whose own alpha is not looked at, laid on the opaque `under` with `alpha`.
constexpr Argb mixed(Argb under, Argb over, std::uint32_t alpha) {
  const std::uint32_t rest = 255 - alpha;
  const std::uint32_t rb = div255_pair((over & 0x00FF00FFU) * alpha + (under & 0x00FF00FFU) * rest);
  const std::uint32_t g = div255(((over >> 8U) & 0xFFU) * alpha + ((under >> 8U) & 0xFFU) * rest);
  return 0xFF000000U | rb | g << 8U;
}

/// `over`, multiplied by its alpha already, laid on the opaque `under`.
constexpr Argb laid_over(Argb under, Argb over) {
  return over + scaled(under, 255 - alpha_of(over));
}

/// Multiplies the colours by the alpha.
constexpr Argb premultiplied(Argb colour) { return scaled(colour | 0xFF000000U, alpha_of(colour)); }

/// The colours before they were multiplied by the alpha; the alpha becomes 255.
/// Requires: an alpha above 0.
constexpr Argb straight(Argb colour) {
  const std::uint32_t alpha = alpha_of(colour);
  const auto channel = [&](unsigned shift) {
    return (((colour >> shift) & 0xFFU) * 255 + alpha / 2) / alpha << shift;
  };
  return 0xFF000000U | channel(16) | channel(8) | channel(0);
}

/// ImGui packs colours as 0xAABBGGRR.
constexpr Argb from_imgui(std::uint32_t colour) {
  return (colour & 0xFF00FF00U) | (colour & 0xFFU) << 16U | ((colour >> 16U) & 0xFFU);
}

}  // namespace netral::platform
