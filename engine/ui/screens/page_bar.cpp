#include "ui/screens/page_bar.h"

#include "ui/screens/top_bar.h"

namespace netral::ui {

bool page_bar(Canvas& canvas, const std::string& title) {
  const TopBarTouch touch =
      top_bar(canvas, {.subtitle = title, .buttons = {canvas.say("halaman.kembali")}});
  return touch.button.has_value() || canvas.pressed(Key::escape);
}

bool search_field(Canvas& canvas, ImVec2 at, float width, const std::string& label,
                  const std::string& placeholder, std::string& query) {
  constexpr std::size_t kLongestQuery = 80;
  const Field what{.label = label, .placeholder = placeholder, .most_characters = kLongestQuery};
  return field(canvas, at, width, what, query).changed;
}

float search_field_height(Canvas& canvas) {
  return canvas.fonts().line_height(TextStyle::caption_strong) + canvas.px(6 + 52);
}

}  // namespace netral::ui
