#include "app/pages/repeat_page.h"

namespace netral::app {

PageTurn RepeatPage::frame(ui::Canvas& canvas) {
  if (enters_) canvas.enter_screen();
  enters_ = has_changed_ = false;
  const auto action = ui::draw_repeat(canvas, view_, draft_);
  if (!action) return StayOnPage{};
  if (std::holds_alternative<ui::LeaveRepeat>(*action)) return ClosePage{};
  if (const auto* page = std::get_if<ui::OpenPage>(&*action)) return *page;
  take(std::get<play::Input>(*action));
  return StayOnPage{};
}

void RepeatPage::take(const play::Input& input) {
  if (!run_.apply(input)) return;
  view_ = run_.view();
  draft_ = {};
  enters_ = has_changed_ = true;
}

}  // namespace netral::app
