// Help: the keys, what is saved, and who sees what.

#pragma once

#include "app/pages/page.h"

namespace netral::app {

class HelpPage final : public Page {
 public:
  HelpPage(const base::Strings& strings, bool has_person)
      : strings_(strings), has_person_(has_person) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;

 private:
  const base::Strings& strings_;
  bool has_person_;  ///< who could set a PIN
};

}  // namespace netral::app
