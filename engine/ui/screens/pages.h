// The pages that can be opened over any screen and closed again, with the screen as
// it was.

#pragma once

#include <string>

namespace netral::ui {

/// `reread`, `repeat` and `pocket_card` are of the lesson or exam on the screen.
enum class PageKind {
  help,
  settings,
  glossary,
  law,
  history,
  pin,
  pledge,
  proof,
  reread,
  repeat,
  pocket_card,
  follow_up,
  provenance
};

/// What a screen returns when the person asks for a page.
struct OpenPage {
  PageKind kind = PageKind::help;
  std::string at = {};  ///< what it shows first, such as a provision's id; may be empty
};

}  // namespace netral::ui
