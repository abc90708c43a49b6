#include "ui/screens/course_end.h"

namespace netral::ui {
namespace {

std::string button_words(Canvas& canvas, CourseEnd end) {
  return canvas.say(end == CourseEnd::passed ? "selesai.simpan" : "ikrar.baca");
}

OpenPage page_of(CourseEnd end) {
  return {end == CourseEnd::passed ? PageKind::proof : PageKind::pledge};
}

}  // namespace

std::optional<OpenPage> draw_course_end(Canvas& canvas, Column& column, CourseEnd end) {
  if (end == CourseEnd::not_yet) return std::nullopt;
  const bool passed = end == CourseEnd::passed;
  const std::string title = canvas.say(passed ? "selesai.judul" : "ikrar.tinggal");
  const std::string words = canvas.say(passed ? "selesai.isi" : "ikrar.tinggal_isi");
  const Button go{.label = button_words(canvas, end),
                  .key_hint = canvas.say("umum.tombol_enter"),
                  .is_default = true};
  const float inset = canvas.px(26);
  const float inner = column.width() - 2 * inset;
  const float height = text_height(canvas, inner, TextStyle::heading, title) +
                       text_height(canvas, inner, TextStyle::body, words) + canvas.px(20) +
                       canvas.px(kButtonHeight) + canvas.px(48);
  const Rect rect = column.take(height);
  card(canvas, rect);
  Column inside(canvas, rect.x + inset, rect.y + canvas.px(24), inner);
  inside.text(TextStyle::heading, canvas.colors().ink, title, Role::heading);
  inside.text(TextStyle::body, canvas.colors().muted, words);
  inside.gap(20);
  if (inside.button(go)) return page_of(end);
  return std::nullopt;
}

std::optional<OpenPage> draw_course_end_button(Canvas& canvas, Column& column, CourseEnd end) {
  if (end == CourseEnd::not_yet) return std::nullopt;
  const bool pressed = column.button(
      {.label = button_words(canvas, end), .is_default = true, .width = column.width()});
  column.gap(12);
  if (pressed) return page_of(end);
  return std::nullopt;
}

std::optional<OpenPage> draw_pin_offer(Canvas& canvas, Column& column) {
  if (column.button({.label = canvas.say("pin.tawaran"), .kind = Button::Kind::quiet})) {
    return OpenPage{PageKind::pin};
  }
  return std::nullopt;
}

}  // namespace netral::ui
