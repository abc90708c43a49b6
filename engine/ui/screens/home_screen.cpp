#include "ui/screens/home_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kContentWidth = 806;
constexpr float kPathCardHeight = 108;
constexpr float kLeastPathCardWidth = 122;

std::string minutes_text(Canvas& canvas, int minutes) {
  return canvas.say("umum.menit", {{"menit", std::to_string(minutes)}});
}

/// A name with titles may end in a full stop of its own.
std::string greeting(Canvas& canvas, const std::string& name) {
  const bool has_stop = !name.empty() && name.back() == '.';
  return canvas.say(has_stop ? "beranda.salam_gelar" : "beranda.salam", {{"nama", name}});
}

void draw_greeting(Canvas& canvas, Column& column, const HomeView& view) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::caption_strong, colors.accent,
              canvas.say("beranda.kepala", {{"kursus", view.course_title},
                                            {"jp", std::to_string(view.lesson_hours)}}));
  column.gap(8);
  column.text(TextStyle::display, colors.ink, greeting(canvas, view.name), Role::heading);
  const char* line = !view.next              ? "beranda.semua_selesai"
                     : view.next->is_resumed ? "beranda.lanjutkan_terakhir"
                     : view.next->is_pretest ? "beranda.mulai_uji_awal"
                                             : "beranda.mulai_berikutnya";
  column.text(TextStyle::display, colors.ink, canvas.say(line), Role::heading);
}

void draw_thumbnail(Canvas& canvas, const std::string& picture, const Rect& rect) {
  constexpr float kUpperPart = 0.25F;  // where a room has its window and board
  picture_cover(canvas, PictureRoot::course, picture, rect, kUpperPart);
}

std::optional<HomeAction> draw_next(Canvas& canvas, Column& column, const NextUp& next) {
  const Palette& colors = canvas.colors();
  const bool roomy = column.width() >= canvas.px(640);
  const Button start{.label = canvas.say(next.is_resumed ? "beranda.lanjutkan" : "beranda.mulai"),
                     .key_hint = canvas.say("umum.tombol_enter"),
                     .is_default = true};
  const Rect rect = column.take(canvas.px(roomy ? 142 : 210));
  card(canvas, rect);
  const float inset = canvas.px(26);
  float x = rect.x + inset;
  if (roomy && !next.picture.empty()) {
    draw_thumbnail(canvas, next.picture,
                   {x, rect.y + canvas.px(23), canvas.px(150), canvas.px(96)});
    x += canvas.px(176);
  }
  const float button_w = button_width(canvas, start);
  const float words_width = rect.right() - inset - x - (roomy ? button_w + canvas.px(20) : 0);
  Column words(canvas, x, rect.y + canvas.px(roomy ? 28 : 22), words_width);
  words.text(TextStyle::caption, colors.muted, next.module);
  words.text(TextStyle::heading, colors.ink, next.title, Role::heading);
  words.text(TextStyle::caption, colors.muted,
             canvas.say(next.is_resumed ? "pelajaran.sisa" : "beranda.sekitar",
                        {{"menit", std::to_string(next.minutes)}}));
  const float button_y = roomy ? rect.y + (rect.height - canvas.px(kButtonHeight)) / 2
                               : rect.bottom() - canvas.px(kButtonHeight + 20);
  const ImVec2 at(roomy ? rect.right() - inset - button_w : x, std::round(button_y));
  if (button(canvas, at, start)) return Open{next.opens};
  return std::nullopt;
}

/// The right end of a path card's first line: a check, "berjalan" or the minutes.
void draw_path_state(Canvas& canvas, const PathCard& what, float right, float y) {
  const Palette& colors = canvas.colors();
  if (what.status == records::LessonStatus::selesai) {
    const float size = canvas.px(22);
    icon(canvas, "centang", {right - size, y, size, size}, colors.sesuai.ink);
    return;
  }
  const bool running = what.status == records::LessonStatus::berjalan;
  text_right(canvas, right, y, TextStyle::caption, running ? colors.action : colors.muted,
             running ? canvas.say("status.berjalan") : minutes_text(canvas, what.minutes));
}

