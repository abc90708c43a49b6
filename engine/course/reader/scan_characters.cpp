#include "course/reader/scan_characters.h"

#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/scan_text.h"

namespace netral::course {

std::optional<CharacterFault> fault_of_character(char32_t c) {
  const bool is_control = (c < 0xA0 && c >= 0x7F) || (c < 0x20 && c != '\t' && c != '\n');
  if (is_control || c == 0xFEFF) {
    return CharacterFault{code::kControlCharacter, {{"value", "U+" + hex(c)}}};
  }
  if (c <= 0xFFFF) return std::nullopt;
  std::string shown;
  base::append_utf8(shown, c);
  return CharacterFault{code::kBeyondBasicPlane, {{"value", shown}, {"id", "U+" + hex(c)}}};
}

bool is_character(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

void CharacterScan::check(ScanLine& line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    at += byte >= 0x20 && byte < 0x7F ? 1 : check_character(line, at);
  }
}

std::size_t CharacterScan::check_character(ScanLine& line, std::size_t at) {
  const auto c = base::decode(line.text(), at);
  if (!c) {
    if (!std::exchange(reported_encoding_, true)) {
      const auto byte = static_cast<unsigned char>(line[at]);
      line.error(code::kNotUtf8, line.place(at), {{"value", hex(byte)}});
    }
    line.mend(at, 1, "?");
    return 1;
  }
  const auto fault = fault_of_character(c->value);
  if (!fault) return c->bytes;
  const bool is_known = c->value == 0 && std::exchange(reported_encoding_, true);
  if (!is_known) line.error(fault->code, line.place(at), fault->args);
  if (fault->code == code::kControlCharacter) {
    line.mend(at, c->bytes, std::string(c->bytes, ' '));
  }
  return c->bytes;
}

}  // namespace netral::course
