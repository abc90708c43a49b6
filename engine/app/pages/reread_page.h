// Looking back over a lesson's run, from what was shown last before now. It holds
// copies: the run is not touched and nothing is recorded.

#pragma once

#include <vector>

#include "app/pages/page.h"
#include "play/lesson_run.h"
#include "ui/screens/reread_screen.h"

namespace netral::app {

/// What can be reread, the oldest first: the scenes and the feedback before now, each
/// scene with what was done there. Questions are left out: their feedback tells them.
[[nodiscard]] std::vector<ui::RereadView> reread_views(const play::LessonRun& run);

class RereadPage final : public Page {
 public:
  /// Requires: there is something to reread.
  explicit RereadPage(std::vector<ui::RereadView> views)
      : views_(std::move(views)), at_(views_.size() - 1) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  void turn_to(std::size_t at);

  std::vector<ui::RereadView> views_;
  std::size_t at_;
  bool enters_ = false;
  bool has_changed_ = false;
};

}  // namespace netral::app
