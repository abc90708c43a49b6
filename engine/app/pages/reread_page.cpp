#include "app/pages/reread_page.h"

namespace netral::app {
namespace {

/// What was done in a scene is told by the feedback that follows it.
std::string done_in(const play::LessonView& next) {
  const auto* feedback = std::get_if<play::FeedbackView>(&next.body);
  return feedback == nullptr ? std::string() : feedback->choice;
}

bool can_be_reread(const play::LessonView& view) {
  return !std::holds_alternative<play::ItemView>(view.body) &&
         !std::holds_alternative<play::EndView>(view.body);
}

}  // namespace

std::vector<ui::RereadView> reread_views(const play::LessonRun& run) {
  const std::vector<play::LessonView> shown = run.views_so_far();
  std::vector<ui::RereadView> views;
  for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
    if (can_be_reread(shown[i])) views.push_back({shown[i], done_in(shown[i + 1])});
  }
  for (std::size_t i = 0; i < views.size(); ++i) {
    views[i].number = static_cast<int>(i) + 1;
    views[i].count = static_cast<int>(views.size());
  }
  return views;
}

PageTurn RereadPage::frame(ui::Canvas& canvas) {
  if (enters_) canvas.enter_screen();
  enters_ = has_changed_ = false;
  const auto action = ui::draw_reread(canvas, views_[at_]);
  if (!action) return StayOnPage{};
  if (const auto* page = std::get_if<ui::OpenPage>(&*action)) return *page;
  switch (std::get<ui::RereadStep>(*action)) {
    case ui::RereadStep::back:
      turn_to(at_ - 1);
      return StayOnPage{};
    case ui::RereadStep::forth:
      turn_to(at_ + 1);
      return StayOnPage{};
    case ui::RereadStep::to_now:
      break;
  }
  return ClosePage{};
}

void RereadPage::turn_to(std::size_t at) {
  at_ = at;
  enters_ = has_changed_ = true;
}

}  // namespace netral::app
