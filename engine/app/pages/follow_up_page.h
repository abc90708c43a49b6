// The short cases that follow the course, to be copied for WhatsApp.

#pragma once

#include "app/pages/page.h"
#include "ui/screens/follow_up_screen.h"

namespace netral::app {

class FollowUpPage final : public Page {
 public:
  FollowUpPage(const base::Strings& strings, const course::FollowUps& cases);

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  ui::FollowUpView view_;
  bool has_changed_ = false;
};

}  // namespace netral::app
