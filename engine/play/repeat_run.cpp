#include "play/repeat_run.h"

#include "base/overloaded.h"
#include "play/item_view.h"
#include "play/scoring.h"

namespace netral::play {
namespace {

base::Result<void> unfit() { return base::fault("step_unfit", {{"number", ""}}); }

/// Which of how many is said of the tasks, not of the quiz that an item once stood in.
template <typename View>
View numbered(View view, const RepeatView& of) {
  view.number = of.number;
  view.count = of.count;
  return view;
}

/// Puts what a lesson's run shows into `out`.
void show(const LessonView& lesson, RepeatView& out) {
  std::visit(base::Overloaded{[&](const ItemView& item) { out.body = numbered(item, out); },
                              [&](const ItemFeedbackView& item) { out.body = numbered(item, out); },
                              [&](const EndView&) {}, [&](const auto& other) { out.body = other; }},
             lesson.body);
}

}  // namespace

base::Result<void> RepeatRun::Task::apply(const Input& input) {
  if (auto* run = std::get_if<LessonRun>(&place)) return run->apply(input);
  auto& question = std::get<Question>(place);
  const auto* answer = std::get_if<Answer>(&input);
  if (answer == nullptr || !is_answerable(*question.item.drawn.item, *answer)) return unfit();
  question.answer = *answer;
  return {};
}

std::optional<bool> RepeatRun::Task::was_right() const {
  if (const auto* run = std::get_if<LessonRun>(&place)) return run->was_right();
  const auto& question = std::get<Question>(place);
  if (!question.answer) return std::nullopt;
  const base::Score points = score(*question.item.drawn.item, *question.answer);
  return points.raw == points.max;
}

RepeatRun RepeatRun::of(const LessonRun& ended) {
  RepeatRun run;
  run.title_ = ended.lesson().head.title;
  for (LessonRun& place : ended.missed_places()) run.left_.push_back({std::move(place)});
  run.count_ = static_cast<int>(run.left_.size());
  return run;
}

RepeatRun RepeatRun::of(const ExamRun& ended) {
  RepeatRun run;
  for (ExamRun::Missed& missed : ended.missed()) {
    run.title_ = missed.pack->exam.title;
    run.left_.push_back({Question{std::move(missed)}});
  }
  run.count_ = static_cast<int>(run.left_.size());
  return run;
}

RepeatView RepeatRun::view() const {
  RepeatView view;
  view.title = title_;
  view.number = done_ + 1;
  view.count = done_ + static_cast<int>(left_.size());
  view.body = RepeatEndView{righted_, count_};
  if (is_over()) return view;
  const Task& task = answered_ ? *answered_ : left_.front();
  if (const auto* run = std::get_if<LessonRun>(&task.place)) {
    show(run->view(), view);
    return view;
  }
  const auto& question = std::get<Question>(task.place);
  const ExamRun::Missed& item = question.item;
  if (question.answer) {
    view.body = item_feedback_view(item.drawn, *question.answer, item.pack->registry, view.number,
                                   view.count);
  } else {
    view.body = item_view(item.drawn, false, view.number, view.count);
  }
  return view;
}

base::Result<void> RepeatRun::apply(const Input& input) {
  if (is_over()) return unfit();
  if (answered_) {
    if (!std::holds_alternative<Continue>(input)) return unfit();
    go_on();
    return {};
  }
  Task task = left_.front();
  if (const auto taken = task.apply(input); !taken) return taken;
  if (!task.was_right()) return unfit();
  answered_ = std::move(task);
  return {};
}

void RepeatRun::go_on() {
  const bool was_right = answered_->was_right().value_or(false);
  Task task = std::move(left_.front());
  left_.pop_front();
  answered_.reset();
  ++done_;
  if (was_right) {
    ++righted_;
  } else if (!task.is_last_time) {
    task.is_last_time = true;
    left_.push_back(std::move(task));
  }
}

}  // namespace netral::play
