// Signing in at the terminal: the same steps as in the window, each answered by a line.

#pragma once

#include <string>

#include "app/terminal.h"
#include "base/result.h"
#include "records/store.h"

namespace netral::app {

/// Who plays. `learner` is "-" when the first line says who, else a participant code.
/// Fails with "end_of_input", "nip_to_check" when a doubtful NIP was not insisted on, or
/// with what was wrong with an answer.
[[nodiscard]] base::Result<records::PersonRow> meet(Terminal& terminal, records::Store& store,
                                                    const std::string& learner);

}  // namespace netral::app
