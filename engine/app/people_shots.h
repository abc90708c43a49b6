// Pictures of what few walks meet: doubts about a NIP, PINs, leaving and being away, and
// the end of the course.

#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/desk.h"
#include "app/environment.h"

namespace netral::app {

/// Makes a desk for a stage; the one before it is gone.
using MakeDesk = std::function<Desk&(std::unique_ptr<Stage>)>;

/// Hands each screen's name to `keep` while the desk shows it. The records are made in the
/// environment's data folder, which must be empty. Fails as open_store() and
/// open_library() do. Requires: the environment outlives the last desk.
[[nodiscard]] base::Result<void> walk_people(const Environment& environment,
                                             const MakeDesk& make_desk,
                                             const std::function<void(const std::string&)>& keep);

}  // namespace netral::app