bool draw_path_card(Canvas& canvas, const PathCard& what, const Rect& rect) {
  const Palette& colors = canvas.colors();
  Semantic node;
  node.id = Canvas::id_of(what.title, static_cast<std::size_t>(what.number) + 500);
  node.role = Role::button;
  node.label = what.title;
  node.value = canvas.say("status." + std::string(name_of(what.status)));
  node.is_disabled = what.is_closed;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  const bool running = what.status == records::LessonStatus::berjalan;
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, what.is_exam ? colors.quiet : colors.card);
  canvas.shapes().outline(canvas.list(), rect, kRadiusCard, running ? 2 : 1,
                          running || touch.hovered ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  const float inset = canvas.px(15);
  const float y = rect.y + canvas.px(13);
  if (!what.is_exam) {
    text(canvas, {rect.x + inset, y}, rect.width, TextStyle::body_strong, colors.accent,
         std::to_string(what.number));
  }
  draw_path_state(canvas, what, rect.right() - inset, y + canvas.px(1));
  canvas.list().PushClipRect(rect.top_left(), rect.bottom_right(), true);
  text(canvas, {rect.x + inset, y + canvas.px(30)}, rect.width - 2 * inset,
       what.is_exam ? TextStyle::caption_strong : TextStyle::caption, colors.ink, what.title);
  canvas.list().PopClipRect();
  return touch.activated;
}

std::optional<HomeAction> draw_path(Canvas& canvas, Column& column, const HomeView& view) {
  std::optional<HomeAction> action;
  const float gap = canvas.px(14);
  const int fit = static_cast<int>((column.width() + gap) / (canvas.px(kLeastPathCardWidth) + gap));
  const int columns = std::clamp(std::min(fit, static_cast<int>(view.path.size())), 1, 6);
  const float width = std::floor((column.width() - gap * static_cast<float>(columns - 1)) /
                                 static_cast<float>(columns));
  const float height = canvas.px(kPathCardHeight);
  const float top = column.y();
  for (std::size_t i = 0; i < view.path.size(); ++i) {
    const auto row = static_cast<float>(static_cast<int>(i) / columns);
    const auto place = static_cast<float>(static_cast<int>(i) % columns);
    const Rect rect{column.x() + place * (width + gap), top + row * (height + gap), width, height};
    if (draw_path_card(canvas, view.path[i], rect)) action = Open{view.path[i].opens};
  }
  const auto rows = (static_cast<int>(view.path.size()) + columns - 1) / columns;
  column.take(static_cast<float>(rows) * (height + gap));
  return action;
}

std::optional<HomeAction> draw_content(Canvas& canvas, Column& column, const HomeView& view) {
  std::optional<HomeAction> action;
  draw_greeting(canvas, column, view);
  column.gap(20);
  if (!view.notice.empty()) {
    column.text(TextStyle::body, canvas.colors().berisiko.ink, view.notice, Role::status);
    column.gap(14);
  }
  if (view.next) {
    action = draw_next(canvas, column, *view.next);
    if (view.next->instead) {
      column.gap(10);
      const KeyButton pass{
          .key = "L", .label = canvas.say("beranda.lewati_uji_awal"), .letter = 'L'};
      const ImVec2 at(column.x() - canvas.px(kKeyButtonSide), column.y());
      if (key_button(canvas, at, pass)) action = Open{*view.next->instead};
      column.gap(kKeyButtonHeight);
    }
    column.gap(28);
  }
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("beranda.alur"), Role::heading);
  column.gap(12);
  if (const auto opened = draw_path(canvas, column, view)) action = opened;
  column.gap(4);
  if (column.button({.label = canvas.say("beranda.lihat_peta"), .kind = Button::Kind::quiet})) {
    action = OpenMap{};
  }
  if (view.has_follow_ups) {
    column.gap(10);
    if (column.button({.label = canvas.say("lanjutan.buka"), .kind = Button::Kind::quiet})) {
      action = OpenPage{PageKind::follow_up};
    }
  }
  column.gap(14);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("umum.siapa_melihat"));
  return action;
}

}  // namespace

std::optional<HomeAction> draw_home(Canvas& canvas, const HomeView& view) {
  const TopBarTouch touch =
      top_bar(canvas, {.right = view.name + " · " + view.unit,
                       .buttons = {canvas.say("umum.bantuan"), canvas.say("umum.keluar")}});
  const Rect room = below_top_bar(canvas);
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 64 : 24);
  const float width = std::min(canvas.px(kContentWidth), room.width - 2 * inset);
  const float weave_x = inset + width + canvas.px(82);
  if (weave_x + canvas.px(100) < room.width) {
    weave(canvas, {weave_x, room.y, room.width - weave_x, room.height}, canvas.colors().weave, 56);
  }
  const Rect area{0, room.y, std::min(weave_x, room.width), room.height};
  const float top = canvas.begin_scroll("home", area);
  Column column(canvas, inset, top + canvas.px(42), width);
  std::optional<HomeAction> action = draw_content(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(20));
  if (touch.button == 0U) action = OpenPage{PageKind::help};
  if (touch.button == 1U) action = SignOut{};
  return action;
}

}  // namespace netral::ui
