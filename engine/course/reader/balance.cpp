#include "course/reader/balance.h"

namespace netral::course {
namespace {

void count(const Character& character, Balance& balance) {
  if (!character.conduct) {
    ++balance.undescribed;
    return;
  }
  balance.everyone.add(*character.conduct);
  for (const Trait trait : character.traits) {
    balance.by_trait[static_cast<std::size_t>(trait)].add(*character.conduct);
  }
}

template <typename T>
void count_numbers(const std::deque<Built<T>>& files, Balance& balance) {
  for (const Built<T>& file : files) {
    for (const NumberMention& mention : file.mentions.numbers) {
      const bool is_fingers = mention.phrase.what == Numbered::fingers;
      std::map<int, int>& counts = is_fingers ? balance.fingers : balance.candidates;
      for (const int number : mention.phrase.numbers) ++counts[number];
    }
  }
}

}  // namespace

Balance count_balance(const ContentFiles& files) {
  Balance balance;
  for (const Built<Lesson>& lesson : files.lessons) {
    for (const auto& entry : lesson.value.characters) count(entry.second, balance);
  }
  count_numbers(files.courses, balance);
  count_numbers(files.glossaries, balance);
  count_numbers(files.instruments, balance);
  count_numbers(files.banks, balance);
  count_numbers(files.lessons, balance);
  count_numbers(files.exams, balance);
  return balance;
}

base::Result<Balance> balance(const Source& source) {
  const ContentFiles files = read_content(source);
  if (const auto whole = check_readable(files); !whole) return tl::unexpected(whole.error());
  return count_balance(files);
}

}  // namespace netral::course
