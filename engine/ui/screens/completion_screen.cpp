#include "ui/screens/completion_screen.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/nip.h"
#include "ui/column.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kRowHeight = 62;
constexpr float kHeadHeight = 44;

/// Where the columns of the table begin, in pixels.
struct Columns {
  float person;
  float unit;
  std::vector<float> subjects;
  float status;
  float subject_width;
};

Columns columns_of(const Canvas& canvas, const records::CompletionReport& report,
                   const Rect& table) {
  const std::size_t subjects =
      report.lessons.size() + report.exams.size() + (report.pledge ? 1 : 0);
  const float inset = canvas.px(22);
  const float inner = table.width - 2 * inset;
  Columns columns{};
  columns.person = table.x + inset;
  columns.unit = columns.person + inner * 0.21F;
  const float first = columns.person + inner * 0.37F;
  columns.status = columns.person + inner * 0.86F;
  columns.subject_width =
      (columns.status - first) / static_cast<float>(std::max<std::size_t>(subjects, 1));
  for (std::size_t i = 0; i < subjects; ++i) {
    columns.subjects.push_back(first + static_cast<float>(i) * columns.subject_width);
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

/// The four states in numbers.
void draw_totals(Canvas& canvas, Column& column, const records::CompletionReport& report) {
  std::array<int, 4> totals{};
  for (const records::CompletionRow& row : report.rows) {
    ++totals[static_cast<std::size_t>(row.status)];
  }
  constexpr std::array<records::CourseStatus, 4> kOrder = {
      records::CourseStatus::lulus, records::CourseStatus::berjalan,
      records::CourseStatus::belum_mulai, records::CourseStatus::selesai_tidak_lulus};
  const float gap = canvas.px(16);
  const float width = std::floor((column.width() - 3 * gap) / 4);
  const float height = canvas.px(100);
  float x = column.x();
  for (const records::CourseStatus status : kOrder) {
    const Rect rect{x, column.y(), width, height};
    card(canvas, rect);
    Column words(canvas, x + canvas.px(20), column.y() + canvas.px(14), width - canvas.px(40));
    words.text(TextStyle::title, status_ink(canvas.colors(), status),
               std::to_string(totals[static_cast<std::size_t>(status)]));
    words.text(TextStyle::caption, canvas.colors().muted, status_text(canvas, name_of(status)));
    x += width + gap;
  }
  column.take(height);
}

void draw_head(Canvas& canvas, const records::CompletionReport& report, const Columns& columns,
               const Rect& head) {
  canvas.shapes().fill_top(canvas.list(), head, kRadiusCard, canvas.colors().quiet);
  const float y =
      head.y + (head.height - canvas.fonts().line_height(TextStyle::caption_strong)) / 2;
  const auto cell = [&](float x, float width, std::string_view words) {
    text_cut(canvas, {x, y}, width - canvas.px(12), TextStyle::caption_strong,
             canvas.colors().muted, words);
  };
  cell(columns.person, columns.unit - columns.person, canvas.say("pegawai.nama"));
  cell(columns.unit, columns.subjects.empty() ? head.width : columns.subjects[0] - columns.unit,
       canvas.say("pegawai.unit"));
  std::size_t place = 0;
  for (const auto* subjects : {&report.lessons, &report.exams}) {
    for (const records::Subject& subject : *subjects) {
      cell(columns.subjects[place++], columns.subject_width, subject.title);
    }
  }
  if (report.pledge) cell(columns.subjects[place], columns.subject_width, report.pledge->title);
  cell(columns.status, head.right() - columns.status, canvas.say("pegawai.status"));
}

void draw_row(Canvas& canvas, const records::CompletionRow& row, const Columns& columns,
              const Rect& rect) {
  const Palette& colors = canvas.colors();
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float y = std::round(rect.y + (rect.height - line) / 2);
  const auto cell = [&](float x, float width, TextStyle style, ImU32 ink, std::string_view words,
                        float at_y) {
    text_cut(canvas, {x, at_y}, width - canvas.px(12), style, ink, words);
  };
  const float person_width = columns.unit - columns.person;
  const std::string identity =
      row.who.nip.empty() ? row.who.code : base::group_nip_digits(row.who.nip);
  cell(columns.person, person_width, TextStyle::caption_strong, colors.ink, row.who.name,
       y - line / 2);
  cell(columns.person, person_width, TextStyle::caption, colors.muted, identity, y + line / 2);
  const float unit_width =
      (columns.subjects.empty() ? columns.status : columns.subjects[0]) - columns.unit;
  cell(columns.unit, unit_width, TextStyle::caption, colors.ink, row.who.unit, y);
  std::size_t place = 0;
  const auto status_cell = [&](records::LessonStatus status) {
    const ImU32 ink = status == records::LessonStatus::selesai    ? colors.sesuai.ink
                      : status == records::LessonStatus::berjalan ? colors.action
                                                                  : colors.muted;
    cell(columns.subjects[place++], columns.subject_width, TextStyle::caption, ink,
         status_text(canvas, name_of(status)), y);
  };
  for (const records::LessonStatus status : row.lessons) status_cell(status);
  for (const records::CompletionRow::ExamResult& exam : row.exams) {
    std::string words = status_text(canvas, name_of(exam.status));
    if (exam.best) {
      words = canvas.say("hasil.dari", {{"benar", base::points_text(exam.best->raw)},
                                        {"jumlah", base::points_text(exam.best->max)}});
    }
    cell(columns.subjects[place++], columns.subject_width, TextStyle::caption,
         status_ink(colors, exam.status), words, y);
  }
  if (row.pledge) status_cell(*row.pledge);
  cell(columns.status, rect.right() - columns.status, TextStyle::caption_strong,
       status_ink(colors, row.status), status_text(canvas, name_of(row.status)), y);
}

void draw_empty(Canvas& canvas, Column& column) {
  const Rect rect = column.take(canvas.px(140));
  card(canvas, rect);
  Column words(canvas, rect.x + canvas.px(24), rect.y + canvas.px(34), rect.width - canvas.px(48));
  words.text(TextStyle::body_strong, canvas.colors().ink, canvas.say("pegawai.kosong"));
  words.gap(4);
  words.text(TextStyle::body, canvas.colors().muted, canvas.say("pegawai.kosong_saran"));
}

void draw_table(Canvas& canvas, Column& column, const records::CompletionReport& report,
                const Rect& view) {
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
  const float inset = canvas.px(40);
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
