// "Ulangi yang keliru" over a result: practice that nobody records.

#pragma once

#include "app/pages/page.h"
#include "play/repeat_run.h"
#include "ui/screens/repeat_screen.h"

namespace netral::app {

class RepeatPage final : public Page {
 public:
  explicit RepeatPage(play::RepeatRun run) : run_(std::move(run)), view_(run_.view()) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  void take(const play::Input& input);

  play::RepeatRun run_;
  play::RepeatView view_;
  ui::LessonDraft draft_;
  bool enters_ = false;
  bool has_changed_ = false;
};

}  // namespace netral::app
