#include "play/reply.h"

#include <algorithm>

namespace netral::play {
namespace {

const course::Phrase& best_phrase(const course::ReplyPart& part) {
  return *std::max_element(
      part.phrases.begin(), part.phrases.end(),
      [](const course::Phrase& a, const course::Phrase& b) { return a.points < b.points; });
}

}  // namespace

Phrases phrases_of(const course::Reply& reply, const Compose& input) {
  Phrases phrases;
  if (input.phrases.size() != reply.parts.size()) return {};
  for (std::size_t i = 0; i < reply.parts.size(); ++i) {
    const std::vector<course::Phrase>& all = reply.parts[i].phrases;
    const auto found = std::find_if(all.begin(), all.end(), [&](const course::Phrase& phrase) {
      return phrase.id == input.phrases[i];
    });
    if (found == all.end()) return {};
    phrases.push_back(&*found);
  }
  return phrases;
}

Phrases best_phrases(const course::Reply& reply) {
  Phrases phrases;
  for (const course::ReplyPart& part : reply.parts) phrases.push_back(&best_phrase(part));
  return phrases;
}

course::Verdict worst_verdict(const Phrases& phrases) {
  course::Verdict worst = course::Verdict::sesuai;
  for (const course::Phrase* phrase : phrases) worst = std::max(worst, phrase->verdict);
  return worst;
}

int points_of(const Phrases& phrases) {
  int points = 0;
  for (const course::Phrase* phrase : phrases) points += phrase->points;
  return points;
}

int combinations(const course::Reply& reply) {
  int count = 1;
  for (const course::ReplyPart& part : reply.parts) count *= static_cast<int>(part.phrases.size());
  return count;
}

Phrases combination(const course::Reply& reply, int number) {
  Phrases phrases;
  auto rest = static_cast<std::size_t>(number);
  for (const course::ReplyPart& part : reply.parts) {
    phrases.push_back(&part.phrases[rest % part.phrases.size()]);
    rest /= part.phrases.size();
  }
  return phrases;
}

std::string text_of(const Phrases& phrases) {
  std::string text;
  for (const course::Phrase* phrase : phrases) {
    if (says_nothing(phrase->text)) continue;
    if (!text.empty()) text += ' ';
    text += phrase->text;
  }
  return text;
}

std::vector<PhraseResult> phrase_results(const course::Reply& reply, const Phrases& phrases) {
  std::vector<PhraseResult> results;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const course::Phrase& best = best_phrase(reply.parts[i]);
    const bool is_best = phrases[i]->points == best.points;
    results.push_back({reply.parts[i].name, phrases[i]->text, phrases[i]->verdict, phrases[i]->note,
                       is_best ? std::string() : best.text});
  }
  return results;
}

}  // namespace netral::play
