// ExamRun asks the items of an exam one after another, without feedback before
// the end. Like LessonRun it has no clock, file or random device: the same pack,
// seed and answers always give the same result.

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

  /// Draws the items and puts them in an order of the seed's.
  ExamRun(std::shared_ptr<const Pack> pack, std::uint64_t seed);

  /// As LessonRun::replay.
  [[nodiscard]] static base::Result<ExamRun> replay(std::shared_ptr<const Pack> pack,
                                                    std::uint64_t seed,
                                                    const std::vector<Step>& steps);

  [[nodiscard]] ExamView view() const;

  /// Takes the answer to the item at hand. Fails with "step_unfit", and nothing
  /// changed, for anything else.
  [[nodiscard]] base::Result<void> apply(const Input& input);

  /// The ids of the options at hand, in the order shown.
  [[nodiscard]] std::string shown() const;

  /// "lulus" or "tidak-lulus" once the last item is answered.
  [[nodiscard]] std::optional<Outcome> outcome() const;

 private:
  [[nodiscard]] bool is_over() const { return results_.size() == drawn_.size(); }
  [[nodiscard]] base::Score score() const;
  [[nodiscard]] ExamEndView end_view() const;
  [[nodiscard]] const course::Bank& bank_of(const course::Item& item) const;

  std::shared_ptr<const Pack> pack_;
  std::vector<DrawnItem> drawn_;
  std::vector<base::Score> results_;  ///< of the items answered so far, in their order
};

}  // namespace netral::play
