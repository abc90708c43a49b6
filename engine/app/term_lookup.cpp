#include "app/term_lookup.h"

#include "base/markup.h"
#include "base/overloaded.h"
#include "course/glossary.h"

namespace netral::app {
namespace {

/// What a person reads there, as one text. Questions of a quiz offer nothing: whoever
/// answers them should have read the story.
std::string words_of(const play::LessonView& view) {
  return std::visit(
      base::Overloaded{[](const play::SceneView& scene) {
                         std::string words;
                         for (const play::LineView& line : scene.lines) {
                           words += line.text + "\n";
                         }
                         return words + scene.question;
                       },
                       [](const play::FeedbackView& feedback) {
                         return feedback.consequence + "\n" + feedback.reason;
                       },
                       [](const play::ItemFeedbackView& feedback) { return feedback.reason; },
                       [](const play::ItemView&) { return std::string(); },
                       [](const play::EndView&) { return std::string(); }},
      view.body);
}

}  // namespace

void TermLookup::offer(play::LessonView& view) {
  view.terms.clear();
  const std::string words = base::without_markup(words_of(view));
  for (const course::Term* term : course::terms_in(glossary_, words)) {
    if (view.terms.size() == kMostOnAScreen) return;
    if (offered_.insert(term->id).second) view.terms.push_back(*term);
  }
}

}  // namespace netral::app
