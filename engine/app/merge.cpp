#include "app/merge.h"

#include <algorithm>
#include <istream>
#include <ostream>
#include <set>

#include "base/path.h"
#include "base/text.h"
#include "platform/files.h"
#include "platform/paths.h"
#include "records/files.h"
#include "records/merge.h"
#include "records/office_key.h"
#include "records/result_file.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

/// Whether a file of a folder is meant: by its first bytes, whatever it was renamed to on
/// its way; or by its name, so that a damaged one is told of and not passed over.
bool is_meant(const fs::path& file) {
  constexpr std::size_t kHead = 8;
  const std::string ending = base::to_lower_ascii(base::utf8(file.extension()));
  return ending == ".netral" || records::looks_like_result(records::read_file(file, kHead));
}

void search(const fs::path& folder, std::vector<fs::path>& files) {
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator it(folder, options, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code ignored;
    if (it->is_regular_file(ignored) && is_meant(it->path())) files.push_back(it->path());
  }
}

/// The files that were asked for, sorted, so that what is said is the same every time.
std::vector<fs::path> files_of(const std::vector<fs::path>& places) {
  std::vector<fs::path> files;
  for (const fs::path& place : places) {
    std::error_code error;
    if (fs::is_directory(place, error)) {
      search(place, files);
    } else {
      files.push_back(place);
    }
  }
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

/// How people tell a computer without a name from another.
std::string code_of(const records::StationUuid& station) {
  constexpr std::size_t kCode = 8;
  return base::to_text(station).substr(0, kCode);
}

/// Goes through the files one by one, and counts.
class Merging {
 public:
  Merging(const Environment& environment, const MergeAsked& asked, records::Store& store,
          std::istream& in, std::ostream& out)
      : strings_(environment.strings), asked_(asked), store_(store), in_(in), out_(out) {}

  /// Fails only when nothing can go on.
  [[nodiscard]] base::Result<void> run(const std::vector<fs::path>& files,
                                       const std::optional<records::OfficeSecret>& office) {
    std::optional<records::MergeTrial> trial;
    if (!asked_.write) {
      auto begun = store_.try_merging();
      if (!begun) return tl::unexpected(begun.error());
      trial.emplace(std::move(*begun));
    }
    for (const fs::path& file : files) {
      const auto result = read(file, office);
      if (!result) {
        refuse(file, result.error());
      } else if (auto done = trial ? try_one(*trial, file, *result) : merge_one(file, *result);
                 !done) {
        return done;
      }
    }
    return {};
  }

  /// Says what came of it; returns the exit status.
  int conclude() {
    say("perintah.gabung_jumlah", {{"baru", std::to_string(brought_)},
                                   {"sama", std::to_string(present_)},
                                   {"ditolak", std::to_string(refused_)}});
    if (!asked_.write && brought_ > 0) say("perintah.gabung_belum", {});
    return refused_ > 0 ? 1 : 0;
  }

 private:
  void say(std::string_view key, const base::Args& args) {
    out_ << strings_.say(key, args) << '\n';
  }

  static base::Result<records::ResultFile> read(
      const fs::path& file, const std::optional<records::OfficeSecret>& office) {
    const auto bytes = platform::read_file(file);
    if (!bytes) return tl::unexpected(bytes.error());
    return records::read_result(*bytes, office);
  }

  base::Result<void> try_one(records::MergeTrial& trial, const fs::path& file,
                             const records::ResultFile& result) {
    const auto weight = trial.merge(result);
    if (!weight) {
      refuse(file, weight.error());
      return {};
    }
    tell(file, *weight);
    for (const records::UnknownStation& each : weight->unknown) {
      say(each.name.empty() ? "perintah.gabung_tanpa_nama" : "perintah.gabung_belum_dikenal",
          {{"nama", each.name}, {"kode", code_of(each.station)}});
    }
    return {};
  }

  base::Result<void> merge_one(const fs::path& file, const records::ResultFile& result) {
    const auto strangers = store_.strangers(result);
    if (!strangers) return tl::unexpected(strangers.error());
    const auto admissions = admit(file, *strangers);
    if (!admissions) {
      refuse(file, {"result_not_admitted"});
      return {};
    }
    if (auto safe = back_up_before(result); !safe) return safe;
    const auto weight = store_.merge(result, *admissions, platform::now());
    if (weight) {
      tell(file, *weight);
    } else {
      refuse(file, weight.error());
    }
    return {};
  }

  /// What the officer calls the computers that are not known yet; nothing when one of them
  /// is not to be let in.
  std::optional<records::Admissions> admit(const fs::path& file,
                                           const std::vector<records::UnknownStation>& strangers) {
    records::Admissions admissions;
    for (const records::UnknownStation& each : strangers) {
      const std::string name =
          asked_.admit ? (each.name.empty() ? *asked_.admit : each.name) : ask(file, each);
      if (name.empty()) {
        declined_.insert(each.station);
        return std::nullopt;
      }
      admissions.emplace(each.station, unique(name));
    }
    return admissions;
  }

  /// Asks once in a run for each computer; empty when it is not to be let in.
  std::string ask(const fs::path& file, const records::UnknownStation& stranger) {
    if (declined_.contains(stranger.station)) return {};
    say(stranger.name.empty() ? "perintah.gabung_tanpa_nama" : "perintah.gabung_belum_dikenal",
        {{"nama", stranger.name}, {"kode", code_of(stranger.station)}});
    out_ << strings_.say("perintah.gabung_tanya", {{"file", base::utf8(file.filename())}}) << ' '
         << std::flush;
    std::string name;
    std::getline(in_, name);
    out_ << '\n';
    return std::string(base::trim(name));
  }

  /// "Laptop Dinkes (2)" where there is one of that name in this run.
  std::string unique(const std::string& name) {
    std::string free = name;
    for (int copy = 2; !given_.insert(base::to_lower_ascii(free)).second; ++copy) {
      free = name + " (" + std::to_string(copy) + ")";
    }
    return free;
  }

  /// Once, before the first file that brings anything: repeating what is there already
  /// must not push older backups out.
  base::Result<void> back_up_before(const records::ResultFile& result) {
    if (is_backed_up_) return {};
    {
      auto trial = store_.try_merging();
      if (!trial) return tl::unexpected(trial.error());
      const auto weight = trial->merge(result);
      if (!weight || !is_new(*weight)) return {};
    }
    const auto file = store_.back_up(records::BackupBefore::merge, platform::now());
    if (!file) return tl::unexpected(file.error());
    is_backed_up_ = true;
    return {};
  }

  static bool is_new(const records::ResultWeight& weight) {
    return weight.new_records > 0 || !weight.unknown.empty();
  }

  void tell(const fs::path& file, const records::ResultWeight& weight) {
    const bool brings = is_new(weight);
    ++(brings ? brought_ : present_);
    say(brings ? "perintah.gabung_baru" : "perintah.gabung_sama",
        {{"file", base::utf8(file.filename())},
         {"stasiun", weight.station.empty() ? code_of(weight.packer) : weight.station},
         {"waktu", base::wib_text(weight.packed_at)},
         {"orang", std::to_string(weight.people)},
         {"pengerjaan", std::to_string(weight.attempts)},
         {"orang_baru", std::to_string(weight.new_people)},
         {"pengerjaan_baru", std::to_string(weight.new_attempts)},
         {"catatan_baru", std::to_string(weight.new_records)}});
  }

  void refuse(const fs::path& file, const base::Fault& fault) {
    ++refused_;
    say("perintah.gabung_ditolak",
        {{"file", base::utf8(file.filename())}, {"sebab", strings_.say(fault)}});
  }

  const base::Strings& strings_;
  const MergeAsked& asked_;
  records::Store& store_;
  std::istream& in_;
  std::ostream& out_;
  std::set<std::string> given_;
  std::set<records::StationUuid> declined_;
  bool is_backed_up_ = false;
  int brought_ = 0;
  int present_ = 0;
  int refused_ = 0;
};

}  // namespace

int merge_results(const Environment& environment, const MergeAsked& asked, std::istream& in,
                  std::ostream& out, std::ostream& trouble) {
  const auto complain = [&](const base::Fault& fault) {
    trouble << environment.strings.say(fault) << '\n';
    return 2;
  };
  const std::vector<fs::path> files = files_of(asked.places);
  if (files.empty()) return complain({"results_missing"});
  auto store = open_store(environment);
  if (!store) return complain(store.error());
  const auto office = records::find_office_secret(environment.data);
  if (!office) return complain(office.error());
  Merging merging(environment, asked, *store, in, out);
  if (auto done = merging.run(files, *office); !done) return complain(done.error());
  return merging.conclude();
}

}  // namespace netral::app
