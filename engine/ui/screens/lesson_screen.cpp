#include "ui/screens/lesson_screen.h"

#include "ui/screens/term_foot.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kNarrow = 960;  // at 100 %

std::string minutes_text(Canvas& canvas, int minutes) {
  if (minutes == 0) return canvas.say("pelajaran.selesai");
  return canvas.say("pelajaran.sisa", {{"menit", std::to_string(minutes)}});
}

/// Draws whichever body the view holds.
class BodyDrawer {
 public:
  BodyDrawer(Canvas& canvas, LessonDraft& draft) : canvas_(canvas), draft_(draft) {}

  std::optional<LessonAction> operator()(const play::SceneView& view) {
    return draw_scene(canvas_, view, draft_);
  }
  std::optional<LessonAction> operator()(const play::FeedbackView& view) {
    return draw_feedback(canvas_, view);
  }
  std::optional<LessonAction> operator()(const play::ItemView& view) {
    return draw_item(canvas_, view, canvas_.say("soal.jawab"), draft_);
  }
  std::optional<LessonAction> operator()(const play::ItemFeedbackView& view) {
    return draw_item_feedback(canvas_, view);
  }
  std::optional<LessonAction> operator()(const play::EndView& view) {
    return draw_end(canvas_, view);
  }

 private:
  Canvas& canvas_;
  LessonDraft& draft_;
};

}  // namespace

std::optional<LessonAction> draw_lesson(Canvas& canvas, const play::LessonView& view,
                                        LessonDraft& draft) {
  TopBar bar;
  bar.subtitle = view.heading.module_title + " · " + view.heading.lesson_title;
  bar.right = minutes_text(canvas, view.heading.minutes_left);
  bar.buttons = {canvas.say("umum.bantuan")};
  bar.mark_goes_home = true;
  const TopBarTouch touch = top_bar(canvas, bar);
  TermFoot foot(canvas, view.terms);
  std::optional<LessonAction> action = std::visit(BodyDrawer(canvas, draft), view.body);
  if (const auto term = foot.draw()) action = *term;
  if (touch.home || canvas.pressed(Key::escape)) action = LeaveLesson{};
  if (touch.button) action = OpenPage{PageKind::help};
  return action;
}

std::string phase_text(Canvas& canvas, course::Phase phase) {
  return canvas.say("tahapan.label",
                    {{"tahapan", canvas.say("tahapan." + std::string(name_of(phase)))}});
}

bool has_two_columns(const Canvas& canvas) { return canvas.width() >= canvas.px(kNarrow); }

}  // namespace netral::ui
