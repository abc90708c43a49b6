// The pledge at the terminal: `netral play ikrar --text`, and after the exam that was passed.

#pragma once

#include "app/chance.h"
#include "app/terminal.h"
#include "base/result.h"
#include "course/reader/library.h"
#include "records/store.h"

namespace netral::app {

/// Reads the pledge out and records its confirmation; without one it waits. Fails with
/// "pledge_absent" or "pledge_early", or as the store does.
[[nodiscard]] base::Result<void> read_pledge(Terminal& terminal, course::Library& library,
                                             records::Store& store, const play::PersonUuid& person,
                                             const Chance& chance);

/// The same where the pledge is what is left of the course, and nothing otherwise.
[[nodiscard]] base::Result<void> read_pledge_if_due(Terminal& terminal, course::Library& library,
                                                    records::Store& store,
                                                    const play::PersonUuid& person,
                                                    const Chance& chance);

}  // namespace netral::app
