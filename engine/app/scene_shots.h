// The walk through the specimen lesson: every display, replies empty, half and
// complete, their feedback, a plan, and the end with it.

#pragma once

#include <functional>
#include <string>

#include "app/driver.h"
#include "base/strings.h"

namespace netral::app {

/// Hands each screen's name to `keep` while the desk shows it. Requires: the desk shows
/// the first scene of tests/data/peraga's lesson "semua-adegan".
void walk_scenes(Driver& driver, const base::Strings& strings,
                 const std::function<void(const std::string& name)>& keep);

}  // namespace netral::app
