// A page that only tells something.

#pragma once

#include "app/pages/page.h"
#include "ui/screens/notice_screen.h"

namespace netral::app {

class NoticePage final : public Page {
 public:
  /// Its buttons all close it.
  explicit NoticePage(ui::NoticeView view) : view_(std::move(view)) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override {
    if (ui::draw_notice(canvas, view_)) return ClosePage{};
    return StayOnPage{};
  }

 private:
  ui::NoticeView view_;
};

}  // namespace netral::app
