// Reading speed. Adults read 184 words a minute aloud, as the mean of 17 languages
// (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance:
// The New International Reading Speed Texts IReST", Investigative Ophthalmology &
// Visual Science 53(9), 2012), and English non-fiction silently at 238 (Brysbaert, "How
// many words do we read per minute?", Journal of Memory and Language 109, 2019).
// Indonesian is in neither, and legal wording is not skimmed, so the slower is taken,
// rounded down.

#include <cmath>

#include "course/reader/codes.h"
#include "course/reader/rules/quality.h"
#include "course/reader/words.h"

namespace netral::course::rules {
namespace {

constexpr int kWordsPerMinute = 180;

/// An exam gives a little more than a minute to an item; thinking needs the other half.
constexpr int kItemSeconds = 40;

/// A scene is one screen: after a minute of reading somebody should act.
constexpr int kSceneSeconds = 60;

int seconds_for(std::size_t words) {
  return static_cast<int>(std::lround(static_cast<double>(words) * 60 / kWordsPerMinute));
}

std::size_t words_in(const Item& item) {
  std::size_t words = count_words(item.situation) + count_words(item.question);
  for (const Option& option : item.options) words += count_words(option.text);
  for (const Target& target : item.targets) words += count_words(target.text);
  return words;
}

/// The words of what a scene shows beside its lines.
struct ExhibitWords {
  std::size_t operator()(std::monostate) const { return 0; }
  std::size_t operator()(const ChatGroup& group) const { return count_words(group.name); }
  std::size_t operator()(const Post& post) const { return count_words(post.text); }
  std::size_t operator()(const Meeting& meeting) const { return count_words(meeting.agenda); }
  std::size_t operator()(const Letter& letter) const {
    std::size_t words = count_words(letter.subject);
    for (const std::string& paragraph : letter.paragraphs) words += count_words(paragraph);
    return words;
  }
};

/// The words of what the learner has to decide; only reading asks for none.
struct DecisionWords {
  template <typename Other>
  std::size_t operator()(const Other&) const {
    return 0;
  }
  std::size_t operator()(const Plan& plan) const {
    return count_words(plan.situation) + count_words(plan.example);
  }
  std::size_t operator()(const Decision& decision) const {
    std::size_t words = count_words(decision.question);
    for (const Choice& choice : decision.choices) words += count_words(choice.text);
    return words;
  }
  std::size_t operator()(const Reply& reply) const {
    std::size_t words = count_words(reply.question);
    for (const ReplyPart& part : reply.parts) {
      words += count_words(part.name);
      for (const Phrase& phrase : part.phrases) words += count_words(phrase.text);
    }
    return words;
  }
};

std::size_t words_in(const Scene& scene) {
  std::size_t words = std::visit(ExhibitWords{}, scene.exhibit);
  for (const Line& line : scene.lines) words += count_words(line.text);
  return words + std::visit(DecisionWords{}, scene.then);
}

struct Limit {
  std::string_view code;
  int seconds;
};

void check(std::size_t words, const Limit& limit, const Mention& what, Report& report) {
  const int seconds = seconds_for(words);
  if (seconds <= limit.seconds) return;
  report.warning(limit.code, what.at,
                 {{"id", what.name},
                  {"count", std::to_string(words)},
                  {"value", std::to_string(seconds)},
                  {"expected", std::to_string(limit.seconds)}});
}

}  // namespace

void check_reading_time(Built<Bank>& bank) {
  for (std::size_t i = 0; i < bank.value.items.size(); ++i) {
    const Item& item = bank.value.items[i];
    check(words_in(item), {code::kItemTakesLong, kItemSeconds},
          {item.id.str(), bank.mentions.items[i].at}, bank.report);
  }
}

void check_reading_time(Built<Lesson>& lesson) {
  for (std::size_t i = 0; i < lesson.value.scenes.size(); ++i) {
    check(words_in(lesson.value.scenes[i]), {code::kSceneTakesLong, kSceneSeconds},
          lesson.mentions.scenes[i], lesson.report);
  }
}

}  // namespace netral::course::rules
