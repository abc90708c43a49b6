// The disk of this computer.

#pragma once

#include "base/disk.h"

namespace netral::platform {

/// Lives as long as the program.
[[nodiscard]] const base::Disk& disk();

}  // namespace netral::platform
