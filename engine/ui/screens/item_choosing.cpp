// Ticking one or several options.

#include <algorithm>

#include "ui/screens/item_parts.h"

namespace netral::ui {

void draw_choosing(Canvas& canvas, Column& column, const play::ItemView& item,
                   play::ItemDraft& draft) {
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const play::OptionView& option = item.options[i];
    const bool is_selected =
        std::find(draft.selected.begin(), draft.selected.end(), option.id) != draft.selected.end();
    const ChoiceCard what{play::letter_of(i), option.text, Role::option, is_selected};
    if (column.choice(i, what)) {
      play::tick(draft, item, option.id);
      canvas.want_frame();
    }
    if (i + 1 < item.options.size()) column.gap(12);
  }
}

}  // namespace netral::ui
