#include "app/table_file.h"

#include <ostream>

#include "papers/table_csv.h"
#include "papers/table_json.h"
#include "papers/table_pdf.h"
#include "papers/table_xlsx.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

base::Result<std::string> pdf_of(const Environment& environment, const papers::ReportTable& table) {
  const auto fonts = platform::find_fonts(environment.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  const auto regular = platform::read_file(fonts->regular);
  if (!regular) return regular;
  const auto semi_bold = platform::read_file(fonts->semi_bold);
  if (!semi_bold) return semi_bold;
  return papers::table_pdf(table, environment.strings, {*regular, *semi_bold});
}

base::Result<std::string> bytes_of(const Environment& environment, const TableForms& table,
                                   const std::string& format) {
  if (format == "xlsx") return papers::table_xlsx(table.wide);
  if (format == "json") return papers::table_json(table.wide);
  if (format == "pdf") return pdf_of(environment, table.page);
  return papers::table_csv(table.wide);
}

}  // namespace

int write_table(const Environment& environment, const TableForms& table, const TableAsked& asked,
                std::ostream& out, std::ostream& trouble) {
  const auto complain = [&](const base::Fault& fault) {
    trouble << environment.strings.say(fault) << '\n';
    return 2;
  };
  const auto bytes = bytes_of(environment, table, asked.format);
  if (!bytes) return complain(bytes.error());
  if (!asked.file) {
    out << *bytes;
    return 0;
  }
  if (const auto written = platform::write_file(*asked.file, *bytes); !written) {
    return complain(written.error());
  }
  trouble << environment.strings.say("perintah.dibuat", {{"file", asked.file->string()}}) << '\n';
  return 0;
}

}  // namespace netral::app
