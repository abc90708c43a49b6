#include "ui/screens/completion_screen.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/nip.h"
#include "ui/flow.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kRowHeight = 62;
constexpr float kHeadHeight = 44;

/// Where the columns of the table begin, in pixels.
struct Columns {
  float person;
  float unit;
  float lessons;
  std::size_t exams;
  std::vector<float> results;  // one for each exam that a person has, then the pledge
  float status;
  float right;

  [[nodiscard]] float after_lessons() const { return results.empty() ? status : results.front(); }
  [[nodiscard]] float end_of_result(std::size_t i) const {
    return i + 1 == results.size() ? status : results[i + 1];
  }
};

using ExamResult = records::CompletionRow::ExamResult;

/// The exams on somebody's track, by their place in the report.
std::vector<std::size_t> own_exams(const records::CompletionRow& row) {
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < row.exams.size(); ++i) {
    if (row.exams[i]) own.push_back(i);
  }
  return own;
}

/// As many columns as somebody has exams: those of other tracks share them.
std::size_t exam_columns(const records::CompletionReport& report) {
  std::size_t most = report.rows.empty() ? std::min<std::size_t>(report.exams.size(), 1) : 0;
  for (const records::CompletionRow& row : report.rows) {
    most = std::max(most, own_exams(row).size());
  }
  return most;
}

/// The title of the exam in a column; what it is in general where tracks differ.
std::string exam_title(Canvas& canvas, const records::CompletionReport& report,
                       std::size_t column) {
  std::set<std::size_t> exams;
  for (const records::CompletionRow& row : report.rows) {
    const std::vector<std::size_t> own = own_exams(row);
    if (column < own.size()) exams.insert(own[column]);
  }
  if (exams.size() == 1) return report.exams[*exams.begin()].title;
  return canvas.say("pegawai.ujian");
}

Columns columns_of(const Canvas& canvas, const records::CompletionReport& report,
                   const Rect& table) {
  const float inset = canvas.px(22);
  const float inner = table.width - 2 * inset;
  Columns columns{};
  columns.person = table.x + inset;
  columns.unit = columns.person + inner * 0.26F;
  columns.lessons = columns.person + inner * 0.47F;
  columns.status = columns.person + inner * 0.82F;
  columns.right = table.right() - inset;
  const float first = columns.person + inner * 0.62F;
  columns.exams = exam_columns(report);
  const std::size_t results = columns.exams + (report.pledge ? 1 : 0);
  const auto count = static_cast<float>(std::max<std::size_t>(results, 1));
  for (std::size_t i = 0; i < results; ++i) {
    columns.results.push_back(first + static_cast<float>(i) * (columns.status - first) / count);
  }
  return columns;
}

ImU32 status_ink(const Palette& colors, records::CourseStatus status) {
  switch (status) {
    case records::CourseStatus::lulus:
      return colors.sesuai.ink;
    case records::CourseStatus::berjalan:
      return colors.action;
    case records::CourseStatus::selesai_tidak_lulus:
      return colors.melanggar.ink;
    case records::CourseStatus::belum_mulai:
      return colors.muted;
  }
  return colors.muted;
}

std::string status_text(Canvas& canvas, std::string_view name) {
  return canvas.say("status." + std::string(name));
}

/// One of the four states in numbers: how many, and the word.
struct Total {
  records::CourseStatus status;
  int count = 0;
};

std::vector<Total> totals_of(const records::CompletionReport& report) {
  std::vector<Total> totals = {{records::CourseStatus::lulus},
                               {records::CourseStatus::berjalan},
                               {records::CourseStatus::belum_mulai},
                               {records::CourseStatus::selesai_tidak_lulus}};
  for (const records::CompletionRow& row : report.rows) {
    for (Total& total : totals) total.count += total.status == row.status ? 1 : 0;
  }
  return totals;
}

