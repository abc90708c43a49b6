// Reading who somebody says they are.

#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "records/store.h"

namespace netral::app {

/// A NIP when there are no letters, else a participant code. Fails as
/// Nip::parse and ParticipantCode::parse do; a NIK with "code_is_nik".
[[nodiscard]] base::Result<records::Identity> parse_identity(std::string_view text);

/// As it is shown: the NIP in groups, or the code.
[[nodiscard]] std::string text_of(const records::Identity& identity);

}  // namespace netral::app
