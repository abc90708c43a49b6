// What the end of a lesson and the result of an exam have in common: the dial and
// the buttons on the left, the counts and what to set right beside them.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "play/views.h"
#include "ui/column.h"
#include "ui/screens/lesson_screen.h"

namespace netral::ui {

/// Two columns that scroll together; one under the other where the window is narrow.
void draw_result_columns(Canvas& canvas, const std::function<void(Column&)>& left,
                         const std::function<void(Column&)>& right);

/// The dial with its number, in the middle of the column.
void draw_result_dial(Canvas& canvas, Column& column, float part, const std::string& number,
                      const std::string& caption);

/// Words in the middle of the column.
void draw_centered(Canvas& canvas, Column& column, TextStyle style, ImU32 color,
                   const std::string& words, Role role);

/// What a result offers beside the way home.
struct ResultOffers {
  std::optional<std::string> again = {};  ///< what beginning anew is called
  std::size_t missed = 0;                 ///< asked once more, where there are any
  bool has_pocket_card = false;
  bool home_is_default = true;  ///< nothing else leads on
};
[[nodiscard]] std::optional<LessonAction> draw_result_buttons(Canvas& canvas, Column& column,
                                                              const ResultOffers& offers);

/// A name, a bar of segments and the count, with the count of the pre-test under it
/// where there is one; nothing when there was nothing to count.
void draw_count(Canvas& canvas, Column& column, std::string_view name, const base::Score& score,
                const std::optional<base::Score>& before = std::nullopt);

/// What to set right: a card each, with what would have been right, and why.
void draw_missed(Canvas& canvas, Column& column, const std::vector<play::MissedView>& missed);

}  // namespace netral::ui
