#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"

namespace netral::course::rules {
namespace {

/// At level 1 the item's reason is enough.
constexpr int kFirstLevel = 2;

}  // namespace

void check_feedback(Built<Bank>& bank) {
  for_each_chosen_from(bank, [&](const Item& item, const ItemMention& at) {
    if (item.level < kFirstLevel) return;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      const Option& option = item.options[i];
      if (option.is_key || !option.feedback.empty()) continue;
      bank.report.warning(code::kFeedbackMissing, at.options[i],
                          {{"id", option.id.str()},
                           {"where", item.id.str()},
                           {"value", std::to_string(item.level)}});
    }
  });
}

}  // namespace netral::course::rules
