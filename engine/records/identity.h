// How people are told apart: by their NIP, or by a code where they have none.

#pragma once

#include <variant>

#include "base/nip.h"

namespace netral::records {

/// How a person signs in.
using Identity = std::variant<base::Nip, base::ParticipantCode>;

/// A part of a NIP as it is shown, grouped 8-6-1-3.
enum class NipGroup { birth_date, appointment, sex, counter };

}  // namespace netral::records
