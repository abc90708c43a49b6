#include "ui/screens/reread_screen.h"

#include "ui/screens/lesson_screen.h"
#include "ui/screens/scene/side.h"
#include "ui/screens/scene_layout.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

/// Buttons beside each other, or one under the other where they do not fit.
class ButtonRow {
 public:
  ButtonRow(Canvas& canvas, Column& column) : canvas_(canvas), column_(column), x_(column.x()) {}

  bool add(const Button& what) {
    const float width = button_width(canvas_, what);
    const float gap = canvas_.px(12);
    if (x_ > column_.x() && x_ + width > column_.x() + column_.width()) {
      x_ = column_.x();
      column_.take(button_height(canvas_, what) + gap);
    }
    const bool pressed = button(canvas_, {x_, column_.y()}, what);
    x_ += width + gap;
    return pressed;
  }

 private:
  Canvas& canvas_;
  Column& column_;
  float x_;
};

std::optional<RereadAction> draw_foot(Canvas& canvas, Column& column, const RereadView& view) {
  std::optional<RereadAction> action;
  ButtonRow row(canvas, column);
  if (row.add({.label = canvas.say("lihat.ke_sekarang"),
               .key_hint = canvas.say("umum.tombol_enter"),
               .is_default = true})) {
    action = RereadStep::to_now;
  }
  const auto secondary = [&](std::string_view key, bool is_there) {
    return is_there && row.add({.label = canvas.say(key), .kind = Button::Kind::secondary});
  };
  if (secondary("lihat.mundur", view.number > 1)) action = RereadStep::back;
  if (secondary("lihat.maju", view.number < view.count)) action = RereadStep::forth;
  column.gap(kButtonHeight);
  return action;
}

void draw_done(Canvas& canvas, Column& column, const std::string& done) {
  if (done.empty()) return;
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(20);
  const float width = column.width() - 2 * inset;
  const float label = canvas.fonts().line_height(TextStyle::caption_strong);
  const float words = text_height(canvas, width, TextStyle::body, done);
  const Rect rect = column.take(label + words + canvas.px(34));
  canvas.shapes().fill(canvas.list(), rect, kRadiusCard, colors.quiet);
  Column inner(canvas, rect.x + inset, rect.y + canvas.px(16), width);
  inner.text(TextStyle::caption_strong, colors.accent, canvas.say("lihat.pilihan_anda"));
  inner.text(TextStyle::body, colors.ink, done);
  column.gap(20);
}

std::optional<RereadAction> draw_scene_again(Canvas& canvas, const play::SceneView& scene,
                                             const RereadView& view) {
  play::SceneView words_only = scene;
  words_only.reply.clear();
  words_only.choices.clear();
  words_only.plan.reset();
  std::optional<RereadAction> action;
  lay_out_scene(canvas, words_only, {}, [&](Column& column) {
    draw_side_words(canvas, column, words_only);
    draw_done(canvas, column, view.done);
    action = draw_foot(canvas, column, view);
  });
  return action;
}

std::optional<RereadAction> draw_body(Canvas& canvas, const RereadView& view) {
  const auto& body = view.shown.body;
  if (const auto* scene = std::get_if<play::SceneView>(&body)) {
    return draw_scene_again(canvas, *scene, view);
  }
  std::optional<RereadAction> action;
  const FeedbackFoot foot = [&](Column& column) -> std::optional<LessonAction> {
    action = draw_foot(canvas, column, view);
    return std::nullopt;
  };
  std::optional<LessonAction> asked;
  if (const auto* feedback = std::get_if<play::FeedbackView>(&body)) {
    asked = draw_feedback(canvas, *feedback, foot);
  } else if (const auto* item = std::get_if<play::ItemFeedbackView>(&body)) {
    asked = draw_item_feedback(canvas, *item, foot);
  }
  const auto* page = asked ? std::get_if<OpenPage>(&*asked) : nullptr;
  if (page != nullptr) return *page;
  return action;
}

}  // namespace

std::optional<RereadAction> draw_reread(Canvas& canvas, const RereadView& view) {
  const TopBarTouch touch = top_bar(
      canvas, {.subtitle = canvas.say("lihat.judul", {{"nomor", std::to_string(view.number)},
                                                      {"jumlah", std::to_string(view.count)}}),
               .right = view.shown.heading.lesson_title,
               .buttons = {canvas.say("lihat.tutup")}});
  std::optional<RereadAction> action = draw_body(canvas, view);
  if (canvas.pressed('[') && view.number > 1) action = RereadStep::back;
  if (canvas.pressed(']')) {
    action = view.number < view.count ? RereadStep::forth : RereadStep::to_now;
  }
  if (touch.button || canvas.pressed(Key::escape)) action = RereadStep::to_now;
  return action;
}

}  // namespace netral::ui
