// The pages that can be opened over any screen and closed again, with the screen as
// it was.

#pragma once

#include <string>

namespace netral::ui {

enum class PageKind { help, settings, glossary, law, history, pin, pledge, proof };

/// What a screen returns when the person asks for a page.
struct OpenPage {
  PageKind kind = PageKind::help;
  std::string at = {};  ///< what it shows first, such as a provision's id; may be empty
};

}  // namespace netral::ui
