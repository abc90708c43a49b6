// The pledge, read and confirmed by whoever is signed in.

#pragma once

#include "app/pages/page.h"

namespace netral::app {

/// Fails with "pledge_absent" where the course has none, "pledge_early" before lessons and
/// exams are done, or as completion_of(). Requires: somebody is signed in.
[[nodiscard]] base::Result<std::unique_ptr<Page>> make_pledge_page(const PageContext& context);

}  // namespace netral::app