/// Four in a row, or two where the window is narrow.
void draw_totals(Canvas& canvas, Column& column, const records::CompletionReport& report) {
  const std::vector<Total> totals = totals_of(report);
  const float gap = canvas.px(16);
  const float inset = canvas.px(20);
  const float count = has_two_columns(canvas) ? 4 : 2;
  const float width = std::floor((column.width() - gap * (count - 1)) / count);
  float words = 0;
  for (const Total& total : totals) {
    words = std::max(words, text_height(canvas, width - 2 * inset, TextStyle::caption,
                                        status_text(canvas, name_of(total.status))));
  }
  const float height = words + canvas.fonts().line_height(TextStyle::title) + canvas.px(34);
  Flow flow(canvas, column, 16);
  for (const Total& total : totals) {
    const ImVec2 at = flow.place(width, height);
    card(canvas, {at.x, at.y, width, height});
    Column inner(canvas, at.x + inset, at.y + canvas.px(14), width - 2 * inset);
    inner.text(TextStyle::title, status_ink(canvas.colors(), total.status),
               std::to_string(total.count));
    inner.text(TextStyle::caption, canvas.colors().muted,
               status_text(canvas, name_of(total.status)));
  }
  flow.end();
}

void draw_head(Canvas& canvas, const records::CompletionReport& report, const Columns& columns,
               const Rect& head) {
  canvas.shapes().fill_top(canvas.list(), head, kRadiusCard, canvas.colors().quiet);
  surface_edge(canvas, head, kRadiusCard);
  const float y =
      head.y + (head.height - canvas.fonts().line_height(TextStyle::caption_strong)) / 2;
  const auto cell = [&](float x, float right, std::string_view words) {
    text_cut(canvas, {x, y}, right - x - canvas.px(12), TextStyle::caption_strong,
             canvas.colors().muted, words);
  };
  cell(columns.person, columns.unit, canvas.say("pegawai.nama"));
  cell(columns.unit, columns.lessons, canvas.say("pegawai.unit"));
  cell(columns.lessons, columns.after_lessons(), canvas.say("pegawai.pelajaran"));
  for (std::size_t i = 0; i < columns.results.size(); ++i) {
    const bool is_exam = i < columns.exams;
    cell(columns.results[i], columns.end_of_result(i),
         is_exam ? exam_title(canvas, report, i) : report.pledge->title);
  }
  cell(columns.status, columns.right, canvas.say("pegawai.status"));
}

std::string identity_of(const records::CompletionRow& row) {
  return row.who.nip.empty() ? row.who.code : base::group_nip_digits(row.who.nip);
}

/// "9 dari 9": how many lessons are done.
std::string lessons_text(Canvas& canvas, const records::CompletionRow& row) {
  const records::LessonCount count = count_lessons(row);
  return canvas.say("hasil.dari",
                    {{"benar", std::to_string(count.done)}, {"jumlah", std::to_string(count.all)}});
}

/// The best result in points, or how things stand where there is none.
std::string exam_text(Canvas& canvas, const ExamResult& exam) {
  if (!exam.best) return status_text(canvas, name_of(exam.status));
  return canvas.say("hasil.dari", {{"benar", base::points_text(exam.best->raw)},
                                   {"jumlah", base::points_text(exam.best->max)}});
}

void draw_row(Canvas& canvas, const records::CompletionRow& row, const Columns& columns,
              const Rect& rect) {
  const Palette& colors = canvas.colors();
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float y = std::round(rect.y + (rect.height - line) / 2);
  const auto cell = [&](float x, float right, float at_y, TextStyle style, ImU32 ink,
                        std::string_view words) {
    text_cut(canvas, {x, at_y}, right - x - canvas.px(12), style, ink, words);
  };
  cell(columns.person, columns.unit, y - line / 2, TextStyle::caption_strong, colors.ink,
       row.who.name);
  cell(columns.person, columns.unit, y + line / 2, TextStyle::caption, colors.muted,
       identity_of(row));
  cell(columns.unit, columns.lessons, y, TextStyle::caption, colors.ink, row.who.unit);
  cell(columns.lessons, columns.after_lessons(), y, TextStyle::caption, colors.ink,
       lessons_text(canvas, row));
  const auto result = [&](std::size_t i, ImU32 ink, const std::string& words) {
    cell(columns.results[i], columns.end_of_result(i), y, TextStyle::caption, ink, words);
  };
  std::size_t column = 0;
  for (const std::size_t i : own_exams(row)) {
    const ExamResult& exam = *row.exams[i];
    result(column++, status_ink(colors, exam.status), exam_text(canvas, exam));
  }
  if (row.pledge) {
    const bool is_read = *row.pledge == records::LessonStatus::selesai;
    result(columns.exams, is_read ? colors.sesuai.ink : colors.muted,
           status_text(canvas, name_of(*row.pledge)));
  }
  cell(columns.status, columns.right, y, TextStyle::caption_strong, status_ink(colors, row.status),
       status_text(canvas, name_of(row.status)));
}

