// The environment: what every command works with. Content, sentences and the
// place of the records are found first; the store is opened only when a command
// needs it.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/preferences.h"
#include "base/result.h"
#include "base/strings.h"
#include "course/reader/library.h"
#include "records/store.h"

namespace netral::app {

/// What the person said about where things are.
struct PlacesAsked {
  std::optional<std::filesystem::path> content;
  std::optional<std::filesystem::path> data;
};

struct Environment {
  std::filesystem::path assets;
  std::filesystem::path content;
  std::filesystem::path data;
  base::Strings strings;
  std::shared_ptr<PreferenceKeeper> preferences;  ///< of this account; never null
  std::filesystem::path documents;                ///< where what people carry away is saved
};

/// Fails with "assets_missing" or "strings_broken".
[[nodiscard]] base::Result<Environment> find_environment(const PlacesAsked& asked);

/// Opens the course of the environment. Fails as Library::open does.
[[nodiscard]] base::Result<void> open_library(const Environment& environment,
                                              course::Library& library);

/// Opens the records of the environment. Fails as Store::open does.
[[nodiscard]] base::Result<records::Store> open_store(const Environment& environment);

}  // namespace netral::app
