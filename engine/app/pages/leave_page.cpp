#include "app/pages/leave_page.h"

#include "ui/screens/notice_screen.h"

namespace netral::app {

PageTurn LeavePage::frame(ui::Canvas& canvas) {
  const ui::NoticeView notice{strings_.say("keluar.judul"),
                              {strings_.say("keluar.akan_hilang")},
                              {},
                              {strings_.say("keluar.keluar"), strings_.say("keluar.batal")},
                              false};
  const auto pressed = ui::draw_notice(canvas, notice);
  if (!pressed) return StayOnPage{};
  if (*pressed == 0) return LeaveForGood{};
  return ClosePage{};
}

}  // namespace netral::app
