// "Bukti selesai", for whoever is signed in and has passed the course.

#pragma once

#include "app/pages/page.h"

namespace netral::app {

/// Fails as proof_of(). Requires: somebody is signed in.
[[nodiscard]] base::Result<std::unique_ptr<Page>> make_proof_page(const PageContext& context);

}  // namespace netral::app
