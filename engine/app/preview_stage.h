// `netral preview`: the author's preview in the ordinary window, which shows an edit as
// soon as it is saved.

#pragma once

#include <optional>
#include <string>

#include "app/chance.h"
#include "app/environment.h"
#include "app/preview.h"
#include "app/stage.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/preview_screen.h"

namespace netral::app {

class PreviewStage final : public Stage {
 public:
  /// Requires: the strings outlive the stage.
  PreviewStage(const base::Strings& strings, Preview preview, Chance chance);

  void frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }
  /// There is nowhere else to go to: only the window's own closing ends it.
  [[nodiscard]] bool wants_to_quit() const override { return false; }
  void content_changed() override;
  [[nodiscard]] bool catch_up() override;

 private:
  void draw_lesson(ui::Canvas& canvas, std::optional<ui::LessonAction>& done);
  void act(const ui::LessonAction& done);
  void act(ui::PreviewAction asked);
  void note_reading();
  void arrive();
  void refresh();

  const base::Strings& strings_;
  Preview preview_;
  Chance chance_;
  std::optional<play::LessonView> lesson_;  ///< nothing while it could never be read
  ui::LessonDraft ticks_;
  ui::PreviewView view_;
  ui::PreviewDraft draft_;
  bool enters_screen_ = true;
  bool has_changed_ = false;
};

/// What `netral preview` was asked for.
struct PreviewAsked {
  std::string lesson;
  std::string scene;  ///< where to begin; empty for the lesson's start
};

/// Opens the window and stays until it is closed. Returns the exit status.
int run_preview(const Environment& environment, const PreviewAsked& asked);

}  // namespace netral::app
