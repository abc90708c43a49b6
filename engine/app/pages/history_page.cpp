#include "app/pages/history_page.h"

#include <algorithm>
#include <set>

#include "ui/dates.h"

namespace netral::app {
namespace {

using play::SubjectKind;
using records::HistoryEntry;

constexpr std::int64_t kMsPerMinute = 60'000;

/// Begun minutes count whole, so that nothing takes no time.
std::string minutes_text(const base::Strings& strings, std::int64_t ms) {
  return strings.say("umum.menit",
                     {{"menit", std::to_string((ms + kMsPerMinute - 1) / kMsPerMinute)}});
}

/// The title, or the id of what the course no longer holds.
std::string title_of(course::Library& library, const HistoryEntry& entry) {
  if (entry.kind == SubjectKind::ujian) {
    const auto exam = library.exam_head(course::ExamId(entry.subject));
    return exam ? exam->title : entry.subject;
  }
  const auto lesson = library.head(course::LessonId(entry.subject));
  return lesson ? lesson->title : entry.subject;
}

std::string ending_text(const base::Strings& strings, const HistoryEntry& entry) {
  if (entry.end) {
    const bool is_lesson = entry.kind == SubjectKind::pelajaran;
    return strings.say((is_lesson ? "hasil.akhir." : "riwayat.akhir.") + entry.end->ending);
  }
  if (entry.is_given_up) return strings.say("riwayat.diulang");
  if (entry.is_from_here) return strings.say("status.berjalan");
  return entry.station.empty() ? strings.say("riwayat.berjalan_lain")
                               : strings.say("riwayat.berjalan_di", {{"komputer", entry.station}});
}

std::string score_text(const base::Strings& strings, const HistoryEntry& entry) {
  if (!entry.end) return {};
  const base::Score& score = entry.end->score;
  if (entry.kind == SubjectKind::ujian) {
    return strings.say("hasil.dari", {{"benar", base::points_text(score.raw)},
                                      {"jumlah", base::points_text(score.max)}});
  }
  return strings.say("riwayat.nilai", {{"nilai", std::to_string(score.scaled().hundredths / 100)}});
}

ui::HistoryRow row_of(const base::Strings& strings, course::Library& library,
                      const HistoryEntry& entry) {
  constexpr std::size_t kHoursAndMinutes = 5;  // of "13.05.09"
  ui::HistoryRow row;
  row.time = base::wib_clock(entry.begun).substr(0, kHoursAndMinutes);
  row.title = title_of(library, entry);
  row.ending = ending_text(strings, entry);
  row.score = score_text(strings, entry);
  if (entry.active_ms > 0) row.duration = minutes_text(strings, entry.active_ms);
  row.is_open = !entry.end && !entry.is_given_up;
  return row;
}

/// "4 dari 9 pelajaran selesai · 37 menit belajar".
std::string summary_of(const base::Strings& strings, const course::Path& path,
                       const std::vector<HistoryEntry>& entries) {
  std::set<course::LessonId> ended;
  std::int64_t active_ms = 0;
  for (const HistoryEntry& entry : entries) {
    active_ms += entry.active_ms;
    const bool is_lesson = entry.kind == SubjectKind::pelajaran;
    if (is_lesson && entry.end) ended.insert(course::LessonId(entry.subject));
  }
  std::size_t done = 0;
  for (const course::PathPart& part : path.parts) {
    for (const course::LessonId& lesson : part.lessons) done += ended.count(lesson);
  }
  return strings.say("riwayat.ringkasan", {{"selesai", std::to_string(done)},
                                           {"semua", std::to_string(path.lesson_count())},
                                           {"menit", minutes_text(strings, active_ms)}});
}

}  // namespace

ui::HistoryView history_view(const base::Strings& strings, course::Library& library,
                             const course::Path& path, const std::vector<HistoryEntry>& entries) {
  ui::HistoryView view;
  if (entries.empty()) return view;
  view.summary = summary_of(strings, path, entries);
  std::optional<base::Date> day;
  for (const HistoryEntry& entry : entries) {
    const base::Date begun = base::wib_date(entry.begun);
    if (day != begun) view.days.push_back({ui::day_and_date(strings, begun), {}});
    day = begun;
    view.days.back().rows.push_back(row_of(strings, library, entry));
  }
  return view;
}

PageTurn HistoryPage::frame(ui::Canvas& canvas) {
  if (ui::draw_history(canvas, view_)) return ClosePage{};
  return StayOnPage{};
}

}  // namespace netral::app
