// Where the end of the course stands, as home and the result of an exam show it.

#pragma once

#include <optional>

#include "ui/column.h"
#include "ui/screens/pages.h"

namespace netral::ui {

enum class CourseEnd {
  not_yet,
  pledge_waits,  ///< lessons and exams are done, the pledge is to be read
  passed
};

/// On home, in the place of what comes next: the pledge, or what there is to take along.
[[nodiscard]] std::optional<OpenPage> draw_course_end(Canvas& canvas, Column& column,
                                                      CourseEnd end);

/// Below the result of an exam: the one button that leads on, as wide as the column.
[[nodiscard]] std::optional<OpenPage> draw_course_end_button(Canvas& canvas, Column& column,
                                                             CourseEnd end);

/// The offer, made once, to lock one's name with a PIN.
[[nodiscard]] std::optional<OpenPage> draw_pin_offer(Canvas& canvas, Column& column);

}  // namespace netral::ui
