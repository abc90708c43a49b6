#include "app/pages/settings_page.h"

namespace netral::app {
namespace {

/// What an action makes of the preferences.
class Change {
 public:
  explicit Change(Preferences& preferences) : to_(preferences) {}

  void operator()(const ui::PickTheme& picked) { to_.theme = picked.kind; }
  void operator()(const ui::StepText& step) {
    to_.text_percent = step.step == 0 ? 100 : to_.text_percent + step.step * kTextPercentStep;
  }
  void operator()(const ui::SetStaysSignedIn& set) { to_.stays_signed_in = set.on; }
  void operator()(const ui::SetVoice& set) { to_.speaks = set.on; }
  void operator()(const ui::StepVoice& step) { to_.voice_rate += step.step; }
  void operator()(const ui::CloseSettings&) {}

 private:
  Preferences& to_;
};

}  // namespace

ui::SettingsView SettingsPage::view() const {
  const Preferences& now = preferences_->now();
  ui::SettingsView view;
  view.theme = now.theme;
  view.text_percent = now.text_percent;
  view.can_shrink = now.text_percent > kLeastTextPercent;
  view.can_grow = now.text_percent < kMostTextPercent;
  view.stays_signed_in = now.stays_signed_in;
  view.speaks = now.speaks;
  view.voice_rate = now.voice_rate;
  view.can_slow_down = now.voice_rate > kSlowestVoice;
  view.can_speed_up = now.voice_rate < kFastestVoice;
  if (preferences_->trouble()) {
    view.trouble = strings_.say("pengaturan.tidak_tersimpan",
                                {{"sebab", strings_.say(*preferences_->trouble())}});
  }
  return view;
}

void SettingsPage::act(const ui::SettingsAction& action) {
  Preferences preferences = preferences_->now();
  std::visit(Change(preferences), action);
  preferences_->change(preferences);
  has_changed_ = true;
}

PageTurn SettingsPage::frame(ui::Canvas& canvas) {
  has_changed_ = false;
  const auto action = ui::draw_settings(canvas, view());
  if (!action) return StayOnPage{};
  if (std::holds_alternative<ui::CloseSettings>(*action)) return ClosePage{};
  act(*action);
  return StayOnPage{};
}

}  // namespace netral::app
