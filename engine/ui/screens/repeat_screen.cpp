#include "ui/screens/repeat_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kEndWidth = 620;

std::optional<RepeatAction> draw_end(Canvas& canvas, const play::RepeatEndView& end) {
  const Rect room = below_top_bar(canvas);
  const float width = std::min(canvas.px(kEndWidth), room.width - canvas.px(48));
  const float top = canvas.begin_scroll("repeat", room);
  Column column(canvas, std::round((room.width - width) / 2), top + canvas.px(64), width);
  column.text(TextStyle::title, canvas.colors().ink, repeat_result(canvas.strings(), end),
              Role::heading);
  column.gap(12);
  column.text(TextStyle::body, canvas.colors().ink,
              canvas.say(end.righted == end.count ? "ulang.semua_tepat" : "ulang.belum_semua"));
  column.gap(8);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("ulang.tidak_tercatat"));
  column.gap(26);
  const bool back = column.button({.label = canvas.say("ulang.ke_hasil"),
                                   .key_hint = canvas.say("umum.tombol_enter"),
                                   .is_default = true});
  canvas.end_scroll(column.y() + canvas.px(24));
  if (back) return LeaveRepeat{};
  return std::nullopt;
}

/// Of what a lesson's bodies return only inputs and pages can come here.
std::optional<RepeatAction> as_repeat(const std::optional<LessonAction>& action) {
  if (!action) return std::nullopt;
  if (const auto* input = std::get_if<play::Input>(&*action)) return *input;
  if (const auto* page = std::get_if<OpenPage>(&*action)) return *page;
  return LeaveRepeat{};
}

std::optional<RepeatAction> as_repeat(const std::optional<play::Input>& input) {
  if (!input) return std::nullopt;
  return *input;
}

class BodyDrawer {
 public:
  BodyDrawer(Canvas& canvas, LessonDraft& draft) : canvas_(canvas), draft_(draft) {}

  std::optional<RepeatAction> operator()(const play::SceneView& view) {
    return as_repeat(draw_scene(canvas_, view, draft_));
  }
  std::optional<RepeatAction> operator()(const play::FeedbackView& view) {
    return as_repeat(draw_feedback(canvas_, view, ways_on(canvas_, false)));
  }
  std::optional<RepeatAction> operator()(const play::ItemView& view) {
    return as_repeat(draw_item(canvas_, view, canvas_.say("soal.jawab"), draft_));
  }
  std::optional<RepeatAction> operator()(const play::ItemFeedbackView& view) {
    return as_repeat(draw_item_feedback(canvas_, view, ways_on(canvas_, false)));
  }
  std::optional<RepeatAction> operator()(const play::RepeatEndView& view) {
    return draw_end(canvas_, view);
  }

 private:
  Canvas& canvas_;
  LessonDraft& draft_;
};

std::string progress_text(Canvas& canvas, const play::RepeatView& view) {
  if (std::holds_alternative<play::RepeatEndView>(view.body)) return {};
  return canvas.say(
      "ulang.ke", {{"nomor", std::to_string(view.number)}, {"jumlah", std::to_string(view.count)}});
}

}  // namespace

std::optional<RepeatAction> draw_repeat(Canvas& canvas, const play::RepeatView& view,
                                        LessonDraft& draft) {
  const TopBarTouch touch =
      top_bar(canvas, {.subtitle = canvas.say("ulang.judul") + " · " + view.title,
                       .right = progress_text(canvas, view),
                       .buttons = {canvas.say("ulang.tutup"), canvas.say("umum.bantuan")}});
  std::optional<RepeatAction> action = std::visit(BodyDrawer(canvas, draft), view.body);
  if (touch.button == 0U || canvas.pressed(Key::escape)) action = LeaveRepeat{};
  if (touch.button == 1U || canvas.pressed(Key::f1)) action = OpenPage{PageKind::help};
  return action;
}

std::string repeat_result(const base::Strings& strings, const play::RepeatEndView& end) {
  return strings.say("ulang.hasil", {{"benar", std::to_string(end.righted)},
                                     {"jumlah", std::to_string(end.count)}});
}

}  // namespace netral::ui
