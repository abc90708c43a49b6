// Settings: what this account wants the program to look and sound like. Every change
// holds and is kept at once.

#pragma once

#include <memory>

#include "app/pages/page.h"
#include "ui/screens/settings_screen.h"

namespace netral::app {

class SettingsPage final : public Page {
 public:
  explicit SettingsPage(const Environment& environment)
      : strings_(environment.strings), preferences_(environment.preferences) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  [[nodiscard]] ui::SettingsView view() const;
  void act(const ui::SettingsAction& action);

  const base::Strings& strings_;
  std::shared_ptr<PreferenceKeeper> preferences_;
  bool has_changed_ = false;
};

}  // namespace netral::app
