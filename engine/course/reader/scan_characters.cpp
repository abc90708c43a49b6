#include "course/reader/scan_characters.h"

#include <utility>

#include "base/text.h"
#include "course/reader/codes.h"
#include "course/reader/scan_text.h"

namespace netral::course {

void CharacterScan::check(ScanLine& line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    at += byte >= 0x20 && byte < 0x7F ? 1 : check_character(line, at);
  }
}

std::size_t CharacterScan::check_character(ScanLine& line, std::size_t at) {
  const auto c = base::decode(line.text(), at);
  if (!c) {
    if (!std::exchange(reported_not_utf8_, true)) {
      const auto byte = static_cast<unsigned char>(line[at]);
      line.error(code::kNotUtf8, line.place(at), {{"value", hex(byte)}});
    }
    line.mend(at, 1, "?");
    return 1;
  }
  const bool is_control = (c->value < 0xA0 && c->value != '\t') || c->value == 0xFEFF;
  if (is_control) {
    line.error(code::kControlCharacter, line.place(at), {{"value", "U+" + hex(c->value)}});
    line.mend(at, c->bytes, std::string(c->bytes, ' '));
  } else if (c->value > 0xFFFF) {
    line.error(code::kBeyondBasicPlane, line.place(at),
               {{"value", line.text().substr(at, c->bytes)}, {"id", "U+" + hex(c->value)}});
  }
  return c->bytes;
}

}  // namespace netral::course
