// Home: who is here, what comes next, and the way through the course.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "course/ids.h"
#include "records/report.h"
#include "ui/canvas.h"

namespace netral::ui {

/// The lesson that the big button leads to.
struct NextLesson {
  course::LessonId id;
  std::string module;  ///< "Modul 1 · Media sosial dan pose jari"
  std::string title;
  std::string picture;  ///< under gambar/; may be empty
  int minutes = 0;
  bool is_resumed = false;
};

/// One card of the way through the course.
struct PathCard {
  int number = 1;
  std::string title;
  records::LessonStatus status = records::LessonStatus::belum_mulai;
  int minutes = 0;
  course::LessonId opens;
};

struct HomeView {
  std::string name;
  std::string unit;
  std::string course_title;
  int lesson_hours = 0;
  std::optional<NextLesson> next;  ///< nothing when all is done
  std::vector<PathCard> path;
  std::string notice;  ///< something the person should know; may be empty
};

struct OpenLesson {
  course::LessonId id;
};
struct OpenMap {};
struct SignOut {};
struct ShowHelp {};
using HomeAction = std::variant<OpenLesson, OpenMap, SignOut, ShowHelp>;

[[nodiscard]] std::optional<HomeAction> draw_home(Canvas& canvas, const HomeView& view);

}  // namespace netral::ui
