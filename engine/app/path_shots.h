// The walk through the pages that lie over others: glossary, law and history, and the
// ways that lead there.

#pragma once

#include <functional>
#include <string>

#include "app/driver.h"
#include "base/strings.h"

namespace netral::app {

using KeepScreen = std::function<void(const std::string& name)>;

/// Requires: the desk shows the welcome. Ends at home.
void walk_welcome(Driver& driver, const base::Strings& strings, const KeepScreen& keep);

/// Requires: the desk shows home. Ends there.
void walk_pages(Driver& driver, const base::Strings& strings, const KeepScreen& keep);

/// From the feedback of a lesson to the law and back. Requires: the desk shows home.
/// Ends there.
void walk_legal_door(Driver& driver, const base::Strings& strings, const KeepScreen& keep);

}  // namespace netral::app
