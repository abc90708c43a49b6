#include "app/voice.h"

#include <algorithm>

#include "ui/spoken.h"

namespace netral::app {
namespace {

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " " + second;
}

}  // namespace

Voice::Voice(const base::Strings& strings, std::unique_ptr<ui::Speech> speech)
    : strings_(strings), speech_(std::move(speech)), narrator_(strings) {}

void Voice::take(const ui::Events& events) {
  if (!events.keys.empty() || !events.text.empty() || events.pointer.pressed) notice_.clear();
  for (const ui::KeyPress& press : events.keys) {
    if (!press.repeated && !press.control) take_key(press);
  }
  if (is_on_) look_for_trouble();
}

void Voice::take_key(const ui::KeyPress& press) {
  if (press.key == ui::Key::f2) return turn(!is_on_);
  if (is_on_) take_key_while_on(press);
}

void Voice::take_key_while_on(const ui::KeyPress& press) {
  switch (press.key) {
    case ui::Key::f3:
      if (!press.shift) return say(last_);
      return narrator_.begin_anew();
    case ui::Key::f4:
      if (speech_) speech_->stop();
      return;
    case ui::Key::f5:
      return change_rate(-kRateStep);
    case ui::Key::f6:
      return change_rate(kRateStep);
    default:
      return;
  }
}

void Voice::turn(bool on) {
  if (on == is_on_) return;
  is_on_ = on;
  has_hinted_ = false;
  if (!on) {
    notice_ = strings_.say("suara.mati");
    return say(notice_);
  }
  notice_ = strings_.say("suara.tampak_nyala");
  before_ = joined(strings_.say("suara.nyala"), strings_.say("suara.cara"));
  narrator_.begin_anew();
  if (!speech_) return;
  speech_->set_rate(rate_);
  speech_->start();
}

void Voice::set_rate(int rate) {
  const int within = std::clamp(rate, ui::Speech::kSlowest, ui::Speech::kFastest);
  if (within == rate_) return;
  rate_ = within;
  if (speech_) speech_->set_rate(rate_);
}

void Voice::change_rate(int by) {
  set_rate(rate_ + by);
  const int level = (rate_ - ui::Speech::kSlowest) / kRateStep + 1;
  const int most = (ui::Speech::kFastest - ui::Speech::kSlowest) / kRateStep + 1;
  notice_ = strings_.say("suara.laju",
                         {{"laju", std::to_string(level)}, {"paling", std::to_string(most)}});
  if (speech_) speech_->say(notice_);
}

void Voice::hear(const ui::SemanticTree& tree) {
  if (!is_on_) return;
  say(joined(ui::spoken(strings_, before_), narrator_.tell(tree)));
  before_.clear();
}

/// Told once, quietly: a person who sees can go on, and one who does not hears nothing
/// either way.
void Voice::look_for_trouble() {
  using Found = ui::Speech::Voice;
  const Found found = speech_ ? speech_->voice() : Found::none;
  if (has_hinted_ || found == Found::unknown || found == Found::indonesian) return;
  has_hinted_ = true;
  notice_ = strings_.say(found == Found::none ? "suara.tidak_ada" : "suara.bukan_indonesia");
}

void Voice::say(const std::string& words) {
  if (words.empty()) return;
  last_ = words;
  if (speech_) speech_->say(words);
}

}  // namespace netral::app
