#include "app/import_roster.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "papers/date_cell.h"
#include "papers/roster_table.h"
#include "papers/roster_template.h"
#include "platform/files.h"
#include "platform/paths.h"
#include "records/roster.h"

namespace netral::app {
namespace {

using papers::RosterColumn;
using records::PlannedLine;
using records::RosterFate;

int complain(const Environment& environment, const base::Fault& fault, std::ostream& trouble) {
  trouble << environment.strings.say(fault) << '\n';
  return 2;
}

std::vector<records::RosterLine> lines_of(const papers::RosterTable& table) {
  std::vector<records::RosterLine> lines;
  for (const papers::RosterRow& row : table.rows) {
    lines.push_back({row.number, row[RosterColumn::nip], row[RosterColumn::code],
                     row[RosterColumn::name], row[RosterColumn::unit], row[RosterColumn::track],
                     row[RosterColumn::batch], row[RosterColumn::deadline],
                     row[RosterColumn::active_until], row[RosterColumn::before]});
  }
  return lines;
}

/// What the command line says of the lines that say nothing themselves.
base::Result<records::RosterRules> rules_of(const Environment& environment,
                                            const course::Course& course,
                                            const RosterImport& asked) {
  records::RosterRules rules;
  rules.today = base::wib_date(platform::now());
  rules.batch = asked.batch;
  std::string known;
  for (const course::Track& track : course.tracks) {
    rules.tracks.push_back({track.id.str(), track.name});
    known += (known.empty() ? "" : ", ") + track.id.str();
    const std::string wanted = base::to_lower_ascii(asked.track);
    const bool is_meant = wanted == track.id.str() || wanted == base::to_lower_ascii(track.name);
    if (!asked.track.empty() && is_meant) rules.track = track.id.str();
  }
  if (!asked.track.empty() && rules.track.empty()) {
    return base::fault("roster_track_unknown", {{"jalur", asked.track}, {"ada", known}});
  }
  if (asked.deadline.empty()) return rules;
  rules.deadline = papers::read_date_cell(asked.deadline, environment.strings);
  if (!rules.deadline) return base::fault("roster_date", {{"nilai", asked.deadline}});
  return rules;
}

/// Says what a plan holds. What stays as it is is only counted.
class RosterAccount {
 public:
  RosterAccount(const base::Strings& strings, std::ostream& out) : strings_(strings), out_(out) {}

  void print(const papers::RosterTable& table, const records::RosterPlan& plan) {
    for (const std::string& title : table.unknown) {
      say("daftar.kolom_asing", {{"kolom", title}});
    }
    for (const PlannedLine& line : plan.lines) print(line);
    const auto count = [&](RosterFate fate) { return std::to_string(plan.count(fate)); };
    say("daftar.jumlah", {{"baru", count(RosterFate::added)},
                          {"berubah", count(RosterFate::changed)},
                          {"sama", count(RosterFate::unchanged)},
                          {"ditolak", count(RosterFate::refused)}});
    const std::size_t questions = plan.questions();
    if (questions > 0) say("daftar.pertanyaan_jumlah", {{"jumlah", std::to_string(questions)}});
  }

  void say(std::string_view key, const base::Args& args = {}) {
    out_ << strings_.say(key, args) << '\n';
  }

 private:
  void print(const PlannedLine& line) {
    const base::Args args = {
        {"baris", std::to_string(line.number)},
        {"nama", line.name.empty() ? strings_.say("daftar.tanpa_nama") : line.name},
        {"unit", line.unit}};
    switch (line.fate) {
      case RosterFate::added:
        say("daftar.baru", args);
        break;
      case RosterFate::changed:
        say("daftar.berubah", args);
        break;
      case RosterFate::unchanged:
        break;
      case RosterFate::refused:
        say("daftar.ditolak", args);
        break;
    }
    for (const records::RosterChange& change : line.changes) print(change);
    if (line.refusal) print(*line.refusal);
    if (line.question) print(*line.question);
  }

