// The screens of a lesson: a scene, the feedback to a choice, a question, the
// feedback to an answer, and the end. Each shows a view and returns what the
// person did; none knows the key before the answer, nor the store.

#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "play/item_draft.h"
#include "play/views.h"
#include "ui/canvas.h"
#include "ui/column.h"
#include "ui/screens/pages.h"

namespace netral::ui {

struct LeaveLesson {};
struct PlayAgain {};
using LessonAction = std::variant<play::Input, LeaveLesson, OpenPage, PlayAgain>;

/// What was begun and not yet handed in.
struct LessonDraft {
  play::ItemDraft item;
  std::vector<std::optional<course::PhraseId>> phrases;  ///< of a reply, by its parts
  std::optional<play::PlanView> plan;                    ///< once its form was shown
};

[[nodiscard]] std::optional<LessonAction> draw_lesson(Canvas& canvas, const play::LessonView& view,
                                                      LessonDraft& draft);

// ---- the five bodies, each in a file of its own -------------------------------

[[nodiscard]] std::optional<play::Input> draw_scene(Canvas& canvas, const play::SceneView& view,
                                                    LessonDraft& draft);
/// Feedback is followed by what its foot draws: the ways on, or the ways through what
/// was shown before.
using FeedbackFoot = std::function<std::optional<LessonAction>(Column&)>;
[[nodiscard]] FeedbackFoot ways_on(Canvas& canvas, bool has_earlier);
[[nodiscard]] std::optional<LessonAction> draw_feedback(Canvas& canvas,
                                                        const play::FeedbackView& view,
                                                        const FeedbackFoot& foot);
/// `hand_in` is what its button says; exams use this screen too.
[[nodiscard]] std::optional<play::Input> draw_item(Canvas& canvas, const play::ItemView& view,
                                                   const std::string& hand_in, LessonDraft& draft);
[[nodiscard]] std::optional<LessonAction> draw_item_feedback(Canvas& canvas,
                                                             const play::ItemFeedbackView& view,
                                                             const FeedbackFoot& foot);
/// `is_preview`: only what the run itself offers.
[[nodiscard]] std::optional<LessonAction> draw_end(Canvas& canvas, const play::EndView& view,
                                                   bool is_preview);

/// "Tahapan: masa kampanye".
[[nodiscard]] std::string phase_text(Canvas& canvas, course::Phase phase);

/// Whether the window has room for two columns beside each other.
[[nodiscard]] bool has_two_columns(const Canvas& canvas);

}  // namespace netral::ui
