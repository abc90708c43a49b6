// Before somebody leaves who has typed something that would be lost.

#pragma once

#include "app/pages/page.h"

namespace netral::app {

class LeavePage final : public Page {
 public:
  explicit LeavePage(const base::Strings& strings) : strings_(strings) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;

 private:
  const base::Strings& strings_;
};

}  // namespace netral::app
