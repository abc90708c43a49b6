// The state space of a lesson: every state that a run of it can be in, told apart
// only as far as it matters for what can still come.
//
// A state is a scene, the variables, visit counts and choices taken that may yet be
// asked for from there, and the score. What no condition ahead asks for is set to
// nothing, and a visit count stops where no comparison can tell it from a higher
// one, so that two states are equal exactly when the same can follow from both.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/score.h"
#include "course/course.h"

namespace netral::play {

/// One state, just after its scene was entered.
struct LessonState {
  int scene = 0;  ///< index in Lesson::scenes
  base::Score score;
  std::vector<int> slots;  ///< variables, then visit counts, as LessonSpace lays them out

  friend bool operator==(const LessonState&, const LessonState&) = default;
};

struct LessonStateHash {
  [[nodiscard]] std::size_t operator()(const LessonState& state) const noexcept;
};

/// What leads from one state to the next.
struct Move {
  enum class Kind { go_on, choose, compose, answer };
  Kind kind = Kind::go_on;
  /// Of the choice or of the reply's combination, from 0; or how many items were
  /// answered rightly. Partial credit lies between two numbers of right answers, and
  /// is not explored.
  int number = 0;
};

struct Departure {
  Move move;
  LessonState to;
};

/// How the condition of one jump or choice turned out whenever it was asked.
struct ConditionSeen {
  bool held = false;
  bool failed = false;
};

/// The conditions asked so far: by scene, then as course::conditions_of() lists them.
using ConditionLog = std::vector<std::vector<ConditionSeen>>;

class LessonSpace {
 public:
  /// `most_visits`: how far visits that are held against other visits are counted;
  /// nothing else bounds them. The pack outlives the space.
  LessonSpace(const course::LessonPack& pack, int most_visits);

  [[nodiscard]] LessonState start() const;

  /// Every way on from a state. What its conditions answered is added to `log`.
  [[nodiscard]] std::vector<Departure> leave(const LessonState& state, ConditionLog& log) const;

  /// Whether a condition that can still be asked from the scene asks for the score.
  [[nodiscard]] bool asks_score(int scene) const { return ahead_[index(scene)].asks_score; }

  /// Whether a visit count of the state has gone beyond `most_visits`.
  [[nodiscard]] bool is_beyond(const LessonState& state) const;

  /// How many items the quiz of a scene puts; 0 when it is none.
  [[nodiscard]] int items_of(int scene) const { return items_[index(scene)]; }

  [[nodiscard]] ConditionLog new_log() const;

 private:
  /// Counts the visits of one scene.
  struct Counter {
    int scene = 0;
    std::size_t slot = 0;
    int limit = 0;           ///< where counting stops; at least 1
    bool is_scored = false;  ///< its first visit counts in the score
    bool is_unbounded = false;
  };

  /// What may still be asked from a scene on, the scene itself included.
  struct Ahead {
    std::vector<bool> slots;
    bool asks_score = false;
  };

  class Facts;
  struct Asked;

  static std::size_t index(int number) { return static_cast<std::size_t>(number); }

  [[nodiscard]] const course::Scene& scene(int number) const {
    return pack_.lesson.scenes[index(number)];
  }
  void count_items();
  void lay_out(const Asked& asked);
  void lay_out_choices(const course::Scene& scene);
  void look_ahead();
  [[nodiscard]] std::vector<bool> reachable_from(int scene) const;
  void note_asked(int scene, Ahead& ahead) const;
  void note_asked(const course::Condition& condition, Ahead& ahead) const;

  [[nodiscard]] LessonState enter(LessonState state, int scene) const;
  [[nodiscard]] bool is_first_visit(const LessonState& state) const;
  [[nodiscard]] std::vector<std::size_t> offered(const LessonState& state,
                                                 const course::Decision& decision,
                                                 ConditionLog& log) const;
  void leave_decision(const LessonState& state, const course::Decision& decision, ConditionLog& log,
                      std::vector<Departure>& out) const;
  void leave_reply(const LessonState& state, const course::Reply& reply,
                   std::vector<Departure>& out) const;
  void rule(LessonState state, const course::Ruling& ruling, Move move,
            std::vector<Departure>& out) const;
  void leave_quiz(const LessonState& state, const course::Quiz& quiz, ConditionLog& log,
                  std::vector<Departure>& out) const;
  void follow(const LessonState& state, const std::vector<course::Jump>& jumps, Move move,
              ConditionLog& log, std::vector<Departure>& out) const;

  const course::LessonPack& pack_;
  int most_visits_;
  std::map<course::SceneId, int> numbers_;
  std::map<course::VariableId, std::size_t> variables_;  ///< slots of those that are asked
  std::map<course::SceneId, std::size_t> visits_;        ///< which counter
  std::vector<Counter> counters_;
  /// By scene: the slot of each choice that is offered only once, by its place.
  std::vector<std::map<std::size_t, std::size_t>> taken_;
  std::size_t slots_ = 0;
  std::vector<int> items_;    ///< by scene
  std::vector<Ahead> ahead_;  ///< by scene
};

}  // namespace netral::play
