#include "ui/screens/welcome_screen.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "course/course.h"
#include "ui/column.h"
#include "ui/screens/home_parts.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kContentWidth = 806;
constexpr float kRoomForBeside = 640;

// ---- how the course goes ------------------------------------------------------------

struct Stage {
  std::string title;
  std::string words;
};

bool has_exam(const HomeView& view) {
  return std::any_of(view.path.begin(), view.path.end(),
                     [](const PathCard& card) { return card.is_exam && !card.is_closed; });
}

std::vector<Stage> stages_of(Canvas& canvas, const HomeView& view) {
  std::vector<Stage> stages = {
      {canvas.say("selamat.pelajaran"),
       canvas.say("selamat.pelajaran_isi", {{"jumlah", std::to_string(view.lessons)}})}};
  if (has_exam(view)) {
    stages.push_back({canvas.say("selamat.ujian"), canvas.say("selamat.ujian_isi")});
  }
  if (view.has_pledge) {
    stages.push_back({canvas.say("selamat.ikrar"), canvas.say("selamat.ikrar_isi")});
  }
  return stages;
}

float stage_height(Canvas& canvas, const Stage& stage, float width) {
  return text_height(canvas, width, TextStyle::body_strong, stage.title) +
         text_height(canvas, width, TextStyle::caption, stage.words);
}

void draw_stage(Canvas& canvas, const Rect& rect, int number, const Stage& stage) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(18);
  const float badge = canvas.px(30);
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, colors.quiet);
  const Rect place{rect.x + inset, rect.y + inset, badge, badge};
  canvas.shapes().disc(canvas.list(), {place.x + badge / 2, place.y + badge / 2}, badge,
                       colors.card);
  text_centered(canvas, place, TextStyle::caption_strong, colors.accent, std::to_string(number));
  const float x = place.right() + canvas.px(12);
  Column words(canvas, x, rect.y + canvas.px(16), rect.right() - inset - x);
  words.text(TextStyle::body_strong, colors.ink, stage.title);
  words.text(TextStyle::caption, colors.muted, stage.words);
}

/// Beside each other, or one under the other where that is too narrow.
void draw_stages(Canvas& canvas, Column& column, const HomeView& view) {
  const std::vector<Stage> stages = stages_of(canvas, view);
  const bool beside = column.width() >= canvas.px(kRoomForBeside);
  const float gap = canvas.px(14);
  const auto across = static_cast<float>(beside ? stages.size() : 1);
  const float width = std::floor((column.width() - gap * (across - 1)) / across);
  const float words = width - canvas.px(18 + 30 + 12 + 18);
  float height = 0;
  for (const Stage& stage : stages) height = std::max(height, stage_height(canvas, stage, words));
  height += canvas.px(34);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const float x = column.x() + (beside ? static_cast<float>(i) * (width + gap) : 0);
    draw_stage(canvas, {x, column.y(), width, height}, static_cast<int>(i) + 1, stages[i]);
    if (beside) continue;
    column.take(height);
    column.gap(10);
  }
  if (beside) column.take(height);
}

// ---- what one should know ---------------------------------------------------------------

void draw_fact(Canvas& canvas, Column& column, const std::string& label, const std::string& words) {
  const Palette& colors = canvas.colors();
  if (column.width() < canvas.px(kRoomForBeside)) {
    column.text(TextStyle::body_strong, colors.accent, label);
    column.text(TextStyle::body, colors.ink, words);
    column.gap(10);
    return;
  }
  const float indent = canvas.px(150);
  Column left(canvas, column.x(), column.y(), indent - canvas.px(16));
  left.text(TextStyle::body_strong, colors.accent, label);
  Column right(canvas, column.x() + indent, column.y(), column.width() - indent);
  right.text(TextStyle::body, colors.ink, words);
  column.take(std::max(left.y(), right.y()) - column.y());
  column.gap(8);
}

std::string time_text(Canvas& canvas, const HomeView& view) {
  const int minutes = view.lesson_hours * course::kMinutesPerLessonHour;
  std::string words = canvas.say("selamat.waktu_isi", {{"jp", std::to_string(view.lesson_hours)},
                                                       {"menit", std::to_string(minutes)}});
  if (view.deadline.empty()) return words;
  return words + " " +
         canvas.say(view.is_past_deadline ? "beranda.lewat_tenggat" : "selamat.tenggat",
                    {{"tanggal", view.deadline}});
}

void draw_facts(Canvas& canvas, Column& column, const HomeView& view) {
  draw_fact(canvas, column, canvas.say("selamat.waktu"), time_text(canvas, view));
  draw_fact(canvas, column, canvas.say("selamat.berhenti"), canvas.say("selamat.berhenti_isi"));
  draw_fact(canvas, column, canvas.say("selamat.siapa"), canvas.say("umum.siapa_melihat"));
  draw_fact(canvas, column, canvas.say("selamat.tombol"), canvas.say("selamat.tombol_isi"));
}

// ---- the way in ---------------------------------------------------------------------------

/// The big button, and what it begins.
std::optional<WelcomeAction> draw_start(Canvas& canvas, Column& column, const NextUp& next) {
  const Palette& colors = canvas.colors();
  const Button start{.label = canvas.say("beranda.mulai"),
                     .key_hint = canvas.say("umum.tombol_enter"),
                     .is_default = true};
  const ImVec2 at = column.at();
  const bool starts = column.button(start);
  const std::string minutes =
      canvas.say("beranda.sekitar", {{"menit", std::to_string(next.minutes)}});
  const float indent = button_width(canvas, start) + canvas.px(20);
  const bool beside = column.width() >= canvas.px(kRoomForBeside);
  if (!beside) column.gap(10);
  Column words(canvas, beside ? at.x + indent : at.x, beside ? at.y : column.y(),
               column.width() - (beside ? indent : 0));
  words.text(TextStyle::body_strong, colors.ink, next.title, Role::heading);
  words.text(TextStyle::caption, colors.muted,
             next.is_pretest ? next.module + " · " + minutes : minutes);
  column.take(std::max(0.0F, words.y() - column.y()));
  const auto passed = draw_pass_over(canvas, column, next);
  if (starts) return Open{next.opens};
  if (passed) return *passed;
  return std::nullopt;
}

std::optional<WelcomeAction> draw_content(Canvas& canvas, Column& column, const HomeView& view) {
  draw_salutation(canvas, column, view);
  column.gap(18);
  // In a narrow column what follows may be out of sight; the way in never is.
  const bool roomy = column.width() >= canvas.px(kRoomForBeside);
  std::optional<WelcomeAction> action;
  if (!roomy) {
    action = draw_start(canvas, column, *view.next);
    column.gap(24);
  }
  draw_stages(canvas, column, view);
  column.gap(22);
  draw_facts(canvas, column, view);
  column.gap(18);
  if (roomy) {
    action = draw_start(canvas, column, *view.next);
    column.gap(18);
  }
  if (column.button({.label = canvas.say("selamat.alur"), .kind = Button::Kind::quiet})) {
    action = GoHome{};
  }
  return action;
}

}  // namespace

std::optional<WelcomeAction> draw_welcome(Canvas& canvas, const HomeView& view) {
  const TopBarTouch touch = top_bar(
      canvas, {.right = view.name + " · " + view.unit, .buttons = {canvas.say("umum.bantuan")}});
  std::optional<WelcomeAction> action;
  draw_beside_weave(canvas, "welcome", kContentWidth,
                    [&](Column& column) { action = draw_content(canvas, column, view); });
  if (touch.button == 0U) action = OpenPage{PageKind::help};
  return action;
}

}  // namespace netral::ui
