#include "papers/xml_text.h"

#include "base/text.h"

namespace netral::papers {

std::string allowed_in_xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    if (is_control) {
      base::append_utf8(out, 0xFFFD);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace netral::papers
