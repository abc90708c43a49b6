// The pocket card of a person: gathered from their own lessons and saved where they keep
// their documents. It is for the learner; nothing of it is recorded or reported.

#pragma once

#include <filesystem>

#include "app/environment.h"
#include "papers/pocket_card.h"

namespace netral::app {

/// Plans and lines of refusal from the newest finished run of each lesson, in the order
/// of the course, each line once. A lesson that cannot be read any more is passed over.
/// Fails as Store::ended_attempt does.
[[nodiscard]] base::Result<papers::PocketCard> pocket_card_of(const base::Strings& strings,
                                                              const records::Store& store,
                                                              course::Library& library,
                                                              const play::PersonUuid& person);

/// Writes it as a PDF under a name that is still free and returns where. Fails with
/// "pocket_card_empty", or as the fonts, the PDF and the file do.
[[nodiscard]] base::Result<std::filesystem::path> save_pocket_card(const Environment& environment,
                                                                   const records::Store& store,
                                                                   course::Library& library,
                                                                   const play::PersonUuid& person);

}  // namespace netral::app
