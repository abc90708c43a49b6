#include <algorithm>
#include <map>

#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {
namespace {

std::vector<Built<Exam>*> exams_of(const Track& track, const std::vector<Built<Exam>*>& exams) {
  std::vector<Built<Exam>*> of_track;
  for (Built<Exam>* exam : exams) {
    const auto& ids = track.exams;
    if (std::find(ids.begin(), ids.end(), exam->value.id) != ids.end()) of_track.push_back(exam);
  }
  return of_track;
}

/// Notes at each exam the most that it is asked of a topic together with others.
void note_most(std::map<const Built<Exam>*, std::map<TopicId, int>>& most,
               const std::vector<Built<Exam>*>& together) {
  std::map<TopicId, int> asked;
  for (const Built<Exam>* exam : together) {
    for (const DrawMention& draw : exam->mentions.draws) asked[draw.topic] += draw.count;
  }
  for (const Built<Exam>* exam : together) {
    for (const auto& [topic, count] : asked) {
      int& known = most[exam][topic];
      known = std::max(known, count);
    }
  }
}

}  // namespace

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

void check_exams_differ(const std::vector<Built<Exam>*>& exams, const Course* course,
                        const ItemCounts& counts) {
  std::map<const Built<Exam>*, std::map<TopicId, int>> asked;
  if (course == nullptr || course->tracks.empty()) {
    note_most(asked, exams);
  } else {
    for (const Track& track : course->tracks) note_most(asked, exams_of(track, exams));
  }
  for (Built<Exam>* exam : exams) {
    for (const DrawMention& draw : exam->mentions.draws) {
      const auto bank = counts.find(draw.topic);
      const bool is_told = bank == counts.end() || draw.count > bank->second;
      const int most = asked[exam][draw.topic];
      if (is_told || most <= bank->second) continue;
      exam->report.error(code::kExamsShareTooMuch, draw.at,
                         {{"id", draw.topic.str()},
                          {"value", std::to_string(most)},
                          {"expected", std::to_string(bank->second)}});
    }
  }
}

}  // namespace netral::course::rules
