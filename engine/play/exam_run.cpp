#include "play/exam_run.h"

#include <algorithm>

#include "play/item_view.h"
#include "play/replay.h"
#include "play/scoring.h"

namespace netral::play {

ExamRun::ExamRun(std::shared_ptr<const Pack> pack, std::uint64_t seed) : pack_(std::move(pack)) {
  drawn_ = draw_items(pack_->exam.blueprint, pack_->banks, {}, Random::stream(seed, "kisi-kisi"));
  // Topic after topic would tell what a question is about.
  Random::stream(seed, "urutan").shuffle(drawn_);
}

base::Result<ExamRun> ExamRun::replay(std::shared_ptr<const Pack> pack, std::uint64_t seed,
                                      const std::vector<Step>& steps) {
  ExamRun run(std::move(pack), seed);
  if (const auto replayed = replay_steps(run, steps); !replayed) {
    return tl::unexpected(replayed.error());
  }
  return run;
}

base::Result<void> ExamRun::apply(const Input& input) {
  const auto* answer = std::get_if<Answer>(&input);
  if (answer == nullptr || is_over()) return base::fault("step_unfit", {{"number", ""}});
  const course::Item& item = *drawn_[results_.size()].item;
  if (answer->item != item.id || !is_answerable(item, answer->selected)) {
    return base::fault("step_unfit", {{"number", ""}});
  }
  results_.push_back(play::score(item, answer->selected));
  return {};
}

std::string ExamRun::shown() const {
  return is_over() ? std::string() : shown_text(drawn_[results_.size()].order);
}

base::Score ExamRun::score() const {
  base::Score total;
  for (const base::Score& result : results_) total += result;
  return total;
}

std::optional<Outcome> ExamRun::outcome() const {
  if (!is_over()) return std::nullopt;
  const bool passed = score().scaled() >= pack_->pass_mark;
  return Outcome{passed ? "lulus" : "tidak-lulus", score(), passed};
}

ExamView ExamRun::view() const {
  if (is_over()) return {pack_->exam.title, end_view()};
  const std::size_t here = results_.size();
  return {pack_->exam.title,
          item_view(drawn_[here], pack_->exam.blueprint.ask_confidence, static_cast<int>(here) + 1,
                    static_cast<int>(drawn_.size()))};
}

const course::Bank& ExamRun::bank_of(const course::Item& item) const {
  const auto holds = [&](const auto& entry) {
    const auto& items = entry.second.items;
    return std::any_of(items.begin(), items.end(),
                       [&](const course::Item& candidate) { return &candidate == &item; });
  };
  return std::find_if(pack_->banks.begin(), pack_->banks.end(), holds)->second;
}

ExamEndView ExamRun::end_view() const {
  ExamEndView view;
  view.right = score().raw;
  view.count = static_cast<int>(drawn_.size());
  view.needed = base::least_right(pack_->pass_mark, view.count);
  view.passed = outcome()->passed;
  for (std::size_t i = 0; i < drawn_.size(); ++i) {
    const course::Item& item = *drawn_[i].item;
    const std::string& title = bank_of(item).title;
    auto topic = std::find_if(view.topics.begin(), view.topics.end(),
                              [&](const TopicResult& known) { return known.title == title; });
    if (topic == view.topics.end()) topic = view.topics.insert(topic, {title, 0, 0});
    ++topic->count;
    topic->right += results_[i].raw;
    if (results_[i].raw < results_[i].max) view.missed.push_back(missed_view(item));
  }
  return view;
}

}  // namespace netral::play
