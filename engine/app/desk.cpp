#include "app/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "platform/files.h"
#include "platform/paths.h"
#include "platform/speech.h"
#include "ui/screens/voice_notice.h"

namespace netral::app {
namespace {

constexpr float kDesignWidth = 1280;
constexpr float kDesignHeight = 720;

/// A screen that goes on asking for frames without end is a mistake of ours;
/// the limit keeps it from becoming a frozen window.
constexpr int kMostFramesAtOnce = 8;

/// Nothing new, with the pointer where it is.
ui::Events still(const ui::Pointer& pointer) {
  ui::Events events;
  events.pointer = pointer;
  events.pointer.pressed = events.pointer.released = false;
  events.pointer.wheel = 0;
  return events;
}

/// One event record for each key, so that a fast typist's keys are taken in
/// order. The pointer's doings and the text come with the first.
std::vector<ui::Events> one_key_at_a_time(const ui::Events& events) {
  std::vector<ui::Events> steps;
  ui::Events first = events;
  first.keys.clear();
  if (!events.keys.empty()) first.keys.push_back(events.keys.front());
  steps.push_back(std::move(first));
  for (std::size_t i = 1; i < events.keys.size(); ++i) {
    ui::Events next = still(events.pointer);
    next.keys.push_back(events.keys[i]);
    steps.push_back(std::move(next));
  }
  return steps;
}

}  // namespace

Desk::Desk(const base::Strings& strings, platform::Window& window, const ui::FontData& fonts,
           std::unique_ptr<Stage> stage, std::unique_ptr<ui::Speech> speech)
    : window_(window),
      canvas_(strings, fonts, window.pictures()),
      stage_(std::move(stage)),
      voice_(strings, std::move(speech)) {}

/// The design is 1280 by 720; a larger window shows it larger, in steps of an
/// eighth so that dragging its edge does not bake fonts at every pixel.
float Desk::scale() const {
  const float fit = std::min(static_cast<float>(window_.width()) / kDesignWidth,
                             static_cast<float>(window_.height()) / kDesignHeight);
  const float text = static_cast<float>(preferences_->now().text_percent) / 100;
  return std::max(1.0F, std::floor(fit * 8) / 8) * text;
}

void Desk::use(std::shared_ptr<PreferenceKeeper> preferences) {
  preferences_ = std::move(preferences);
}

void Desk::set_text_scale(float scale) {
  Preferences preferences = preferences_->now();
  preferences.text_percent = static_cast<int>(std::lround(scale * 100));
  preferences_->change(preferences);
}

void Desk::take(const ui::Events& events) {
  take_window_keys(events);
  stage_->hear(events);
  take_voice_keys(events);
  if (events.content_changed) {
    window_.pictures().forget_changed();
    stage_->content_changed();
  }
  for (const ui::Events& step : one_key_at_a_time(events)) compose(step);
  show();
  if (stage_->catch_up()) {
    compose(still(events.pointer));
    show();
  }
  follow_preferences();  // the settings may have changed the voice
  voice_.hear(canvas_.semantics());
}

void Desk::take_voice_keys(const ui::Events& events) {
  follow_preferences();
  voice_.take(events);
  Preferences preferences = preferences_->now();
  preferences.speaks = voice_.is_on();
  preferences.voice_rate = voice_.rate() / Voice::kRateStep;
  preferences_->change(preferences);
}

void Desk::follow_preferences() {
  const Preferences& preferences = preferences_->now();
  voice_.turn(preferences.speaks);
  voice_.set_rate(preferences.voice_rate * Voice::kRateStep);
}

void Desk::show() { window_.draw(*drawn_, canvas_.colors().paper); }

void Desk::compose(const ui::Events& events) {
  canvas_.set_theme(preferences_->now().theme);
  if (canvas_.set_scale(scale())) window_.upload_fonts(canvas_.font_atlas());
  ui::Events step = events;
  for (int frames = 0; frames < kMostFramesAtOnce; ++frames) {
    canvas_.begin(step, window_.width(), window_.height());
    ui::VoiceNotice notice(canvas_, voice_.notice());
    stage_->frame(canvas_);
    notice.draw();
    drawn_ = &canvas_.end();
    if (!canvas_.wants_frame() && !stage_->has_changed()) return;
    step = still(step.pointer);
  }
}

void Desk::take_window_keys(const ui::Events& events) {
  Preferences preferences = preferences_->now();
  for (const ui::KeyPress& press : events.keys) {
    if (press.key == ui::Key::f11) window_.set_full_screen(!window_.is_full_screen());
    if (press.key == ui::Key::f9 && !press.repeated)
      preferences.theme = ui::next_theme(preferences.theme);
    if (!press.control) continue;
    const bool larger = press.letter == '+' || press.letter == '=';
    if (larger) preferences.text_percent += kTextPercentStep;
    if (press.letter == '-') preferences.text_percent -= kTextPercentStep;
    if (press.letter == '0') preferences.text_percent = 100;
  }
  preferences_->change(preferences);
}

base::Result<ui::FontData> read_fonts(const std::filesystem::path& assets) {
  const auto files = platform::find_fonts(assets);
  if (!files) return tl::unexpected(files.error());
  ui::FontData fonts;
  for (const auto& [file, bytes] :
       {std::pair(&files->regular, &fonts.regular), std::pair(&files->italic, &fonts.italic),
        std::pair(&files->semi_bold, &fonts.semi_bold), std::pair(&files->bold, &fonts.bold)}) {
    auto read = platform::read_file(*file);
    if (!read) return tl::unexpected(read.error());
    *bytes = std::move(*read);
  }
  return fonts;
}

base::Result<OpenedWindow> open_window(const Environment& environment, const std::string& title) {
  auto fonts = read_fonts(environment.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  auto window = platform::Window::open({.title = title,
                                        .course_pictures = environment.content / "gambar",
                                        .program_pictures = environment.assets / "gambar",
                                        .icon = environment.assets / "gambar" / "lambang.svg"});
  if (!window) return tl::unexpected(window.error());
  return OpenedWindow{std::move(*fonts), std::move(*window)};
}

void stay(Desk& desk, platform::Window& window) {
  desk.take({});
  while (!desk.wants_to_quit()) {
    const ui::Events events = window.wait(desk.wakes_in());
    if (events.close) break;
    if (events.is_empty()) {
      desk.wake();
    } else {
      desk.take(events);
    }
  }
}

int run_window(const Environment& environment, const Shell::Start& start) {
  const auto opened = open_window(environment, environment.strings.say("program.nama"));
  if (!opened) {
    fmt::print(stderr, "{}\n", environment.strings.say(opened.error()));
    return 2;
  }
  Desk desk(environment.strings, *opened->window, opened->fonts,
            std::make_unique<Shell>(environment, real_chance(), start),
            platform::open_speech({.changed = [&window = *opened->window] { window.wake(); }}));
  desk.use(environment.preferences);
  stay(desk, *opened->window);
  return 0;
}

}  // namespace netral::app
