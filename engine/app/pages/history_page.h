// The learner's own attempts. Nobody else's are in it, and it is in no report.

#pragma once

#include <vector>

#include "app/pages/page.h"
#include "ui/screens/history_screen.h"

namespace netral::app {

class HistoryPage final : public Page {
 public:
  explicit HistoryPage(ui::HistoryView view) : view_(std::move(view)) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;

 private:
  ui::HistoryView view_;
};

/// The attempts in words, by the day in WIB on which they began.
[[nodiscard]] ui::HistoryView history_view(const base::Strings& strings, course::Library& library,
                                           const course::Path& path,
                                           const std::vector<records::HistoryEntry>& entries);

}  // namespace netral::app
