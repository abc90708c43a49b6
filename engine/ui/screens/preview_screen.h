// What surrounds a lesson in the author's preview: a line at the foot with the scene
// at hand and the author's tools, and a sheet that can be laid over the lesson, with
// what is wrong in the files, the facilitator's note, or help.

#pragma once

#include <functional>
#include <optional>
#include <string>

#include "course/diagnostic.h"
#include "ui/canvas.h"

namespace netral::ui {

struct PreviewView {
  std::string scene;    ///< its id; empty while the lesson could never be read
  std::string read_at;  ///< "13.05.09"
  std::string remark;   ///< a quiet line; may be empty
  std::string facilitator_note;
  bool can_step_back = false;
  bool is_broken = false;        ///< the files cannot be read as they are now
  std::string trouble;           ///< why, where no finding says it
  course::Diagnostics findings;  ///< what makes it broken, else what lint says
};

/// What may lie over the lesson.
enum class PreviewSheet { findings, note, help };

struct PreviewDraft {
  std::optional<PreviewSheet> sheet;
  float sheet_content = 0;  ///< its height when it was last drawn, in pixels
};

enum class PreviewAction { begin_anew, step_back };

/// Draws what `draw_lesson` draws, with the foot below it and the open sheet over it.
/// Opening and closing a sheet changes `draft` alone.
[[nodiscard]] std::optional<PreviewAction> draw_preview(Canvas& canvas, const PreviewView& view,
                                                        PreviewDraft& draft,
                                                        const std::function<void()>& draw_lesson);

}  // namespace netral::ui
