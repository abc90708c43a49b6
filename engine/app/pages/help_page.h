// Help: the keys, what is saved, and who sees what.

#pragma once

#include "app/pages/page.h"

namespace netral::app {

class HelpPage final : public Page {
 public:
  explicit HelpPage(const base::Strings& strings) : strings_(strings) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;

 private:
  const base::Strings& strings_;
};

}  // namespace netral::app
