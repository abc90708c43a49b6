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
  out << environment.strings.say("perintah.rantai_putus",
                                 {{"stasiun", check->first_break->station},
                                  {"urutan", std::to_string(check->first_break->sequence)},
                                  {"pengerjaan", check->first_break->attempt}})
      << '\n';
  return 1;
}

}  // namespace netral::app
