#include "app/models.h"

#include <algorithm>

namespace netral::app {
namespace {

using records::LessonStatus;

/// A person's progress, looked up by lesson and exam.
class Progress {
 public:
  explicit Progress(std::vector<records::OwnProgress> rows) : rows_(std::move(rows)) {}

  [[nodiscard]] LessonStatus status(const course::LessonId& lesson) const {
    const records::OwnProgress* row = find(play::SubjectKind::pelajaran, lesson.str());
    return row == nullptr ? LessonStatus::belum_mulai : row->status;
  }

  /// An exam is done when it was passed; one that was not waits to be begun again.
  [[nodiscard]] LessonStatus status(const course::ExamId& exam) const {
    const records::OwnProgress* row = find(play::SubjectKind::ujian, exam.str());
    if (row == nullptr) return LessonStatus::belum_mulai;
    if (row->has_passed) return LessonStatus::selesai;
    return row->has_open_attempt ? LessonStatus::berjalan : LessonStatus::belum_mulai;
  }

  /// The same in the words of the personnel office, which sees it too.
  [[nodiscard]] records::CourseStatus standing(const course::ExamId& exam) const {
    if (status(exam) == LessonStatus::selesai) return records::CourseStatus::lulus;
    if (status(exam) == LessonStatus::berjalan) return records::CourseStatus::berjalan;
    const bool was_tried = find(play::SubjectKind::ujian, exam.str()) != nullptr;
    return was_tried ? records::CourseStatus::selesai_tidak_lulus
                     : records::CourseStatus::belum_mulai;
  }

  /// What was left in the middle most recently, if anything was.
  [[nodiscard]] std::optional<ui::Opens> left_open() const {
    const records::OwnProgress* newest = nullptr;
    for (const records::OwnProgress& row : rows_) {
      const bool is_newer = newest == nullptr || row.last_active > newest->last_active;
      if (row.has_open_attempt && is_newer) newest = &row;
    }
    if (newest == nullptr) return std::nullopt;
    if (newest->kind == play::SubjectKind::ujian) return course::ExamId(newest->subject);
    return course::LessonId(newest->subject);
  }

 private:
  [[nodiscard]] const records::OwnProgress* find(play::SubjectKind kind,
                                                 const std::string& subject) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) {
      return row.kind == kind && row.subject == subject;
    });
    return found == rows_.end() ? nullptr : &*found;
  }

  std::vector<records::OwnProgress> rows_;
};

base::Result<Progress> progress_of(records::Store& store, const records::PersonRow& person) {
  auto rows = store.progress(person.person);
  if (!rows) return tl::unexpected(rows.error());
  return Progress(std::move(*rows));
}

bool can_open(course::Library& library, const ui::Opens& what) {
  const course::Course& course = library.course();
  if (const auto* exam = std::get_if<course::ExamId>(&what)) {
    return course.has(*exam) && library.exam_head(*exam).has_value();
  }
  const auto& lesson = std::get<course::LessonId>(what);
  return course.module_of(lesson) != nullptr && library.head(lesson).has_value();
}

/// What to go on with: what was left open, else the first lesson that is not
/// done, else the first exam that is not passed.
std::optional<ui::Opens> next_up(course::Library& library, const Progress& progress) {
  const course::Course& course = library.course();
  const auto open = progress.left_open();
  if (open && can_open(library, *open)) return open;
  for (const course::Module& module : course.modules) {
    for (const course::LessonId& lesson : module.lessons) {
      if (progress.status(lesson) != LessonStatus::selesai && can_open(library, lesson)) {
        return lesson;
      }
    }
  }
  for (const course::ExamId& exam : course.exams) {
    if (progress.status(exam) != LessonStatus::selesai && can_open(library, exam)) return exam;
  }
  return std::nullopt;
}

std::string module_text(const base::Strings& strings, const course::Course& course,
                        const course::Module& module, std::string_view key) {
  const auto number = static_cast<std::size_t>(&module - course.modules.data()) + 1;
  return strings.say(key, {{"nomor", std::to_string(number)}, {"judul", module.title}});
}

