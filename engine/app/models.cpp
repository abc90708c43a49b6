#include "app/models.h"

#include <algorithm>

namespace netral::app {
namespace {

using records::LessonStatus;

/// A person's progress, looked up by lesson.
class Progress {
 public:
  explicit Progress(std::vector<records::OwnProgress> rows) : rows_(std::move(rows)) {}

  [[nodiscard]] LessonStatus status(const course::LessonId& lesson) const {
    const records::OwnProgress* row = find(lesson);
    return row == nullptr ? LessonStatus::belum_mulai : row->status;
  }

  /// The lesson that was left in the middle most recently, if there is one.
  [[nodiscard]] std::optional<course::LessonId> left_open() const {
    const records::OwnProgress* newest = nullptr;
    for (const records::OwnProgress& row : rows_) {
      const bool is_newer = newest == nullptr || row.last_active > newest->last_active;
      if (row.has_open_attempt && is_newer) newest = &row;
    }
    if (newest == nullptr) return std::nullopt;
    return course::LessonId(newest->subject);
  }

 private:
  [[nodiscard]] const records::OwnProgress* find(const course::LessonId& lesson) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const auto& row) { return row.subject == lesson.str(); });
    return found == rows_.end() ? nullptr : &*found;
  }

  std::vector<records::OwnProgress> rows_;
};

base::Result<Progress> progress_of(records::Store& store, const records::PersonRow& person) {
  auto rows = store.progress(person.person);
  if (!rows) return tl::unexpected(rows.error());
  return Progress(std::move(*rows));
}

/// The lesson to go on with: the one left open, else the first that is not done.
std::optional<course::LessonId> next_lesson(course::Library& library, const Progress& progress) {
  const course::Course& course = library.course();
  const auto open = progress.left_open();
  if (open && course.module_of(*open) != nullptr && library.head(*open)) return open;
  for (const course::Module& module : course.modules) {
    for (const course::LessonId& lesson : module.lessons) {
      if (progress.status(lesson) != LessonStatus::selesai && library.head(lesson)) return lesson;
    }
  }
  return std::nullopt;
}

std::size_t number_of(const course::Course& course, const course::Module& module) {
  return static_cast<std::size_t>(&module - course.modules.data()) + 1;
}

ui::NextLesson next_view(const base::Strings& strings, course::Library& library,
                         const Progress& progress, const course::LessonId& lesson) {
  const course::Course& course = library.course();
  const course::Module& module = *course.module_of(lesson);
  const course::LessonHead head = *library.head(lesson);
  ui::NextLesson next;
  next.id = lesson;
  next.module = strings.say("beranda.modul", {{"nomor", std::to_string(number_of(course, module))},
                                              {"judul", module.title}});
  next.title = head.title;
  next.picture = head.background;
  next.minutes = head.minutes;
  next.is_resumed = progress.status(lesson) == LessonStatus::berjalan;
  return next;
}

/// One card a lesson: what a course of a single module has to show.
std::vector<ui::PathCard> lesson_cards(course::Library& library, const Progress& progress,
                                       const course::Module& module) {
  std::vector<ui::PathCard> cards;
  for (const course::LessonId& lesson : module.lessons) {
    const auto head = library.head(lesson);
    if (!head) continue;
    cards.push_back({static_cast<int>(cards.size()) + 1, head->title, progress.status(lesson),
                     head->minutes, lesson});
  }
  return cards;
}

/// One card a module, which opens its first lesson that is not done.
ui::PathCard module_card(course::Library& library, const Progress& progress,
                         const course::Module& module, int number) {
  ui::PathCard card;
  card.number = number;
  card.title = module.short_title;
  std::size_t done = 0;
  bool begun = false;
  for (const course::LessonId& lesson : module.lessons) {
    const LessonStatus status = progress.status(lesson);
    begun = begun || status != LessonStatus::belum_mulai;
    if (status == LessonStatus::selesai) {
      ++done;
      continue;
    }
    if (card.opens.empty()) card.opens = lesson;
    if (const auto head = library.head(lesson)) card.minutes += head->minutes;
  }
  if (card.opens.empty()) card.opens = module.lessons.front();
  card.status = done == module.lessons.size() ? LessonStatus::selesai
                : begun                       ? LessonStatus::berjalan
                                              : LessonStatus::belum_mulai;
  return card;
}

std::vector<ui::PathCard> path_cards(course::Library& library, const Progress& progress) {
  const std::vector<course::Module>& modules = library.course().modules;
  if (modules.size() == 1) return lesson_cards(library, progress, modules.front());
  std::vector<ui::PathCard> cards;
  for (const course::Module& module : modules) {
    if (module.lessons.empty()) continue;
    cards.push_back(module_card(library, progress, module, static_cast<int>(cards.size()) + 1));
  }
  return cards;
}

}  // namespace

base::Result<ui::HomeView> home_view(const base::Strings& strings, course::Library& library,
                                     records::Store& store, const records::PersonRow& person) {
  const auto progress = progress_of(store, person);
  if (!progress) return tl::unexpected(progress.error());
  const course::Course& course = library.course();
  ui::HomeView view;
  view.name = person.name;
  view.unit = person.unit;
  view.course_title = course.title;
  if (!course.tracks.empty()) view.lesson_hours = course.tracks.front().lesson_hours;
  if (const auto lesson = next_lesson(library, *progress)) {
    view.next = next_view(strings, library, *progress, *lesson);
  }
  view.path = path_cards(library, *progress);
  return view;
}

base::Result<ui::MapView> map_view(const base::Strings& strings, course::Library& library,
                                   records::Store& store, const records::PersonRow& person) {
  const auto progress = progress_of(store, person);
  if (!progress) return tl::unexpected(progress.error());
  const course::Course& course = library.course();
  ui::MapView view;
  view.course_title = course.title;
  view.name = person.name;
  const base::Date& law = course.law_as_of;
  view.version =
      strings.say("peta.versi", {{"versi", course.version},
                                 {"tanggal", std::to_string(law.day) + " " +
                                                 strings.say("bulan." + std::to_string(law.month)) +
                                                 " " + std::to_string(law.year)}});
  for (const course::Module& module : course.modules) {
    ui::MapModule rows{module.title, {}};
    for (const course::LessonId& lesson : module.lessons) {
      const auto head = library.head(lesson);
      if (head) {
        rows.lessons.push_back(
            {lesson, head->title, head->goals, head->minutes, progress->status(lesson), {}});
      } else {
        rows.lessons.push_back(
            {lesson, lesson.str(), {}, 0, progress->status(lesson), strings.say("peta.rusak")});
      }
    }
    view.modules.push_back(std::move(rows));
  }
  return view;
}

}  // namespace netral::app
