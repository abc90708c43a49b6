// The sample lesson in assets/contoh shows every form that a scene can have, once
// each. It is no part of the course: it is put into a copy of it, so that it stands on
// the same law and pictures, and is drawn by `netral shots` and played by the tests.

#pragma once

#include <filesystem>

#include "app/environment.h"

namespace netral::app {

inline constexpr const char* kSampleLesson = "segala-bentuk";

/// Copies the course into `folder`, which must not exist yet, with the sample lesson at
/// the end of its first module. Returns the environment that reads it there.
/// Fails with "file_unwritable", and as reading the files and with_lesson do.
[[nodiscard]] base::Result<Environment> with_sample_lesson(const Environment& environment,
                                                           const std::filesystem::path& folder);

}  // namespace netral::app
