// The proof of paths: explores every state that a run of a lesson can reach and
// says what an author would want to know before a learner finds out. It reads no
// file, clock or random device.
//
// The exploration is breadth-first over LessonSpace, so the first way found to
// anything is a shortest one, counted in scenes. Where no condition ahead asks for
// the score, a state is left out when ways with at least as good and at least as
// bad a score were there before: whatever follows, it can be neither the highest
// nor the lowest.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/score.h"
#include "course/course.h"
#include "play/playthrough.h"

namespace netral::play {

/// Where exploring stops, although there may be more.
struct ProofLimits {
  int states = 1'000'000;
  /// How far visits that a condition holds against other visits are counted.
  int visits = 20;
};

/// A way from the start. It replays with run_playthrough when it reaches an ending.
struct ProvenWay {
  base::Score score;
  int scenes = 0;  ///< that it leads through, the first and the last included
  Playthrough playthrough;
};

/// An ending that can be reached, and how.
struct ProvenEnding {
  course::SceneId scene;
  course::EndingKind kind = course::EndingKind::baik;
  ProvenWay shortest;
  ProvenWay lowest;
  ProvenWay highest;
};

/// A scene from which, as it was reached, no ending can come any more.
struct DeadEnd {
  course::SceneId scene;
  ProvenWay way;  ///< the shortest there
};

/// Scenes that follow one another for ever without a decision.
struct EndlessLoop {
  std::vector<course::SceneId> scenes;
  ProvenWay way;  ///< the shortest into it
};

/// A condition that cannot make a difference.
struct IdleCondition {
  enum class Truth { never, always };
  course::SceneId scene;
  int way = 0;  ///< which of the scene's choices or ways on, from 0
  std::string condition;
  Truth truth = Truth::never;
};

/// Two choices with the same next scene, effects, verdict and points.
struct SameChoices {
  course::SceneId scene;
  course::ChoiceId first;
  course::ChoiceId second;
};

struct ProofReport {
  int states = 0;
  /// Whether every state was seen. If not, every way through fewer than
  /// `whole_to` scenes was, and nothing is said of scenes and conditions that
  /// only the rest could show.
  bool is_complete = true;
  int whole_to = 0;

  std::vector<ProvenEnding> endings;  ///< in the order of the lesson
  std::vector<course::SceneId> unreachable;
  std::vector<DeadEnd> dead_ends;
  std::vector<EndlessLoop> loops;
  std::vector<IdleCondition> idle_conditions;
  std::vector<SameChoices> same_choices;

  /// Whether the lesson may be taught: complete, and without an unreachable scene, a
  /// dead end, a loop or a condition that never holds. The rest is advice.
  [[nodiscard]] bool is_clean() const;
};

/// Requires: every scene that the lesson names is there, as the reader sees to.
[[nodiscard]] ProofReport prove(const course::LessonPack& pack, const ProofLimits& limits = {});

/// The shortest way to a scene; nothing when no way within the limits leads there.
/// Requires: as prove().
[[nodiscard]] std::optional<ProvenWay> shortest_way(const course::LessonPack& pack,
                                                    const course::SceneId& scene,
                                                    const ProofLimits& limits = {});

}  // namespace netral::play
