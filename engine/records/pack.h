// Packing: everything that this computer knows as the bytes of a result file.

#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/time.h"
#include "records/office_key.h"

namespace netral::records {

struct PackAsked {
  /// The exams whose answers the office answers for. Answers of everything else stay.
  std::set<std::string> exams;
  std::optional<OfficeKey> office;
  base::UtcTime now;
};

struct Packed {
  std::string bytes;
  std::int64_t people = 0;
  std::int64_t attempts = 0;
  /// Stations whose chain does not fit, by name or UUID: left out, netral check says where.
  std::vector<std::string> left_out;
};

}  // namespace netral::records
