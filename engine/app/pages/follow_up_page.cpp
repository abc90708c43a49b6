#include "app/pages/follow_up_page.h"

#include "app/follow_up.h"

namespace netral::app {

FollowUpPage::FollowUpPage(const base::Strings& strings, const course::FollowUps& cases) {
  for (const course::FollowUp& one : cases) {
    view_.cases.push_back(
        {follow_up_time(strings, one.time), one.title, follow_up_text(strings, one)});
  }
}

PageTurn FollowUpPage::frame(ui::Canvas& canvas) {
  has_changed_ = false;
  const auto action = ui::draw_follow_ups(canvas, view_);
  if (!action) return StayOnPage{};
  if (std::holds_alternative<ui::CloseFollowUps>(*action)) return ClosePage{};
  view_.copied = std::get<ui::CopyCase>(*action).place;
  canvas.copy(view_.cases[*view_.copied].text);
  has_changed_ = true;
  return StayOnPage{};
}

}  // namespace netral::app
