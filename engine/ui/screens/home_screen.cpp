#include "ui/screens/home_screen.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/home_parts.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kContentWidth = 806;
constexpr float kWideContentWidth = 970;  // six cards beside each other
constexpr float kLeastPathCardHeight = 92;
constexpr float kLeastPathCardWidth = 150;
constexpr float kPathCardInset = 15;
constexpr float kPathTitleDrop = 43;  // from the card's edge to its title
constexpr std::size_t kCardsInTwoRowsOfFive = 10;

std::string minutes_text(Canvas& canvas, int minutes) {
  return canvas.say("umum.menit", {{"menit", std::to_string(minutes)}});
}

void draw_greeting(Canvas& canvas, Column& column, const HomeView& view) {
  const Palette& colors = canvas.colors();
  draw_salutation(canvas, column, view);
  const char* line = view.end == CourseEnd::pledge_waits ? "beranda.tinggal_ikrar"
                     : view.end == CourseEnd::passed     ? "beranda.lulus"
                     : !view.next                        ? "beranda.semua_selesai"
                     : view.next->is_resumed             ? "beranda.lanjutkan_terakhir"
                     : view.next->is_pretest             ? "beranda.mulai_uji_awal"
                                                         : "beranda.mulai_berikutnya";
  column.text(TextStyle::display, colors.ink, canvas.say(line), Role::heading);
  if (!view.next) {
    column.gap(8);
    column.text(TextStyle::body, colors.muted, canvas.say("beranda.sesudah_selesai"));
  } else if (view.is_past_deadline) {
    column.gap(8);
    column.text(TextStyle::body, colors.muted,
                canvas.say("beranda.lewat_tenggat", {{"tanggal", view.deadline}}));
  }
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
  const float inset = canvas.px(26);
  const bool has_picture = roomy && !next.picture.empty();
  const float button_w = button_width(canvas, start);
  const float words_width = column.width() - 2 * inset - canvas.px(has_picture ? 176 : 0) -
                            (roomy ? button_w + canvas.px(20) : 0);
  const float words_height = text_height(canvas, words_width, TextStyle::caption, next.module) +
                             text_height(canvas, words_width, TextStyle::heading, next.title) +
                             canvas.fonts().line_height(TextStyle::caption);
  const Rect rect = column.take(
      roomy ? std::max(canvas.px(142), words_height + canvas.px(56))
            : std::max(canvas.px(210), words_height + canvas.px(22 + 20 + kButtonHeight + 20)));
  card(canvas, rect);
  float x = rect.x + inset;
  if (has_picture) {
    draw_thumbnail(
        canvas, next.picture,
        {x, std::round(rect.y + (rect.height - canvas.px(96)) / 2), canvas.px(150), canvas.px(96)});
    x += canvas.px(176);
  }
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

TextStyle path_title_style(const PathCard& what) {
  return what.is_exam ? TextStyle::caption_strong : TextStyle::caption;
}

/// The title stands below the first line, however tall that is.
float title_drop(Canvas& canvas) {
  return std::max(canvas.px(kPathTitleDrop),
                  canvas.px(16) + canvas.fonts().line_height(TextStyle::body_strong));
}

/// The module's picture after its number.
void draw_module_icon(Canvas& canvas, const PathCard& what, ImVec2 at, const std::string& number) {
  if (what.icon.empty()) return;
  const float side = canvas.fonts().line_height(TextStyle::body_strong);
  const float left = at.x + width_of(canvas.fonts(), TextStyle::body_strong, number);
  picture_cover(canvas, PictureRoot::course, what.icon,
                {std::round(left + canvas.px(9)), at.y, side, side});
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
  const ReadAs told_by_its_button(canvas, Passage::aside);
  const bool running = what.status == records::LessonStatus::berjalan;
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, what.is_exam ? colors.quiet : colors.card);
  canvas.shapes().outline(canvas.list(), rect, kRadiusCard, running ? 2 : 1,
                          running || touch.hovered ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);
  const float inset = canvas.px(kPathCardInset);
  const float y = rect.y + canvas.px(13);
  if (!what.is_exam) {
    const std::string number = std::to_string(what.number);
    text(canvas, {rect.x + inset, y}, rect.width, TextStyle::body_strong, colors.accent, number);
    draw_module_icon(canvas, what, {rect.x + inset, y}, number);
  }
  draw_path_state(canvas, what, rect.right() - inset, y + canvas.px(1));
  text(canvas, {rect.x + inset, rect.y + title_drop(canvas)}, rect.width - 2 * inset,
       path_title_style(what), colors.ink, what.title);
  return touch.activated;
}

/// All cards are as tall as the longest title needs.
float path_card_height(Canvas& canvas, const std::vector<PathCard>& path, float width) {
  float height = canvas.px(kLeastPathCardHeight);
  for (const PathCard& card : path) {
    const float title = text_height(canvas, width - canvas.px(2 * kPathCardInset),
                                    path_title_style(card), card.title);
    height = std::max(height, title_drop(canvas) + title + canvas.px(12));
  }
  return std::round(height);
}

