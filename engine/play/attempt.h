// Attempts ("pengerjaan"): one try at a lesson or an exam, as values that both
// the runs and the records speak of. What an attempt pins can never change
// afterwards, so a later edit of the course cannot move the bar.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/score.h"
#include "base/time.h"

namespace netral::play {

using AttemptUuid = base::Uuid<struct AttemptTag>;
using PersonUuid = base::Uuid<struct PersonTag>;

/// What an attempt is at: a lesson, an exam, or the reading of the pledge.
enum class SubjectKind { pelajaran, ujian, ikrar };

/// What an attempt at the pledge is about: a course has one pledge.
inline constexpr std::string_view kPledgeSubject = "ikrar";

/// How an attempt was made: alone, with a room, or under a proctor's eyes.
enum class Mode { mandiri, ruang, diawasi };

/// All that is fixed when an attempt begins.
struct AttemptStart {
  AttemptUuid id;
  PersonUuid person;
  SubjectKind kind = SubjectKind::pelajaran;
  std::string subject;         ///< id of the lesson or exam; kPledgeSubject
  std::string course_version;  ///< as people name it: "2026.11"
  base::Hash content;          ///< of the manifest of the files it was taught from
  std::uint64_t seed = 0;
  base::Scaled pass_mark;
  Mode mode = Mode::mandiri;
  base::UtcTime at;
};

/// One recorded input. `number` counts from 1 within its attempt.
struct Step {
  int number = 1;
  std::string input;  ///< play::encode of the input
  std::string shown;  ///< ids of the choices or options in the order shown; may be empty
  base::UtcTime at;
  /// What the learner wrote for themselves: kept beside the chain, erasable, never
  /// reported. Empty for most steps.
  std::string own_words = {};
};

/// How an attempt ended.
struct Outcome {
  /// "baik", "sedang", "buruk"; of an exam "lulus" or "tidak-lulus", of a pre-test "selesai", of
  /// the pledge "dibaca".
  std::string ending;
  base::Score score;
  bool passed = false;  ///< for a lesson or a pre-test: its end was reached
};

}  // namespace netral::play
