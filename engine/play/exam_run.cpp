#include "play/exam_run.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "play/item_view.h"
#include "play/replay.h"
#include "play/scoring.h"

namespace netral::play {

ExamRun::ExamRun(std::shared_ptr<const Pack> pack, std::uint64_t seed)
    : pack_(std::move(pack)), seed_(seed) {}

base::Result<ExamRun> ExamRun::replay(std::shared_ptr<const Pack> pack, std::uint64_t seed,
                                      const std::vector<Step>& steps) {
  ExamRun run(std::move(pack), seed);
  if (const auto replayed = replay_steps(run, steps); !replayed) {
    return tl::unexpected(replayed.error());
  }
  return run;
}

Draw ExamRun::draw(const SeenItems& seen) const {
  Random random = Random::stream(seed_, "kisi-kisi");
  auto items = draw_items(pack_->exam.blueprint, pack_->banks, seen, random);
  // Topic after topic would tell what a question is about.
  Random::stream(seed_, "urutan").shuffle(items);
  Draw draw;
  for (const course::Item* item : items) draw.items.push_back(item->id);
  return draw;
}

base::Result<void> ExamRun::apply(const Input& input) {
  const bool fits = std::visit([this](const auto& what) { return take(what); }, input);
  if (!fits) return base::fault("step_unfit", {{"number", ""}});
  return {};
}

bool ExamRun::take(const Draw& draw) {
  if (!needs_draw() || !fits_blueprint(draw)) return false;
  for (const course::ItemId& id : draw.items) {
    Random random = Random::stream(seed_, "opsi/" + id.str());
    drawn_.push_back(arrange(*find(id), pack_->exam.blueprint.shuffle_options, random));
  }
  return true;
}

/// Each item once, and of each topic as many as the blueprint asks for.
bool ExamRun::fits_blueprint(const Draw& draw) const {
  const std::set<course::ItemId> items(draw.items.begin(), draw.items.end());
  if (items.empty() || items.size() != draw.items.size()) return false;
  std::size_t asked = 0;
  for (const auto& [topic, count] : pack_->exam.blueprint.draw) {
    const auto bank = pack_->banks.find(topic);
    if (bank == pack_->banks.end()) continue;
    const auto& all = bank->second.items;
    const auto drawn = std::count_if(
        all.begin(), all.end(), [&](const course::Item& item) { return items.contains(item.id); });
    const auto expected = std::min(static_cast<std::size_t>(count), all.size());
    if (static_cast<std::size_t>(drawn) != expected) return false;
    asked += expected;
  }
  return asked == items.size();
}

bool ExamRun::take(const Answer& answer) {
  if (needs_draw() || is_over()) return false;
  const course::Item& item = *drawn_[results_.size()].item;
  if (!is_answerable(item, answer)) return false;
  results_.push_back(play::score(item, answer));
  answers_.push_back(answer);
  return true;
}

std::string ExamRun::shown() const {
  return needs_draw() || is_over() ? std::string() : shown_text(drawn_[results_.size()]);
}

base::Score ExamRun::score() const {
  base::Score total;
  for (const base::Score& result : results_) total += result;
  return total;
}

/// A pre-test cannot be failed.
bool ExamRun::passes() const {
  return pack_->exam.is_pretest || score().scaled() >= pack_->pass_mark;
}

std::optional<Outcome> ExamRun::outcome() const {
  if (!is_over()) return std::nullopt;
  const char* ending = pack_->exam.is_pretest ? "selesai" : passes() ? "lulus" : "tidak-lulus";
  return Outcome{ending, score(), passes()};
}

ExamView ExamRun::view() const {
  assert(!needs_draw() && "whoever opens an exam draws its items first");
  if (is_over()) return {pack_->exam.title, end_view()};
  const std::size_t here = results_.size();
  return {pack_->exam.title,
          item_view(drawn_[here], pack_->exam.blueprint.ask_confidence, static_cast<int>(here) + 1,
                    static_cast<int>(drawn_.size()))};
}

const course::Item* ExamRun::find(const course::ItemId& id) const {
  for (const auto& entry : pack_->banks) {
    for (const course::Item& item : entry.second.items) {
      if (item.id == id) return &item;
    }
  }
  return nullptr;
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
  view.score = score();
  view.count = static_cast<int>(drawn_.size());
  view.needed = base::least_right(pack_->pass_mark, view.count);
  view.passed = passes();
  view.is_pretest = pack_->exam.is_pretest;
  for (std::size_t i = 0; i < drawn_.size(); ++i) {
    const course::Item& item = *drawn_[i].item;
    const std::string& title = bank_of(item).title;
    auto topic = std::find_if(view.topics.begin(), view.topics.end(),
                              [&](const TopicResult& known) { return known.title == title; });
    if (topic == view.topics.end()) topic = view.topics.insert(topic, {title, {}, {}});
    topic->score += results_[i];
    if (is_missed(i)) view.missed.push_back(missed_view(item, answers_[i]));
  }
  put_sure_first(view.missed);
  return view;
}

std::vector<ExamRun::Missed> ExamRun::missed() const {
  std::vector<Missed> missed;
  for (std::size_t i = 0; i < results_.size(); ++i) {
    if (is_missed(i)) missed.push_back({pack_, drawn_[i]});
  }
  return missed;
}

}  // namespace netral::play
