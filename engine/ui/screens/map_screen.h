// The map of the course: every module and lesson, how long it takes, and where
// the person stands with it.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "course/ids.h"
#include "records/report.h"
#include "ui/canvas.h"
#include "ui/screens/home_screen.h"

namespace netral::ui {

/// A lesson, or an exam.
struct MapLesson {
  Opens opens;
  std::string title;
  std::vector<std::string> goals;
  int minutes = 0;
  records::LessonStatus status = records::LessonStatus::belum_mulai;
  std::string standing;    ///< the status in words, a key under "status."
  std::string trouble;     ///< why it cannot be played; empty when it can
  bool is_closed = false;  ///< a pre-test that was taken: it is taken once
};

struct MapModule {
  std::string title;
  std::vector<MapLesson> lessons;
  std::optional<int> minutes_left = {};  ///< of a module; exams say how long they take
  std::string icon = {};                 ///< under gambar/; there may be no such picture
};

struct MapView {
  std::string course_title;
  std::string version;  ///< "Versi 2026.11 · hukum per 28 Februari 2026"
  std::string name;
  std::vector<MapModule> modules;
  int minutes_left = 0;  ///< of all lessons and exams that are not done
};

struct BackHome {};
using MapAction = std::variant<Open, BackHome>;

[[nodiscard]] std::optional<MapAction> draw_map(Canvas& canvas, const MapView& view);

}  // namespace netral::ui
