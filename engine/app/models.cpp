#include "app/models.h"

#include <algorithm>
#include <set>

#include "app/person_path.h"
#include "app/pledge.h"
#include "ui/dates.h"

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

  /// Nothing was begun yet.
  [[nodiscard]] bool is_empty() const { return rows_.empty(); }

  [[nodiscard]] bool has_begun_a_lesson() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const records::OwnProgress& row) {
      return row.kind == play::SubjectKind::pelajaran;
    });
  }

  /// What was left in the middle most recently, if anything was.
  [[nodiscard]] std::optional<ui::Opens> left_open() const {
    const records::OwnProgress* newest = nullptr;
    for (const records::OwnProgress& row : rows_) {
      const bool is_newer = newest == nullptr || row.last_active > newest->last_active;
      const bool can_go_on = row.has_open_attempt && row.kind != play::SubjectKind::ikrar;
      if (can_go_on && is_newer) newest = &row;
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

/// Any lesson may be gone on with; an exam of another track counts for nothing.
bool is_theirs(const course::Path& path, const ui::Opens& what) {
  const auto* exam = std::get_if<course::ExamId>(&what);
  return exam == nullptr || path.has(*exam);
}

bool is_pretest(course::Library& library, const course::ExamId& exam) {
  const auto head = library.exam_head(exam);
  return head && head->is_pretest;
}

std::optional<ui::Opens> next_exam(course::Library& library, const course::Path& path,
                                   const Progress& progress, bool pretest) {
  for (const course::ExamId& exam : path.exams) {
    if (is_pretest(library, exam) != pretest || !can_open(library, exam)) continue;
    if (progress.status(exam) != LessonStatus::selesai) return exam;
  }
  return std::nullopt;
}

std::optional<ui::Opens> next_lesson(course::Library& library, const course::Path& path,
                                     const Progress& progress) {
  for (const course::PathPart& part : path.parts) {
    for (const course::LessonId& lesson : part.lessons) {
      if (progress.status(lesson) != LessonStatus::selesai && can_open(library, lesson)) {
        return lesson;
      }
    }
  }
  return std::nullopt;
}

/// What to go on with: what was left open; before the first lesson a pre-test; else the
/// first lesson that is not done, else the first exam that is not passed.
std::optional<ui::Opens> next_up(course::Library& library, const course::Path& path,
                                 const Progress& progress) {
  const auto open = progress.left_open();
  if (open && is_theirs(path, *open) && can_open(library, *open)) return open;
  if (!progress.has_begun_a_lesson()) {
    if (const auto pretest = next_exam(library, path, progress, true)) return pretest;
  }
  if (const auto lesson = next_lesson(library, path, progress)) return lesson;
  return next_exam(library, path, progress, false);
}

std::string_view stake_key(bool pretest) { return pretest ? "ujian.kepala_awal" : "ujian.kepala"; }

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
    next.module = strings.say(stake_key(exam.is_pretest));
    next.is_pretest = exam.is_pretest;
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

/// One card a lesson: what a path of a single module has to show.
std::vector<ui::PathCard> lesson_cards(course::Library& library, const Progress& progress,
                                       const course::PathPart& part) {
  std::vector<ui::PathCard> cards;
  for (const course::LessonId& lesson : part.lessons) {
    const auto head = library.head(lesson);
    if (!head) continue;
    cards.push_back({static_cast<int>(cards.size()) + 1, head->title, progress.status(lesson),
                     head->minutes, lesson, false});
  }
  return cards;
}

/// Where a module's picture would be, under gambar/.
std::string icon_of(const course::Module& module) { return "modul/" + module.id.str() + ".svg"; }

/// One card a module, which opens its first lesson that is not done.
ui::PathCard module_card(course::Library& library, const Progress& progress,
                         const course::PathPart& part, int number) {
  ui::PathCard card;
  card.number = number;
  card.title = part.module->short_title;
  card.icon = icon_of(*part.module);
  std::optional<course::LessonId> first_undone;
  std::size_t done = 0;
  bool begun = false;
  for (const course::LessonId& lesson : part.lessons) {
    const LessonStatus status = progress.status(lesson);
    begun = begun || status != LessonStatus::belum_mulai;
    if (status == LessonStatus::selesai) {
      ++done;
      continue;
    }
    if (!first_undone) first_undone = lesson;
    if (const auto head = library.head(lesson)) card.minutes += head->minutes;
  }
  card.opens = first_undone.value_or(part.lessons.front());
  card.status = done == part.lessons.size() ? LessonStatus::selesai
                : begun                     ? LessonStatus::berjalan
                                            : LessonStatus::belum_mulai;
  return card;
}

/// One card a module, or a lesson where there is only one module.
std::vector<ui::PathCard> learning_cards(course::Library& library, const course::Path& path,
                                         const Progress& progress) {
  if (path.parts.size() == 1) return lesson_cards(library, progress, path.parts.front());
  std::vector<ui::PathCard> cards;
  for (const course::PathPart& part : path.parts) {
    cards.push_back(module_card(library, progress, part, static_cast<int>(cards.size()) + 1));
  }
  return cards;
}

/// The pre-tests, or the exams that count.
std::vector<ui::PathCard> exam_cards(course::Library& library, const course::Path& path,
                                     const Progress& progress, bool pretests, int number) {
  std::vector<ui::PathCard> cards;
  for (const course::ExamId& id : path.exams) {
    const auto exam = library.exam_head(id);
    if (!exam || exam->is_pretest != pretests) continue;
    const LessonStatus status = progress.status(id);
    const bool is_closed = exam->is_pretest && status == LessonStatus::selesai;
    cards.push_back({number++, exam->title, status, exam->minutes, id, true, is_closed});
  }
  return cards;
}

/// In the order in which they are done: pre-tests, lessons, exams.
std::vector<ui::PathCard> path_cards(course::Library& library, const course::Path& path,
                                     const Progress& progress) {
  const auto learning = learning_cards(library, path, progress);
  const int next = static_cast<int>(learning.size()) + 1;
  const auto exams = exam_cards(library, path, progress, false, next);
  const int after = next + static_cast<int>(exams.size());
  auto cards = exam_cards(library, path, progress, true, after);
  cards.insert(cards.end(), learning.begin(), learning.end());
  cards.insert(cards.end(), exams.begin(), exams.end());
  return cards;
}

/// What the lessons that are not done will take; of one that is running, all of it.
int minutes_left(course::Library& library, const Progress& progress,
                 const std::vector<course::LessonId>& lessons) {
  int minutes = 0;
  for (const course::LessonId& lesson : lessons) {
    if (progress.status(lesson) == LessonStatus::selesai) continue;
    if (const auto head = library.head(lesson)) minutes += head->minutes;
  }
  return minutes;
}

/// The same for the whole path, with the exams that count and are not passed.
int minutes_left(course::Library& library, const course::Path& path, const Progress& progress) {
  int minutes = 0;
  for (const course::PathPart& part : path.parts) {
    minutes += minutes_left(library, progress, part.lessons);
  }
  for (const course::ExamId& id : path.exams) {
    const auto exam = library.exam_head(id);
    const bool counts = exam && !exam->is_pretest;
    if (counts && progress.status(id) != LessonStatus::selesai) minutes += exam->minutes;
  }
  return minutes;
}

ui::MapModule map_module(const base::Strings& strings, course::Library& library,
                         const Progress& progress, const course::PathPart& part) {
  ui::MapModule rows{module_text(strings, library.course(), *part.module, "peta.modul"), {}};
  for (const course::LessonId& lesson : part.lessons) {
    const auto head = library.head(lesson);
    const LessonStatus status = progress.status(lesson);
    rows.lessons.push_back({lesson, head ? head->title : lesson.str(),
                            head ? head->goals : std::vector<std::string>(),
                            head ? head->minutes : 0, status, std::string(name_of(status)),
                            head ? std::string() : strings.say("peta.rusak")});
  }
  rows.minutes_left = minutes_left(library, progress, part.lessons);
  rows.icon = icon_of(*part.module);
  return rows;
}

/// What of the course lies on no part of the path: whole modules, or the rest of one.
std::vector<course::PathPart> off_path(const course::Course& course, const course::Path& path) {
  std::set<course::LessonId> own;
  for (const course::PathPart& part : path.parts) {
    own.insert(part.lessons.begin(), part.lessons.end());
  }
  std::vector<course::PathPart> rest;
  for (const course::Module& module : course.modules) {
    course::PathPart part{&module, {}};
    for (const course::LessonId& lesson : module.lessons) {
      if (!own.contains(lesson)) part.lessons.push_back(lesson);
    }
    if (!part.lessons.empty()) rest.push_back(std::move(part));
  }
  return rest;
}

/// How long the track takes and until when there is time.
void add_track(const base::Strings& strings, const PersonPath& own, const base::Date& today,
               ui::HomeView& view) {
  if (own.path.track != nullptr) view.lesson_hours = own.path.track->lesson_hours;
  if (!own.deadline) return;
  view.deadline = ui::long_date(strings, *own.deadline);
  view.is_past_deadline = *own.deadline < today;
}

/// A pre-test is done or not; an exam that counts is passed or not.
std::string standing_key(const Progress& progress, const course::ExamId& exam, bool pretest) {
  return std::string(pretest ? name_of(progress.status(exam)) : name_of(progress.standing(exam)));
}

/// The pre-tests, or the exams that count.
ui::MapModule map_exams(const base::Strings& strings, course::Library& library,
                        const course::Path& path, const Progress& progress, bool pretests) {
  ui::MapModule rows{strings.say(pretests ? "ujian.kelompok_awal" : "ujian.kelompok"), {}};
  for (const course::ExamId& id : path.exams) {
    if (is_pretest(library, id) != pretests) continue;
    const auto exam = library.exam_head(id);
    const LessonStatus status = progress.status(id);
    rows.lessons.push_back({id,
                            exam ? exam->title : id.str(),
                            {strings.say(stake_key(pretests))},
                            exam ? exam->minutes : 0,
                            status,
                            standing_key(progress, id, pretests),
                            exam ? std::string() : strings.say("peta.rusak"),
                            pretests && status == LessonStatus::selesai});
  }
  return rows;
}

}  // namespace

base::Result<ui::HomeView> home_view(const base::Strings& strings, course::Library& library,
                                     records::Store& store, const records::PersonRow& person,
                                     const base::Date& today) {
  const auto progress = progress_of(store, person);
  if (!progress) return tl::unexpected(progress.error());
  const course::Course& course = library.course();
  const auto own = path_of(course, store, person.person);
  if (!own) return tl::unexpected(own.error());
  ui::HomeView view;
  view.name = person.name;
  view.unit = person.unit;
  view.course_title = course.title;
  add_track(strings, *own, today, view);
  view.is_new = progress->is_empty();
  view.has_pledge = course.pledge.has_value();
  view.lessons = own->path.lesson_count();
  view.minutes_left = minutes_left(library, own->path, *progress);
  if (const auto what = next_up(library, own->path, *progress)) {
    view.next = next_view(strings, library, *progress, *what);
    if (view.next->is_pretest) view.next->instead = next_lesson(library, own->path, *progress);
  }
  view.path = path_cards(library, own->path, *progress);
  const auto completion = completion_of(library, store, person.person);
  if (!completion) return tl::unexpected(completion.error());
  view.end = completion->end;
  const auto follow_ups = library.follow_ups();
  view.has_follow_ups =
      !next_lesson(library, own->path, *progress) && follow_ups && !follow_ups->empty();
  return view;
}

base::Result<ui::MapView> map_view(const base::Strings& strings, course::Library& library,
                                   records::Store& store, const records::PersonRow& person) {
  const auto progress = progress_of(store, person);
  if (!progress) return tl::unexpected(progress.error());
  const course::Course& course = library.course();
  const auto own = path_of(course, store, person.person);
  if (!own) return tl::unexpected(own.error());
  const course::Path& path = own->path;
  ui::MapView view;
  view.course_title = course.title;
  view.name = person.name;
  view.version = strings.say("peta.versi", {{"versi", course.version},
                                            {"tanggal", ui::long_date(strings, course.law_as_of)}});
  view.minutes_left = minutes_left(library, path, *progress);
  const auto add = [&view](ui::MapModule module) {
    if (!module.lessons.empty()) view.modules.push_back(std::move(module));
  };
  add(map_exams(strings, library, path, *progress, true));
  for (const course::PathPart& part : path.parts) {
    view.modules.push_back(map_module(strings, library, *progress, part));
  }
  add(map_exams(strings, library, path, *progress, false));
  for (const course::PathPart& part : off_path(course, path)) {
    add(map_module(strings, library, *progress, part));
    view.modules.back().title += " · " + strings.say("peta.jalur_lain");
  }
  return view;
}

}  // namespace netral::app