  void print(const records::RosterChange& change) {
    constexpr std::array<std::string_view, 8> kNames = {
        "terdaftar", "identitas", "nama", "unit", "jalur", "angkatan", "tenggat", "sampai"};
    const std::string name(kNames[static_cast<std::size_t>(change.field)]);
    const auto shown = [&](const std::string& value) {
      return value.empty() ? strings_.say("daftar.tanpa_nilai") : value;
    };
    below(strings_.say("daftar.ubah." + name,
                       {{"dari", shown(change.from)}, {"menjadi", shown(change.to)}}));
  }

  /// Why, and what to do where the reason does not say it.
  void print(const base::Fault& refusal) {
    const std::string advice = "daftar.saran." + refusal.key;
    std::string text = strings_.say(refusal);
    if (strings_.has(advice)) text += " " + strings_.say(advice, refusal.args);
    below(text);
  }

  void print(const records::RosterQuestion& question) {
    if (question.what == records::RosterQuestion::What::years) {
      return below(strings_.say("daftar.tanya_tahun"));
    }
    const std::string where = std::to_string(static_cast<int>(question.differs));
    below(strings_.say("daftar.tanya_mirip", {{"nama", question.name},
                                              {"unit", question.unit},
                                              {"beda", strings_.say("masuk.beda." + where)}}));
  }

  void below(const std::string& text) { out_ << "    " << text << '\n'; }

  const base::Strings& strings_;
  std::ostream& out_;
};

/// Plans, says so, and writes when asked to. Returns the exit status.
int carry_out(const Environment& environment, const RosterImport& asked,
              const papers::RosterTable& table, const records::RosterRules& rules,
              std::ostream& out, std::ostream& trouble) {
  auto store = open_store(environment);
  if (!store) return complain(environment, store.error(), trouble);
  const auto lines = lines_of(table);
  const auto plan = store->plan_roster(lines, rules);
  if (!plan) return complain(environment, plan.error(), trouble);
  RosterAccount account(environment.strings, out);
  account.print(table, *plan);
  const int status = plan->count(RosterFate::refused) > 0 ? 1 : 0;
  if (!plan->changes_anything()) {
    account.say("daftar.tetap");
    return status;
  }
  if (!asked.write) {
    account.say("daftar.belum_ditulis");
    return status;
  }
  const auto written = store->import_roster(lines, rules, platform::now());
  if (!written) return complain(environment, written.error(), trouble);
  account.say("daftar.ditulis");
  return status;
}

}  // namespace

int import_roster(const Environment& environment, const RosterImport& asked, std::ostream& out,
                  std::ostream& trouble) {
  if (asked.file.empty()) return complain(environment, {"roster_needed"}, trouble);
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return complain(environment, opened.error(), trouble);
  }
  const auto rules = rules_of(environment, library.course(), asked);
  if (!rules) return complain(environment, rules.error(), trouble);
  const auto bytes = platform::read_file(asked.file);
  if (!bytes) return complain(environment, bytes.error(), trouble);
  const auto table = papers::read_roster(*bytes, environment.strings);
  if (!table) return complain(environment, table.error(), trouble);
  return carry_out(environment, asked, *table, *rules, out, trouble);
}

int write_roster_template(const Environment& environment, const std::filesystem::path& file,
                          std::ostream& out, std::ostream& trouble) {
  const std::string ending = base::to_lower_ascii(base::utf8(file.extension()));
  std::error_code error;
  if (ending != ".csv" && ending != ".xlsx") {
    return complain(environment, {"roster_template_kind"}, trouble);
  }
  if (std::filesystem::exists(file, error)) {
    return complain(environment, {"roster_template_exists", {{"file", base::utf8(file)}}}, trouble);
  }
  const auto written =
      ending == ".csv"
          ? platform::write_file(file, papers::roster_template_csv(environment.strings))
          : papers::write_roster_template(file, environment.strings);
  if (!written) return complain(environment, written.error(), trouble);
  out << environment.strings.say("daftar.templat.ditulis", {{"file", base::utf8(file)}}) << '\n';
  return 0;
}

}  // namespace netral::app
