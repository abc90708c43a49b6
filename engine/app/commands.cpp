#include "app/commands.h"

#include <algorithm>
#include <ostream>

#include "app/person_path.h"
#include "course/reader/reader.h"
#include "papers/completion_table.h"
#include "papers/lesson_graph.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

int complain(const Environment& environment, const base::Fault& fault, std::ostream& trouble) {
  trouble << environment.strings.say(fault) << '\n';
  return 2;
}

const char* key_of(records::ChainCheck::What what) {
  using What = records::ChainCheck::What;
  switch (what) {
    case What::attempt:
      return "perintah.apa.pengerjaan";
    case What::step:
    case What::withheld:
      return "perintah.apa.langkah";
    case What::outcome:
      return "perintah.apa.hasil";
    case What::alias:
      return "perintah.apa.penyatuan";
    case What::head:
      return "perintah.apa.akhir";
    case What::content:
      return "perintah.apa.materi";
    case What::summary:
      return "perintah.apa.ringkasan";
    case What::person:
      return "perintah.apa.orang";
  }
  return "";
}

/// What does not fit, where it stands and what it belongs to, as far as that is known.
std::string break_text(const records::ChainCheck::Break& found, const base::Strings& strings) {
  const base::Args args = {{"apa", strings.say(key_of(found.what))},
                           {"stasiun", found.station},
                           {"urutan", std::to_string(found.sequence)},
                           {"pengerjaan", found.attempt}};
  if (found.sequence == 0) return strings.say("perintah.catatan_berubah", args);
  return strings.say(found.attempt.empty() ? "perintah.rantai_putus" : "perintah.rantai_putus_di",
                     args);
}

}  // namespace

int lint_content(const Environment& environment, std::ostream& out) {
  const course::Diagnostics findings = course::lint(*platform::folder_source(environment.content));
  for (const course::Diagnostic& finding : findings) {
    out << course::to_text(finding, environment.strings);
  }
  if (findings.empty()) {
    out << environment.strings.say("perintah.lint_bersih") << '\n';
    return 0;
  }
  const auto errors = std::count_if(findings.begin(), findings.end(), [](const auto& finding) {
    return finding.severity == course::Severity::error;
  });
  const auto warnings = static_cast<std::ptrdiff_t>(findings.size()) - errors;
  out << environment.strings.say("perintah.lint_jumlah", {{"galat", std::to_string(errors)},
                                                          {"peringatan", std::to_string(warnings)}})
      << '\n';
  return 1;
}

int draw_graph(const Environment& environment, const std::string& lesson, const std::string& format,
               std::ostream& out, std::ostream& trouble) {
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return complain(environment, opened.error(), trouble);
  }
  const auto pack = library.lesson(course::LessonId(lesson));
  if (!pack) return complain(environment, pack.error(), trouble);
  const auto draw = format == "dot" ? papers::lesson_dot : papers::lesson_svg;
  out << draw((*pack)->lesson, environment.strings);
  return 0;
}

int report_completion(const Environment& environment, const TableAsked& asked, std::ostream& out,
                      std::ostream& trouble) {
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return complain(environment, opened.error(), trouble);
  }
  const auto store = open_store(environment);
  if (!store) return complain(environment, store.error(), trouble);
  records::ReportScope scope = subjects_of(library);
  scope.today = base::wib_date(platform::now());
  const auto report = store->completion(scope);
  if (!report) return complain(environment, report.error(), trouble);
  const base::Date today = base::wib_date(platform::now());
  const TableForms forms{papers::completion_table(*report, today, environment.strings),
                         papers::completion_page_table(*report, today, environment.strings)};
  return write_table(environment, forms, asked, out, trouble);
}

int check_records(const Environment& environment, std::ostream& out, std::ostream& trouble) {
  const auto store = open_store(environment);
  if (!store) return complain(environment, store.error(), trouble);
  const auto check = store->check_chain();
  if (!check) return complain(environment, check.error(), trouble);
  if (!check->first_break) {
    out << environment.strings.say("perintah.rantai_utuh",
                                   {{"jumlah", std::to_string(check->steps_checked)}})
        << '\n';
    return 0;
  }
  out << break_text(*check->first_break, environment.strings) << '\n';
  return 1;
}

}  // namespace netral::app
