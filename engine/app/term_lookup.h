// Which words of the glossary a screen of a lesson offers to look up: few, and each
// once in a run, where it first comes up.

#pragma once

#include <set>

#include "course/course.h"
#include "play/views.h"

namespace netral::app {

class TermLookup {
 public:
  inline static constexpr std::size_t kMostOnAScreen = 3;

  TermLookup() = default;
  explicit TermLookup(course::Glossary glossary) : glossary_(std::move(glossary)) {}

  /// Fills in the terms of the view: of a scene's lines and question, or of what feedback
  /// says. What does not fit waits for the next screen that speaks of it.
  void offer(play::LessonView& view);

 private:
  course::Glossary glossary_;
  std::set<course::TermId> offered_;
};

}  // namespace netral::app
