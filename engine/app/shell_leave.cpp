// Leaving: on purpose, or by being away. What was answered is kept by the records; what
// was typed and not handed in is kept here, for the same person, after an idle sign-out.

#include "app/pages/leave_page.h"
#include "app/shell.h"
#include "base/text.h"
#include "ui/screens/idle_screen.h"

namespace netral::app {
namespace {

bool is_act(const ui::Events& events) {
  const ui::Pointer& pointer = events.pointer;
  return !events.keys.empty() || !events.text.empty() || pointer.pressed || pointer.released ||
         pointer.moved || pointer.wheel != 0;
}

/// A key or a click lifts the warning; moving the pointer towards it does not yet, or the
/// click would fall on what lies behind.
bool lifts(const ui::Events& events) {
  return !events.keys.empty() || !events.text.empty() || events.pointer.released;
}

template <typename Playing>
bool has_words(const Playing& screen) {
  return screen.draft.plan && !base::trim(screen.draft.plan->act).empty();
}

}  // namespace

/// Learners only: the office's table and a notice of trouble stay. On the sign-in screen
/// somebody's numbers and name may stand. The settings can lift it (WCAG 2.2.1).
bool Shell::is_watched() const {
  if (environment_.preferences->now().stays_signed_in) return false;
  if (std::holds_alternative<Trouble>(screen_) || std::holds_alternative<Reporting>(screen_)) {
    return false;
  }
  const auto* signing_in = std::get_if<SigningIn>(&screen_);
  return person_ || (signing_in != nullptr && signing_in->flow.is_begun());
}

void Shell::hear(const ui::Events& events) {
  if (!is_act(events)) return;
  const std::int64_t now = chance_.steady_ms();
  const bool was_warned = idle_.state() == IdleWatch::State::warned;
  look_around();
  if (idle_.state() == IdleWatch::State::warned) {
    // Whoever comes back to a computer that slept sees the warning before they lift it.
    lifts_warning_ = was_warned && lifts(events);
  } else {
    idle_.act(now);
  }
}

std::optional<int> Shell::wakes_in() const {
  if (!is_watched()) return std::nullopt;
  return idle_.due_in(chance_.steady_ms());
}

bool Shell::wake() {
  const IdleWatch::State before = idle_.state();
  const bool was_signed_in = person_.has_value();
  look_around();
  return idle_.state() != before || was_signed_in != person_.has_value();
}

void Shell::look_around() {
  if (!is_watched()) return idle_.act(chance_.steady_ms());
  if (idle_.look(chance_.steady_ms()) == IdleWatch::State::over) leave_idle();
}

void Shell::leave_idle() {
  if (person_) kept_ = Kept{person_->person, std::move(screen_)};
  const bool had_person = person_.has_value();
  show_sign_in();
  if (had_person) {
    std::get<SigningIn>(screen_).flow.say(environment_.strings.say("masuk.otomatis"));
  }
}

void Shell::draw_idle(ui::Canvas& canvas) {
  canvas.begin_backdrop();
  canvas.offer_sign_out(false);
  draw_top(canvas);
  canvas.end_backdrop();
  const auto answer = ui::draw_idle_warning(canvas, person_ ? person_->name : std::string());
  if (answer == ui::IdleAnswer::leave) {
    idle_.act(chance_.steady_ms());
    return leave_idle();
  }
  if (!answer && !lifts_warning_) return;
  lifts_warning_ = false;
  idle_.act(chance_.steady_ms());
  has_changed_ = true;
}

bool Shell::would_lose_words() const {
  const auto* lesson = std::get_if<InLesson>(&screen_);
  return lesson != nullptr && has_words(*lesson);
}

void Shell::ask_to_leave() {
  if (!would_lose_words()) return show_sign_in();
  show_page(std::make_unique<LeavePage>(environment_.strings));
}

/// The same person comes back to the same screen; anybody else never sees it.
bool Shell::show_kept() {
  std::optional<Kept> kept = std::move(kept_);
  kept_.reset();
  if (!kept || kept->person != person_->person) return false;
  if (std::holds_alternative<AtHome>(kept->screen) || std::holds_alternative<AtMap>(kept->screen) ||
      std::holds_alternative<SigningIn>(kept->screen)) {
    return false;
  }
  show(std::move(kept->screen));
  return true;
}

/// In the first session after the first sign-in, and never again.
bool Shell::offers_pin() {
  if (offered_pin_ == person_->person) return true;
  const auto state = store_->pin_state(person_->person);
  if (!state || state->was_offered || !store_->note_pin_offered(person_->person, chance_.now())) {
    return false;
  }
  offered_pin_ = person_->person;
  return true;
}

}  // namespace netral::app
