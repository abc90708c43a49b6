#include "ui/screens/sign_in_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/flow.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/sign_in_steps.h"

namespace netral::ui {
namespace {

constexpr float kFormWidth = 540;

void draw_cover(Canvas& canvas, const SignInView& view, const Rect& area) {
  const Palette& colors = canvas.colors();
  canvas.list().AddRectFilled(area.top_left(), area.bottom_right(), colors.quiet);
  weave(canvas, area, colors.cover_weave, 68);
  const float size = canvas.px(56);
  const float x = area.x + canvas.px(64);
  const float y = std::round(area.height * 0.34F);
  const float width = area.width - canvas.px(128);
  // The words stand on a sheet of their own: text on the weave would be hard to read.
  const float title_height = text_height(canvas, width, TextStyle::lead, view.course_title);
  const Rect sheet{area.x, y - canvas.px(36), area.width,
                   size + canvas.px(86) + title_height + canvas.px(72)};
  canvas.list().AddRectFilled(sheet.top_left(), sheet.bottom_right(), colors.quiet);
  mark(canvas, {x, y, size, size});
  Column words(canvas, x, y + size + canvas.px(22), width);
  words.text(TextStyle::figure, colors.ink, canvas.say("program.nama"), Role::heading);
  words.gap(4);
  words.text(TextStyle::lead, colors.muted, view.course_title);
}

std::optional<SignInAction> draw_identify(Canvas& canvas, Column& column, const SignInView& view,
                                          SignInDraft& draft) {
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("masuk.judul"), Role::heading);
  column.gap(4);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("masuk.petunjuk"));
  if (!view.notice.empty()) {
    column.gap(10);
    column.text(TextStyle::body, canvas.colors().berisiko.ink, view.notice, Role::status);
  }
  column.gap(26);
  column.field({.label = canvas.say("masuk.nip"), .groups_nip = true, .is_large = true},
               draft.identity);
  column.gap(8);
  if (!view.trouble.empty()) {
    column.text(TextStyle::caption, canvas.colors().melanggar.ink, view.trouble, Role::status);
  }
  column.gap(16);
  if (column.button({.label = canvas.say("umum.lanjut"),
                     .key_hint = canvas.say("umum.tombol_enter"),
                     .is_disabled = draft.identity.empty(),
                     .is_default = true})) {
    return Identify{};
  }
  return std::nullopt;
}

std::optional<SignInAction> draw_confirm(Canvas& canvas, Column& column, const SignInView& view) {
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("masuk.benarkah"), Role::heading);
  column.gap(20);
  const float inset = canvas.px(24);
  const float width = column.width() - 2 * inset;
  const float height = text_height(canvas, width, TextStyle::lead_strong, view.name) +
                       text_height(canvas, width, TextStyle::caption, view.unit) +
                       text_height(canvas, width, TextStyle::caption, view.identity);
  const Rect sheet = column.take(height + canvas.px(40));
  card(canvas, sheet);
  Column words(canvas, sheet.x + inset, sheet.y + canvas.px(18), width);
  words.text(TextStyle::lead_strong, canvas.colors().ink, view.name);
  words.text(TextStyle::caption, canvas.colors().muted, view.unit);
  words.text(TextStyle::caption, canvas.colors().muted, view.identity);
  column.gap(24);
  const Button yes{.label = canvas.say("masuk.itu_saya"),
                   .key_hint = canvas.say("umum.tombol_enter"),
                   .is_default = true};
  const Button no{.label = canvas.say("masuk.bukan"), .kind = Button::Kind::secondary};
  Flow flow(canvas, column, 14);
  const bool is_mine = flow.button(yes);
  const bool is_not = flow.button(no);
  flow.end();
  if (is_mine) return ConfirmIdentity{};
  if (is_not) return NotMe{};
  return std::nullopt;
}

std::optional<SignInAction> draw_introduce(Canvas& canvas, Column& column, const SignInView& view,
                                           SignInDraft& draft) {
  column.text(TextStyle::title, canvas.colors().ink, canvas.say("masuk.kenalan"), Role::heading);
  column.gap(4);
  column.text(TextStyle::caption, canvas.colors().muted,
              canvas.say("masuk.kenalan_petunjuk", {{"identitas", view.identity}}));
  column.gap(20);
  column.field({.label = canvas.say("masuk.nama"), .placeholder = canvas.say("masuk.nama_contoh")},
               draft.name);
  column.gap(16);
  column.field({.label = canvas.say("masuk.unit"), .placeholder = canvas.say("masuk.unit_contoh")},
               draft.unit);
  column.gap(8);
  if (!view.trouble.empty()) {
    column.text(TextStyle::caption, canvas.colors().melanggar.ink, view.trouble, Role::status);
  }
  column.gap(16);
  const Button save{.label = canvas.say("masuk.mulai"),
                    .key_hint = canvas.say("umum.tombol_enter"),
                    .is_disabled = draft.name.empty() || draft.unit.empty(),
                    .is_default = true};
  const Button back{.label = canvas.say("masuk.kembali"), .kind = Button::Kind::secondary};
  Flow flow(canvas, column, 14);
  const bool is_saved = flow.button(save);
  const bool is_back = flow.button(back);
  flow.end();
  if (is_saved) return Introduce{};
  if (is_back) return NotMe{};
  return std::nullopt;
}

std::optional<SignInAction> draw_form(Canvas& canvas, Column& column, const SignInView& view,
                                      SignInDraft& draft) {
  switch (view.step) {
    case SignInView::Step::identify:
      return draw_identify(canvas, column, view, draft);
    case SignInView::Step::confirm:
      return draw_confirm(canvas, column, view);
    case SignInView::Step::introduce:
      return draw_introduce(canvas, column, view, draft);
    case SignInView::Step::pin:
      return draw_pin_step(canvas, column, view, draft);
    case SignInView::Step::doubt_years:
    case SignInView::Step::doubt_near:
    case SignInView::Step::doubt_name:
      return draw_doubt(canvas, column, view);
  }
  return std::nullopt;
}

void draw_foot(Canvas& canvas, Column& column) {
  column.gap(32);
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(20);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("masuk.tanpa_nip"));
  column.gap(8);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("umum.siapa_melihat"));
}

}  // namespace

std::optional<SignInAction> draw_sign_in(Canvas& canvas, const SignInView& view,
                                         SignInDraft& draft) {
  const bool wide = has_two_columns(canvas);
  const float cover = wide ? std::round(canvas.width() * 0.39F) : 0;
  if (wide) draw_cover(canvas, view, {0, 0, cover, canvas.height()});
  const float room = canvas.width() - cover;
  const float width = std::min(canvas.px(kFormWidth), room - canvas.px(64));
  const float top = canvas.begin_scroll("form", {cover, 0, room, canvas.height()});
  const float margin = std::max(canvas.px(32), std::round((canvas.height() - canvas.px(480)) / 2));
  Column column(canvas, std::round(cover + (room - width) / 2), top + margin, width);
  std::optional<SignInAction> action = draw_form(canvas, column, view, draft);
  draw_foot(canvas, column);
  canvas.end_scroll(column.y() + canvas.px(24));
  if (canvas.pressed(Key::escape) && view.step != SignInView::Step::identify) action = NotMe{};
  return action;
}

}  // namespace netral::ui