/// A person on a card of their own, for windows too narrow for columns.
void draw_person(Canvas& canvas, Column& column, const records::CompletionReport& report,
                 const records::CompletionRow& row) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(20);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column words(canvas, column.x() + inset, column.y() + canvas.px(14), column.width() - 2 * inset);
  words.text(TextStyle::body_strong, colors.ink, row.who.name);
  words.text(TextStyle::caption, colors.muted, identity_of(row));
  words.text(TextStyle::caption, colors.muted, row.who.unit);
  words.gap(6);
  words.text(TextStyle::caption, colors.ink,
             canvas.say("pegawai.pelajaran") + ": " + lessons_text(canvas, row));
  for (const std::size_t i : own_exams(row)) {
    words.text(TextStyle::caption, colors.ink,
               report.exams[i].title + ": " + exam_text(canvas, *row.exams[i]));
  }
  if (row.pledge) {
    words.text(TextStyle::caption, colors.ink,
               report.pledge->title + ": " + status_text(canvas, name_of(*row.pledge)));
  }
  words.text(TextStyle::caption_strong, status_ink(colors, row.status),
             status_text(canvas, name_of(row.status)));
  const Rect rect = column.take(words.y() + canvas.px(16) - column.y());
  list.ChannelsSetCurrent(0);
  card(canvas, rect);
  list.ChannelsMerge();
  canvas.note(Role::row, row.who.name, rect, status_text(canvas, name_of(row.status)));
  column.gap(12);
}

void draw_empty(Canvas& canvas, Column& column) {
  const float inset = canvas.px(24);
  const float width = column.width() - 2 * inset;
  const std::string title = canvas.say("pegawai.kosong");
  const std::string advice = canvas.say("pegawai.kosong_saran");
  const float height = text_height(canvas, width, TextStyle::body_strong, title) +
                       text_height(canvas, width, TextStyle::body, advice);
  const Rect rect = column.take(height + canvas.px(68));
  card(canvas, rect);
  Column words(canvas, rect.x + inset, rect.y + canvas.px(32), width);
  words.text(TextStyle::body_strong, canvas.colors().ink, title);
  words.gap(4);
  words.text(TextStyle::body, canvas.colors().muted, advice);
}

void draw_table(Canvas& canvas, Column& column, const records::CompletionReport& report,
                const Rect& view) {
  if (!has_two_columns(canvas)) {
    for (const records::CompletionRow& row : report.rows) draw_person(canvas, column, report, row);
    return;
  }
  const float row_height = canvas.px(kRowHeight);
  const float height = canvas.px(kHeadHeight) + row_height * static_cast<float>(report.rows.size());
  const Rect table = column.take(height);
  card(canvas, table);
  const Columns columns = columns_of(canvas, report, table);
  draw_head(canvas, report, columns, {table.x, table.y, table.width, canvas.px(kHeadHeight)});
  float y = table.y + canvas.px(kHeadHeight);
  for (const records::CompletionRow& row : report.rows) {
    const Rect rect{table.x, y, table.width, row_height};
    y += row_height;
    if (rect.bottom() < view.y || rect.y > view.bottom()) continue;
    rule(canvas, rect.x, rect.y, rect.width);
    draw_row(canvas, row, columns, rect);
    canvas.note(Role::row, row.who.name, rect, status_text(canvas, name_of(row.status)));
  }
}

}  // namespace

std::optional<CloseReport> draw_completion(Canvas& canvas, const CompletionView& view) {
  const TopBarTouch touch = top_bar(
      canvas, {.subtitle = canvas.say("pegawai.judul"), .buttons = {canvas.say("umum.tutup")}});
  const Rect room = below_top_bar(canvas);
  const float inset = canvas.px(has_two_columns(canvas) ? 40 : 24);
  const float top = canvas.begin_scroll("table", room);
  Column column(canvas, inset, top + canvas.px(28), room.width - 2 * inset);
  column.text(TextStyle::title, canvas.colors().ink, view.course_title, Role::heading);
  column.gap(4);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("pegawai.janji"));
  column.gap(18);
  draw_totals(canvas, column, *view.report);
  column.gap(20);
  if (view.report->rows.empty()) {
    draw_empty(canvas, column);
  } else {
    draw_table(canvas, column, *view.report, room);
  }
  canvas.end_scroll(column.y() + canvas.px(28));
  if (touch.button || canvas.pressed(Key::escape)) return CloseReport{};
  return std::nullopt;
}

}  // namespace netral::ui
