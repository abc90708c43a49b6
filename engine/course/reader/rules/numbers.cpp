#include "course/reader/numbers.h"

#include <algorithm>
#include <string>

#include "course/reader/codes.h"
#include "course/reader/rules/balance.h"

namespace netral::course::rules {
namespace {

/// The numbers of one kind, and up to which they are to be named alike.
struct Series {
  Numbered what;
  int last;
  std::string_view code;
  const std::map<int, int>& counts;

  [[nodiscard]] int count(int number) const {
    const auto found = counts.find(number);
    return found == counts.end() ? 0 : found->second;
  }
};

/// More than twice the mean of the others in the series.
bool stands_out(const Series& series, int number) {
  int others = 0;
  int sum = 0;
  for (int other = 1; other <= series.last; ++other) {
    if (other == number) continue;
    ++others;
    sum += series.count(other);
  }
  return series.count(number) * others > 2 * sum;
}

bool names_whole_series(const NumberPhrase& phrase, const Series& series) {
  for (int number = 1; number <= series.last; ++number) {
    const bool is_named =
        std::find(phrase.numbers.begin(), phrase.numbers.end(), number) != phrase.numbers.end();
    if (!is_named) return false;
  }
  return true;
}

/// "1: 3, 2: 1, 3: 0"
std::string counts_without(const Series& series, int number) {
  std::string counts;
  for (int other = 1; other <= series.last; ++other) {
    if (other == number) continue;
    if (!counts.empty()) counts += ", ";
    counts += std::to_string(other) + ": " + std::to_string(series.count(other));
  }
  return counts;
}

void check(const NumberMention& mention, const Series& series, Report& report) {
  if (mention.phrase.what != series.what || names_whole_series(mention.phrase, series)) return;
  for (const int number : mention.phrase.numbers) {
    if (!stands_out(series, number)) continue;
    report.warning(series.code, mention.at,
                   {{"value", std::to_string(number)},
                    {"count", std::to_string(series.count(number))},
                    {"expected", counts_without(series, number)}});
  }
}

template <typename T>
void check_files(const Series& series, std::deque<Built<T>>& files) {
  for (Built<T>& file : files) {
    for (const NumberMention& mention : file.mentions.numbers) check(mention, series, file.report);
  }
}

}  // namespace

void check_numbers(const Balance& balance, ContentFiles& files) {
  const Series fingers{Numbered::fingers, 4, code::kFingersStandOut, balance.fingers};
  const Series candidates{Numbered::candidate, 3, code::kCandidateStandsOut, balance.candidates};
  for (const Series* series : {&fingers, &candidates}) {
    check_files(*series, files.courses);
    check_files(*series, files.glossaries);
    check_files(*series, files.instruments);
    check_files(*series, files.banks);
    check_files(*series, files.lessons);
    check_files(*series, files.exams);
  }
}

}  // namespace netral::course::rules
