// Home: who is here, what comes next, and the way through the course.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "course/ids.h"
#include "records/report.h"
#include "ui/canvas.h"
#include "ui/screens/course_end.h"
#include "ui/screens/pages.h"

namespace netral::ui {

/// What a card or the big button leads to.
using Opens = std::variant<course::LessonId, course::ExamId>;

/// The lesson or exam that the big button leads to.
struct NextUp {
  Opens opens;
  std::string module;  ///< "Modul 1 · Media sosial dan pose jari"
  std::string title;
  std::string picture;  ///< under gambar/; may be empty
  int minutes = 0;
  bool is_resumed = false;
  bool is_pretest = false;
  std::optional<Opens> instead = {};  ///< of a pre-test: what is begun by passing it over
};

/// One card of the way through the course.
struct PathCard {
  int number = 1;
  std::string title;
  records::LessonStatus status = records::LessonStatus::belum_mulai;
  int minutes = 0;
  Opens opens;
  bool is_exam = false;
  bool is_closed = false;  ///< a pre-test that was taken: it is taken once
  std::string icon = {};   ///< of a module, under gambar/; there may be no such picture
};

struct HomeView {
  std::string name;
  std::string unit;
  std::string course_title;
  int lesson_hours = 0;
  std::string deadline;  ///< "12 Desember 2026"; empty when there is none
  bool is_past_deadline = false;
  bool is_new = false;      ///< nothing was begun yet
  bool has_pledge = false;  ///< the course ends with one
  int lessons = 0;          ///< in all
  int minutes_left = 0;
  std::optional<NextUp> next;  ///< nothing when all is done
  std::vector<PathCard> path;
  bool has_follow_ups = false;  ///< the lessons are done, and cases follow them
  std::string notice;           ///< something the person should know; may be empty
  CourseEnd end = CourseEnd::not_yet;
  bool offers_pin = false;
};

struct Open {
  Opens what;
};
struct OpenMap {};
using HomeAction = std::variant<Open, OpenMap, OpenPage>;

[[nodiscard]] std::optional<HomeAction> draw_home(Canvas& canvas, const HomeView& view);

}  // namespace netral::ui
