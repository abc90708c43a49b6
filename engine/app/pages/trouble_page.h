// What is shown in place of a page that cannot be: why, and the way back.

#pragma once

#include "app/pages/page.h"
#include "ui/screens/notice_screen.h"

namespace netral::app {

class TroublePage final : public Page {
 public:
  TroublePage(const base::Strings& strings, const base::Fault& fault,
              const course::Diagnostics& diagnostics);

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;

 private:
  ui::NoticeView view_;
};

}  // namespace netral::app
