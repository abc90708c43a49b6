// The pages that belong to the lesson or exam on the screen: what was shown before,
// what was missed, the pocket card.

#pragma once

#include "app/pages/page.h"
#include "play/exam_run.h"
#include "play/lesson_run.h"

namespace netral::app {

/// Whether a page is one of these.
[[nodiscard]] bool is_of_run(ui::PageKind kind);

/// Nothing where there is nothing to show: no scene before this one, nothing missed.
/// Fails as making the page does. Requires: is_of_run() holds.
using MadePage = base::Result<std::unique_ptr<Page>>;
[[nodiscard]] MadePage make_run_page(const ui::OpenPage& asked, const PageContext& context,
                                     const play::LessonRun& run);
[[nodiscard]] MadePage make_run_page(const ui::OpenPage& asked, const PageContext& context,
                                     const play::ExamRun& run);

}  // namespace netral::app
