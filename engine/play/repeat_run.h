// RepeatRun asks once more what was missed in a lesson or an exam that has ended:
// "ulangi yang keliru". What is answered rightly leaves the list; what is answered wrongly
// comes once more at the end. It is practice for the learner alone: no attempt, so it
// changes neither status nor score, and none of it is ever recorded.
//
// Like the runs that it follows it has no clock, file or random device.

#pragma once

#include <deque>
#include <optional>
#include <string>
#include <variant>

#include "base/result.h"
#include "play/exam_run.h"
#include "play/lesson_run.h"
#include "play/views.h"

namespace netral::play {

class RepeatRun {
 public:
  /// Everything that was missed. Requires: the run has ended.
  [[nodiscard]] static RepeatRun of(const LessonRun& ended);
  [[nodiscard]] static RepeatRun of(const ExamRun& ended);

  /// A task is met where it stood: the same scene with the same choices, the same item.
  [[nodiscard]] RepeatView view() const;

  /// Takes the answer to the task at hand, then Continue from its feedback. Fails with
  /// "step_unfit", and nothing changed, for anything else.
  [[nodiscard]] base::Result<void> apply(const Input& input);

  [[nodiscard]] bool is_over() const { return left_.empty(); }

 private:
  /// A place in a lesson is the lesson's own run, brought there: it knows what was
  /// offered and how each choice is answered.
  struct Question {
    ExamRun::Missed item;
    std::optional<Answer> answer = {};
  };
  struct Task {
    std::variant<LessonRun, Question> place;
    bool is_last_time = false;

    [[nodiscard]] base::Result<void> apply(const Input& input);
    /// Nothing before the answer.
    [[nodiscard]] std::optional<bool> was_right() const;
  };

  void go_on();

  std::string title_;
  std::deque<Task> left_;         ///< as they are put; the first is at hand
  std::optional<Task> answered_;  ///< the one at hand, once it was answered
  int count_ = 0;
  int done_ = 0;  ///< put and answered, those that came again included
  int righted_ = 0;
};

}  // namespace netral::play
