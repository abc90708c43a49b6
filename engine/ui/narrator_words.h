// The narrator's sentences: a widget in words, a change of one, a whole screen.

#pragma once

#include <string>
#include <vector>

#include "base/strings.h"
#include "ui/semantics.h"

namespace netral::ui {

/// As it is told when the focus comes to it: role, label, value, state and place among its
/// like. "pilihan B, …, terpilih, 2 dari 4".
[[nodiscard]] std::string widget_words(const base::Strings& strings, const SemanticTree& tree,
                                       const Semantic& node);

/// A screen in the order in which it is read aloud, sentence by sentence. What stands in
/// Passage::place is left out.
[[nodiscard]] std::vector<std::string> screen_words(const base::Strings& strings,
                                                    const SemanticTree& tree);

/// How the answers of a screen are given, where it asks for any.
[[nodiscard]] std::vector<std::string> how_to_answer(const base::Strings& strings,
                                                     const SemanticTree& tree);

/// What was typed into a field, or rubbed out there.
[[nodiscard]] std::string edit_words(const base::Strings& strings, const std::string& before,
                                     const std::string& after);

/// Sentences in a row, each with a mark at its end.
[[nodiscard]] std::string in_a_row(const std::vector<std::string>& sentences);

}  // namespace netral::ui
