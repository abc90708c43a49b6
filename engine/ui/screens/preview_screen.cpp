#include "ui/screens/preview_screen.h"

#include "ui/screens/preview_foot.h"
#include "ui/screens/preview_sheet.h"

namespace netral::ui {
namespace {

constexpr float kCramped = 460;  // a window that is lower, at 100 %
constexpr ImU32 kVeil = 0x8C;    // of 0xFF

/// The page fades behind a sheet.
void draw_veil(Canvas& canvas) {
  const ImU32 paper = (canvas.colors().paper & ~IM_COL32_A_MASK) | (kVeil << IM_COL32_A_SHIFT);
  canvas.list().AddRectFilled({0, 0}, {canvas.width(), canvas.height()}, paper);
}

void draw_behind_sheet(Canvas& canvas, const std::function<void()>& draw_lesson) {
  canvas.begin_backdrop();
  draw_lesson();
  canvas.end_backdrop();
  draw_veil(canvas);
}

}  // namespace

std::optional<PreviewAction> draw_preview(Canvas& canvas, const PreviewView& view,
                                          PreviewDraft& draft,
                                          const std::function<void()>& draw_lesson) {
  if (draft.sheet && canvas.height() < canvas.px(kCramped)) {
    draw_behind_sheet(canvas, draw_lesson);
    draw_preview_sheet(canvas, view, draft, SheetRoom::whole);
    return std::nullopt;
  }
  const Rect foot = canvas.take_foot(preview_foot_height(canvas, view));
  if (draft.sheet) {
    draw_behind_sheet(canvas, draw_lesson);
    draw_preview_sheet(canvas, view, draft, SheetRoom::part);
  } else {
    draw_lesson();
  }
  return draw_preview_foot(canvas, view, draft, foot);
}

}  // namespace netral::ui
