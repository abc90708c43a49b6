#include "ui/screens/voice_notice.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr float kWidest = 720;
constexpr float kInset = 20;

}  // namespace

void draw_voice_notice(Canvas& canvas, std::string_view words) {
  if (words.empty()) return;
  // It is said by the voice itself, which knows better than the screen when.
  const ReadAs said_elsewhere(canvas, Passage::aside);
  const float side = canvas.px(kInset);
  const float most = std::min(canvas.px(kWidest), canvas.width() - 4 * side);
  const TextBlock block = lay_out(canvas.fonts(), TextStyle::caption, words, most);
  const float width = std::ceil(block.width) + 2 * side;
  const float height = block.height() + canvas.px(20);
  const Rect rect{std::round((canvas.width() - width) / 2),
                  std::round(canvas.height() - height - canvas.px(16)), width, height};
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, canvas.colors().ink);
  draw_text(canvas.list(), canvas.fonts(), block, {rect.x + side, rect.y + canvas.px(10)},
            canvas.colors().card);
  canvas.note(Role::status, std::string(words), rect);
}

}  // namespace netral::ui
