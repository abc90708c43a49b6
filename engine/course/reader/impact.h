// Impact: what in the course rests on a rule of law, and so has to be looked at when
// that rule changes.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "course/diagnostic.h"
#include "course/source.h"

namespace netral::course {

/// A claim that rests on a provision, and where its file says so.
struct Reliance {
  std::string file;
  Position at;
  /// Its address: "grup-wa-kantor/tautan/suka", "soal/ms-akun-dinas",
  /// "kasus-lanjutan/lanjutan-apel".
  std::string claim;
};

/// All that rests on a provision, or on any provision of an instrument, by file and
/// place: exactly what lint() names when they are revoked.
/// Fails with "provision_unknown" {id}, "provision_mistyped" {id, nearest}, or with
/// "content_missing" or "content_broken" {file}: a list from half a course would be
/// taken for the whole.
[[nodiscard]] base::Result<std::vector<Reliance>> impact(const Source& source,
                                                         const std::string& id);

}  // namespace netral::course
