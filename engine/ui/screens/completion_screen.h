// The personnel office's table: who stands where. Of lessons only the status,
// never an answer; of exams the result.

#pragma once

#include <optional>
#include <string>

#include "records/report.h"
#include "ui/canvas.h"

namespace netral::ui {

struct CompletionView {
  std::string course_title;
  const records::CompletionReport* report = nullptr;  ///< outlives the frame
};

struct CloseReport {};

[[nodiscard]] std::optional<CloseReport> draw_completion(Canvas& canvas,
                                                         const CompletionView& view);

}  // namespace netral::ui
