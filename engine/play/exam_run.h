// ExamRun asks the items of an exam one after another, without feedback before
// the end. Like LessonRun it has no clock, file or random device: the same pack,
// seed and inputs always give the same result. Its first input is the draw, which
// depends on what the person has met before.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "play/attempt.h"
#include "play/input.h"
#include "play/quiz.h"
#include "play/views.h"

namespace netral::play {

class ExamRun {
 public:
  using Pack = course::ExamPack;
  static constexpr SubjectKind kKind = SubjectKind::ujian;

  /// Waits for its draw.
  ExamRun(std::shared_ptr<const Pack> pack, std::uint64_t seed);

  /// As LessonRun::replay.
  [[nodiscard]] static base::Result<ExamRun> replay(std::shared_ptr<const Pack> pack,
                                                    std::uint64_t seed,
                                                    const std::vector<Step>& steps);

  [[nodiscard]] const course::ExamId& exam() const { return pack_->exam.id; }
  [[nodiscard]] bool needs_draw() const { return drawn_.empty(); }

  /// The items by the blueprint, in an order of the seed's. What the person has not
  /// met comes first; what another exam asked them comes only when there is nothing else.
  [[nodiscard]] Draw draw(const SeenItems& seen) const;

  /// Requires: it was drawn.
  [[nodiscard]] ExamView view() const;

  /// Takes the draw, then the answer to the item at hand. Fails with "step_unfit", and
  /// nothing changed, for anything else, or a draw that the blueprint does not fit.
  [[nodiscard]] base::Result<void> apply(const Input& input);

  /// The ids of the options at hand, in the order shown.
  [[nodiscard]] std::string shown() const;

  /// "lulus" or "tidak-lulus" once the last item is answered; "selesai" for a pre-test.
  [[nodiscard]] std::optional<Outcome> outcome() const;

  /// An item that earned less than it could have, with all that it needs to be asked
  /// again; `pack` keeps the item alive.
  struct Missed {
    std::shared_ptr<const Pack> pack;
    DrawnItem drawn;
  };
  [[nodiscard]] std::vector<Missed> missed() const;

 private:
  [[nodiscard]] bool is_over() const { return !needs_draw() && results_.size() == drawn_.size(); }
  [[nodiscard]] bool take(const Draw& draw);
  [[nodiscard]] bool take(const Answer& answer);
  template <typename Other>
  [[nodiscard]] bool take(const Other&) {
    return false;
  }
  [[nodiscard]] bool fits_blueprint(const Draw& draw) const;
  [[nodiscard]] const course::Item* find(const course::ItemId& id) const;
  [[nodiscard]] base::Score score() const;
  [[nodiscard]] bool is_missed(std::size_t item) const {
    return results_[item].raw < results_[item].max;
  }
  [[nodiscard]] bool passes() const;
  [[nodiscard]] ExamEndView end_view() const;
  [[nodiscard]] const course::Bank& bank_of(const course::Item& item) const;

  std::shared_ptr<const Pack> pack_;
  std::uint64_t seed_;
  std::vector<DrawnItem> drawn_;
  std::vector<base::Score> results_;  ///< of the items answered so far, in their order
  std::vector<Answer> answers_;       ///< the same
};

}  // namespace netral::play
