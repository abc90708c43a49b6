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

void check_exams_differ(const std::vector<Built<Exam>*>& exams, const ItemCounts& counts) {
  std::map<TopicId, int> asked;
  for (const Built<Exam>* exam : exams) {
    for (const DrawMention& draw : exam->mentions.draws) asked[draw.topic] += draw.count;
  }
  for (Built<Exam>* exam : exams) {
    for (const DrawMention& draw : exam->mentions.draws) {
      const auto bank = counts.find(draw.topic);
      const bool is_told = bank == counts.end() || draw.count > bank->second;
      if (is_told || asked[draw.topic] <= bank->second) continue;
      exam->report.error(code::kExamsShareTooMuch, draw.at,
                         {{"id", draw.topic.str()},
                          {"value", std::to_string(asked[draw.topic])},
                          {"expected", std::to_string(bank->second)}});
    }
  }
}

}  // namespace netral::course::rules
