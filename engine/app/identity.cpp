#include "app/identity.h"

#include <algorithm>

namespace netral::app {

base::Result<records::Identity> parse_identity(std::string_view text) {
  if (base::looks_like_nik(text)) return base::fault("code_is_nik");
  const bool has_letters = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (has_letters) {
    return base::ParticipantCode::parse(text).map(
        [](const base::ParticipantCode& code) { return records::Identity(code); });
  }
  return base::Nip::parse(text).map([](const base::Nip& nip) { return records::Identity(nip); });
}

std::string text_of(const records::Identity& identity) {
  if (const auto* nip = std::get_if<base::Nip>(&identity)) return nip->grouped();
  return std::get<base::ParticipantCode>(identity).text();
}

}  // namespace netral::app