/// Requires: can_open() holds.
ui::NextUp next_view(const base::Strings& strings, course::Library& library,
                     const Progress& progress, const ui::Opens& what) {
  ui::NextUp next;
  next.opens = what;
  if (const auto* exam_id = std::get_if<course::ExamId>(&what)) {
    const course::Exam exam = *library.exam_head(*exam_id);
    next.module = strings.say("ujian.kepala");
    next.title = exam.title;
    next.minutes = exam.minutes;
    next.is_resumed = progress.status(*exam_id) == LessonStatus::berjalan;
    return next;
  }
  const auto& lesson = std::get<course::LessonId>(what);
  const course::Course& course = library.course();
  const course::LessonHead head = *library.head(lesson);
  next.module = module_text(strings, course, *course.module_of(lesson), "beranda.modul");
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
                     head->minutes, lesson, false});
  }
  return cards;
}

/// One card a module, which opens its first lesson that is not done.
ui::PathCard module_card(course::Library& library, const Progress& progress,
                         const course::Module& module, int number) {
  ui::PathCard card;
  card.number = number;
  card.title = module.short_title;
  std::optional<course::LessonId> first_undone;
  std::size_t done = 0;
  bool begun = false;
  for (const course::LessonId& lesson : module.lessons) {
    const LessonStatus status = progress.status(lesson);
    begun = begun || status != LessonStatus::belum_mulai;
    if (status == LessonStatus::selesai) {
      ++done;
      continue;
    }
    if (!first_undone) first_undone = lesson;
    if (const auto head = library.head(lesson)) card.minutes += head->minutes;
  }
  card.opens = first_undone.value_or(module.lessons.front());
  card.status = done == module.lessons.size() ? LessonStatus::selesai
                : begun                       ? LessonStatus::berjalan
                                              : LessonStatus::belum_mulai;
  return card;
}

std::vector<ui::PathCard> path_cards(course::Library& library, const Progress& progress) {
  const course::Course& course = library.course();
  std::vector<ui::PathCard> cards;
  if (course.modules.size() == 1) {
    cards = lesson_cards(library, progress, course.modules.front());
  } else {
    for (const course::Module& module : course.modules) {
      if (module.lessons.empty()) continue;
      cards.push_back(module_card(library, progress, module, static_cast<int>(cards.size()) + 1));
    }
  }
  for (const course::ExamId& id : course.exams) {
    const auto exam = library.exam_head(id);
    if (!exam) continue;
    cards.push_back({static_cast<int>(cards.size()) + 1, exam->title, progress.status(id),
                     exam->minutes, id, true});
  }
  return cards;
}

ui::MapModule map_module(const base::Strings& strings, course::Library& library,
                         const Progress& progress, const course::Module& module) {
  ui::MapModule rows{module_text(strings, library.course(), module, "peta.modul"), {}};
  for (const course::LessonId& lesson : module.lessons) {
    const auto head = library.head(lesson);
    const LessonStatus status = progress.status(lesson);
    rows.lessons.push_back({lesson, head ? head->title : lesson.str(),
                            head ? head->goals : std::vector<std::string>(),
                            head ? head->minutes : 0, status, std::string(name_of(status)),
                            head ? std::string() : strings.say("peta.rusak")});
  }
  return rows;
}

ui::MapModule map_exams(const base::Strings& strings, course::Library& library,
                        const Progress& progress) {
  ui::MapModule rows{strings.say("ujian.kelompok"), {}};
  for (const course::ExamId& id : library.course().exams) {
    const auto exam = library.exam_head(id);
    rows.lessons.push_back({id,
                            exam ? exam->title : id.str(),
                            {strings.say("ujian.kepala")},
                            exam ? exam->minutes : 0,
                            progress.status(id),
                            std::string(name_of(progress.standing(id))),
                            exam ? std::string() : strings.say("peta.rusak")});
  }
  return rows;
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
  if (const auto what = next_up(library, *progress)) {
    view.next = next_view(strings, library, *progress, *what);
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
    view.modules.push_back(map_module(strings, library, *progress, module));
  }
  if (!course.exams.empty()) view.modules.push_back(map_exams(strings, library, *progress));
  return view;
}

}  // namespace netral::app
