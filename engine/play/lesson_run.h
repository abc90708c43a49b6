// LessonRun plays one lesson: a state machine without clock, file or random
// device. The same pack, seed and inputs always lead to the same place, which is
// how a run is resumed: by replaying what was recorded.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "play/attempt.h"
#include "play/input.h"
#include "play/quiz.h"
#include "play/views.h"

namespace netral::play {

class LessonRun {
 public:
  using Pack = course::LessonPack;
  static constexpr SubjectKind kKind = SubjectKind::pelajaran;

  /// Begins at the lesson's first scene.
  LessonRun(std::shared_ptr<const course::LessonPack> pack, std::uint64_t seed);

  /// A run brought to where the recorded steps lead. Fails with
  /// "step_unreadable", or "step_unfit" {number} when a step does not fit the content.
  [[nodiscard]] static base::Result<LessonRun> replay(
      std::shared_ptr<const course::LessonPack> pack, std::uint64_t seed,
      const std::vector<Step>& steps);

  [[nodiscard]] LessonView view() const;

  /// Takes an input. Fails with "step_unfit", and nothing changed, when it does
  /// not fit where the run is.
  [[nodiscard]] base::Result<void> apply(const Input& input);

  /// The ids of the choices or options at hand, in the order shown.
  [[nodiscard]] std::string shown() const;

  /// How it ended; nothing while it goes on.
  [[nodiscard]] std::optional<Outcome> outcome() const;

  [[nodiscard]] const course::Lesson& lesson() const { return pack_->lesson; }
  [[nodiscard]] const course::SceneId& scene() const { return scene_; }

  /// Everything that was shown so far, from the first scene to where the run is: what a
  /// learner looks back at. Rebuilt by playing again.
  [[nodiscard]] std::vector<LessonView> views_so_far() const;

  /// The run as it stood before each decision, reply or item that earned less than it
  /// could have, in the order met.
  [[nodiscard]] std::vector<LessonRun> missed_places() const;

  /// Whether what was just done, decided or answered, was right. Nothing while no
  /// feedback is shown.
  [[nodiscard]] std::optional<bool> was_right() const;

  /// So far: the first visit of each decision and quiz, out of the path taken.
  [[nodiscard]] base::Score score() const;

 private:
  /// Where in a scene the run is.
  enum class Stage { reading, chosen, asking, answered };

  /// A first visit to a decision, a reply or a quiz item, as it counts in the score.
  struct Earned {
    base::Score score;
    std::optional<course::Verdict> verdict;  ///< of a decision or reply; none for an item
    MissedView missed;
    std::size_t step = 0;  ///< how many inputs came before

    [[nodiscard]] bool is_right() const {
      return verdict ? *verdict == course::Verdict::sesuai : score.raw == score.max;
    }
  };

  class Facts;

  void enter(const course::SceneId& scene);
  void follow(const std::vector<course::Jump>& jumps);
  [[nodiscard]] bool take(const Continue& input);
  [[nodiscard]] bool take(const Choose& input);
  [[nodiscard]] bool take(const Compose& input);
  [[nodiscard]] bool take(const WritePlan& input);
  [[nodiscard]] bool take(const Answer& input);
  [[nodiscard]] bool take(const Draw&) { return false; }
  void offer_choices();
  void leave_reading();
  void begin_quiz(const course::Quiz& quiz);
  void next_item();
  void rule(const course::Ruling& ruling, const std::string& act);

  [[nodiscard]] const course::Scene& here() const;
  [[nodiscard]] bool is_first_visit() const;

  [[nodiscard]] SceneView scene_view() const;
  [[nodiscard]] FeedbackView feedback_view() const;
  void add_other_choices(FeedbackView& view) const;
  [[nodiscard]] ItemView current_item_view() const;
  [[nodiscard]] ItemFeedbackView item_feedback_view() const;
  [[nodiscard]] EndView end_view() const;
  [[nodiscard]] std::vector<LineView> line_views() const;
  [[nodiscard]] int minutes_left() const;

  std::shared_ptr<const course::LessonPack> pack_;
  std::uint64_t seed_;

  course::SceneId scene_;
  Stage stage_ = Stage::reading;
  std::map<course::VariableId, int> variables_;
  std::map<course::SceneId, int> visits_;
  std::vector<Earned> earned_;
  std::vector<const course::Choice*> offered_;  ///< of the decision at hand
  std::set<const course::Choice*> used_up_;     ///< that are not offered again
  const course::Ruling* ruling_ = nullptr;      ///< on what was just done
  const course::Choice* chosen_ = nullptr;
  std::vector<const course::Phrase*> composed_;
  std::vector<DrawnItem> drawn_;  ///< of the quiz at hand
  std::size_t item_ = 0;          ///< which of them
  Answer answer_;
  std::vector<course::ItemId> seen_items_;
  std::vector<PlanView> plans_;
  std::vector<std::string> refusals_;
  std::vector<LedgerEntry> ledger_;
  std::vector<Input> taken_;  ///< from the beginning
};

}  // namespace netral::play
