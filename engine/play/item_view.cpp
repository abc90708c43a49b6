#include "play/item_view.h"

#include <algorithm>

#include "base/text.h"
#include "play/basis_view.h"
#include "play/scoring.h"

namespace netral::play {
namespace {

using course::ItemKind;

/// "Satu. Dua." as "Satu; Dua."
std::string listed(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) {
    if (out.ends_with('.')) out.pop_back();
    if (!out.empty()) out += "; ";
    out += sentence;
  }
  return out;
}

/// What is right, as one line that can be read aloud.
std::string right_text(const course::Item& item) {
  std::vector<std::string> sentences;
  int place = 0;
  for (const course::Option& option : item.options) {
    if (item.kind == ItemKind::urutkan) {
      sentences.push_back(std::to_string(++place) + ". " + option.text);
    } else if (is_placing(item.kind)) {
      sentences.push_back(std::string(base::without_full_stop(option.text)) + " → " +
                          item.find(option.target)->text);
    } else if (option.is_key) {
      sentences.push_back(option.text);
    }
  }
  return listed(sentences);
}

OptionResult ticked_result(const DrawnItem& drawn, std::size_t at, const Answer& answer) {
  const course::Option& option = *drawn.item->find(drawn.order[at]);
  const bool was_selected =
      std::binary_search(answer.selected.begin(), answer.selected.end(), option.id);
  return {letter_of(at), option.text, option.feedback, option.is_key, was_selected, {}, {}};
}

OptionResult ordered_result(const DrawnItem& drawn, std::size_t at, const Answer& answer) {
  const course::Option& option = drawn.item->options[at];
  const auto given = std::find(answer.selected.begin(), answer.selected.end(), option.id);
  OptionResult result{letter_of(at), option.text, option.feedback};
  result.given = std::to_string(given - answer.selected.begin() + 1);
  result.right = std::to_string(at + 1);
  return result;
}

OptionResult placed_result(const DrawnItem& drawn, std::size_t at, const Answer& answer) {
  const course::Option& option = *drawn.item->find(drawn.order[at]);
  const auto given =
      std::find_if(answer.placed.begin(), answer.placed.end(),
                   [&](const Placement& placement) { return placement.option == option.id; });
  OptionResult result{letter_of(at), option.text, option.feedback};
  result.given = drawn.item->find(given->target)->text;
  result.right = drawn.item->find(option.target)->text;
  return result;
}

}  // namespace

ItemView item_view(const DrawnItem& drawn, bool asks_confidence, int number, int count) {
  const course::Item& item = *drawn.item;
  ItemView view;
  view.id = item.id;
  view.kind = item.kind;
  view.phase = item.phase;
  view.situation = item.situation;
  view.question = item.question;
  for (const course::OptionId& option : drawn.order) {
    view.options.push_back({option, item.find(option)->text});
  }
  for (const course::TargetId& target : drawn.targets) {
    view.targets.push_back({target, item.find(target)->text});
  }
  view.takes_several = takes_several(item.kind);
  view.asks_confidence = asks_confidence;
  view.number = number;
  view.count = count;
  return view;
}

std::vector<OptionResult> option_results(const DrawnItem& drawn, const Answer& answer) {
  const ItemKind kind = drawn.item->kind;
  const auto result_of = is_placing(kind)            ? placed_result
                         : kind == ItemKind::urutkan ? ordered_result
                                                     : ticked_result;
  std::vector<OptionResult> results;
  for (std::size_t at = 0; at < drawn.order.size(); ++at) {
    results.push_back(result_of(drawn, at, answer));
  }
  return results;
}

MissedView missed_view(const course::Item& item) {
  return {item.question, right_text(item), item.reason};
}

MissedView missed_view(const course::Item& item, const Answer& answer) {
  MissedView view = missed_view(item);
  view.was_sure = answer.confidence == Confidence::very_sure;
  return view;
}

void put_sure_first(std::vector<MissedView>& missed) {
  std::stable_partition(missed.begin(), missed.end(),
                        [](const MissedView& one) { return one.was_sure; });
}

ItemFeedbackView item_feedback_view(const DrawnItem& drawn, const Answer& answer,
                                    const course::Registry& registry, int number, int count) {
  const course::Item& item = *drawn.item;
  ItemFeedbackView view;
  const base::Score points = score(item, answer);
  view.is_right = points.raw == points.max;
  view.is_partly = points.raw > 0 && !view.is_right;
  view.kind = item.kind;
  view.question = item.question;
  view.options = option_results(drawn, answer);
  view.reason = item.reason;
  view.basis = basis_view(registry, item.basis);
  view.number = number;
  view.count = count;
  return view;
}

std::string shown_text(const DrawnItem& drawn) {
  std::string out;
  const auto add = [&out](const std::string& word) {
    if (!out.empty()) out += ' ';
    out += word;
  };
  for (const course::OptionId& option : drawn.order) add(option.str());
  if (!drawn.targets.empty()) add("|");
  for (const course::TargetId& target : drawn.targets) add(target.str());
  return out;
}

}  // namespace netral::play
