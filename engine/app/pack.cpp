#include "app/pack.h"

#include <ostream>

#include "app/office.h"
#include "app/person_path.h"
#include "base/path.h"
#include "base/text.h"
#include "platform/disk.h"
#include "platform/paths.h"
#include "records/pack.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

/// A name of a computer as part of a file's: small letters, digits and hyphens.
std::string as_file_part(const std::string& name) {
  std::string part;
  for (const char c : base::to_lower_ascii(name)) {
    const bool keeps = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keeps) {
      part += c;
    } else if (!part.empty() && part.back() != '-') {
      part += '-';
    }
  }
  while (!part.empty() && part.back() == '-') part.pop_back();
  return part;
}

/// A newer file of the same computer and day takes the place of an older: it holds all
/// that the older one did.
fs::path default_name(const std::string& station) {
  constexpr std::size_t kCode = 8;
  const std::string name = as_file_part(station);
  const std::string day = base::iso(base::wib_date(platform::now()));
  return "hasil-" + (name.empty() ? station.substr(0, kCode) : name) + "-" + day + ".netral";
}

fs::path place_of(const Environment& environment, const ResultsAsked& asked,
                  const std::string& station) {
  std::error_code error;
  const fs::path wanted = asked.output.value_or(environment.documents);
  return fs::is_directory(wanted, error) ? wanted / default_name(station) : wanted;
}

base::Result<records::PackAsked> what_to_pack(const Environment& environment) {
  course::Library library;
  if (auto opened = open_library(environment, library); !opened) {
    return tl::unexpected(opened.error());
  }
  auto office = known_office(environment);
  if (!office) return tl::unexpected(office.error());
  records::PackAsked asked{{}, *office, platform::now()};
  const records::ReportScope scope = subjects_of(library);
  for (const records::Subject& subject : scope.subjects) {
    if (subject.kind == play::SubjectKind::ujian) asked.exams.insert(subject.id);
  }
  return asked;
}

struct Written {
  records::Packed packed;
  fs::path file;
  bool is_sealed = false;
};

base::Result<Written> write(const Environment& environment, const ResultsAsked& asked) {
  const auto what = what_to_pack(environment);
  if (!what) return tl::unexpected(what.error());
  auto store = open_store(environment);
  if (!store) return tl::unexpected(store.error());
  if (asked.name) {
    if (auto named = store->name_station(std::string(base::trim(*asked.name))); !named) {
      return tl::unexpected(named.error());
    }
  }
  const auto name = store->station_name();
  if (!name) return tl::unexpected(name.error());
  auto packed = store->pack(*what);
  if (!packed) return tl::unexpected(packed.error());
  Written written{std::move(*packed), place_of(environment, asked, *name),
                  what->office.has_value()};
  if (!platform::disk().replace_private(written.file, written.packed.bytes)) {
    return base::fault("file_unwritable", {{"file", base::utf8(written.file)}});
  }
  return written;
}

}  // namespace

int pack_results(const Environment& environment, const ResultsAsked& asked, std::ostream& out,
                 std::ostream& trouble) {
  const base::Strings& strings = environment.strings;
  const auto written = write(environment, asked);
  if (!written) {
    trouble << strings.say(written.error()) << '\n';
    return 2;
  }
  const records::Packed& packed = written->packed;
  out << strings.say("perintah.hasil_ditulis", {{"file", base::utf8(written->file)},
                                                {"orang", std::to_string(packed.people)},
                                                {"pengerjaan", std::to_string(packed.attempts)}})
      << '\n';
  out << strings.say(written->is_sealed ? "perintah.hasil_disegel" : "perintah.hasil_terbuka")
      << '\n';
  for (const std::string& station : packed.left_out) {
    trouble << strings.say("perintah.hasil_ditinggal", {{"stasiun", station}}) << '\n';
  }
  return packed.left_out.empty() ? 0 : 1;
}

}  // namespace netral::app
