#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {

void check_draws(const Mentions& mentions, const ItemCounts& counts, Report& report) {
  for (const DrawMention& draw : mentions.draws) {
    const std::string& name = draw.topic.str();
    const auto found = counts.find(draw.topic);
    if (found == counts.end()) {
      std::vector<std::string> known;
      for (const auto& entry : counts) known.push_back(entry.first.str());
      report.error(code::kUnknownTopic, draw.at, with_nearest({{"id", name}}, name, known));
    } else if (draw.count > found->second) {
      report.error(code::kQuizAsksTooMuch, draw.at,
                   {{"id", name},
                    {"value", std::to_string(draw.count)},
                    {"expected", std::to_string(found->second)}});
    }
  }
}

}  // namespace netral::course::rules
