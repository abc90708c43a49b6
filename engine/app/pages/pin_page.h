// "Kunci dengan PIN", for whoever is signed in.

#pragma once

#include "app/pages/page.h"

namespace netral::app {

/// Fails as Store::pin_state does. Requires: somebody is signed in.
[[nodiscard]] base::Result<std::unique_ptr<Page>> make_pin_page(const PageContext& context);

}  // namespace netral::app