/// More cards than two rows of five take a sixth column, so that they stay in sight.
std::size_t most_columns(const HomeView& view) {
  return view.path.size() > kCardsInTwoRowsOfFive ? 6 : 5;
}

std::optional<HomeAction> draw_path(Canvas& canvas, Column& column, const HomeView& view) {
  std::optional<HomeAction> action;
  const float gap = canvas.px(14);
  const int fit = static_cast<int>((column.width() + gap) / (canvas.px(kLeastPathCardWidth) + gap));
  const int columns = std::clamp(std::min(fit, static_cast<int>(view.path.size())), 1,
                                 static_cast<int>(most_columns(view)));
  const float width = std::floor((column.width() - gap * static_cast<float>(columns - 1)) /
                                 static_cast<float>(columns));
  const float height = path_card_height(canvas, view.path, width);
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

/// The ways to everything else, quiet beside the heading or in rows below it.
std::optional<HomeAction> draw_ways(Canvas& canvas, float left, float right, float& y) {
  struct Way {
    std::string label;
    HomeAction action;
  };
  const std::array<Way, 4> ways = {{{canvas.say("beranda.lihat_peta"), OpenMap{}},
                                    {canvas.say("riwayat.judul"), OpenPage{PageKind::history}},
                                    {canvas.say("istilah.judul"), OpenPage{PageKind::glossary}},
                                    {canvas.say("hukum.judul"), OpenPage{PageKind::law}}}};
  const float gap = canvas.px(10);
  float total = -gap;
  for (const Way& way : ways) {
    total += gap + button_width(canvas, {.label = way.label, .kind = Button::Kind::quiet});
  }
  std::optional<HomeAction> action;
  float x = std::max(left, right - total);
  for (const Way& way : ways) {
    const Button what{.label = way.label, .kind = Button::Kind::quiet};
    const float width = button_width(canvas, what);
    if (x > left && x + width > right) {
      x = left;
      y += button_height(canvas, what) + gap;
    }
    if (button(canvas, {x, y}, what)) action = way.action;
    x += width + gap;
  }
  y += canvas.px(kQuietButtonHeight);
  return action;
}

/// The heading of the path, with the ways beside it where there is room.
std::optional<HomeAction> draw_path_head(Canvas& canvas, Column& column) {
  constexpr float kRoomForWays = 700;
  const std::string heading = canvas.say("beranda.alur");
  const float top = column.y();
  column.text(TextStyle::heading, canvas.colors().ink, heading, Role::heading);
  const bool beside = column.width() >= canvas.px(kRoomForWays);
  const float left = column.x() + (beside ? canvas.px(180) : 0);
  float y = beside ? top : column.y() + canvas.px(12);
  const auto action = draw_ways(canvas, left, column.x() + column.width(), y);
  column.take(std::max(0.0F, y - column.y()));
  return action;
}

std::optional<HomeAction> draw_content(Canvas& canvas, Column& column, const HomeView& view) {
  std::optional<HomeAction> action;
  draw_greeting(canvas, column, view);
  column.gap(18);
  if (!view.notice.empty()) {
    column.text(TextStyle::body, canvas.colors().berisiko.ink, view.notice, Role::status);
    column.gap(14);
  }
  if (view.next) {
    action = draw_next(canvas, column, *view.next);
    if (const auto passed = draw_pass_over(canvas, column, *view.next)) action = *passed;
    column.gap(26);
  }
  if (view.end != CourseEnd::not_yet) {
    if (const auto page = draw_course_end(canvas, column, view.end)) action = *page;
    column.gap(28);
  }
  if (const auto asked = draw_path_head(canvas, column)) action = asked;
  column.gap(12);
  if (const auto opened = draw_path(canvas, column, view)) action = opened;
  column.gap(2);
  if (view.has_follow_ups) {
    column.gap(10);
    if (column.button({.label = canvas.say("lanjutan.buka"), .kind = Button::Kind::quiet})) {
      action = OpenPage{PageKind::follow_up};
    }
    column.gap(10);
  }
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("umum.siapa_melihat"));
  column.gap(10);
  if (column.button({.label = canvas.say("asal.judul"), .kind = Button::Kind::quiet})) {
    action = OpenPage{PageKind::provenance};
  }
  if (view.offers_pin) {
    column.gap(14);
    if (const auto page = draw_pin_offer(canvas, column)) action = *page;
  }
  return action;
}

}  // namespace

std::optional<HomeAction> draw_home(Canvas& canvas, const HomeView& view) {
  const TopBarTouch touch =
      top_bar(canvas, {.right = view.name + " · " + view.unit,
                       .buttons = {canvas.say("umum.bantuan"), canvas.say("umum.pengaturan")}});
  std::optional<HomeAction> action;
  const float most = most_columns(view) > 5 ? kWideContentWidth : kContentWidth;
  draw_beside_weave(canvas, "home", most,
                    [&](Column& column) { action = draw_content(canvas, column, view); });
  if (touch.button == 0U) action = OpenPage{PageKind::help};
  if (touch.button == 1U) action = OpenPage{PageKind::settings};
  return action;
}

}  // namespace netral::ui
