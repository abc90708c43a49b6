#include "app/backup.h"

#include <ostream>

#include "app/commands.h"
#include "base/path.h"
#include "platform/disk.h"
#include "platform/paths.h"
#include "records/backup.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

base::Result<fs::path> back_up(const Environment& environment,
                               const std::optional<fs::path>& file) {
  const auto store = open_store(environment);
  if (!store) return tl::unexpected(store.error());
  if (!file) return store->back_up(platform::now());
  if (auto written = store->back_up_to(*file); !written) return tl::unexpected(written.error());
  return *file;
}

}  // namespace

int back_up_records(const Environment& environment, const std::optional<fs::path>& file,
                    std::ostream& out, std::ostream& trouble) {
  const auto written = back_up(environment, file);
  if (!written) {
    trouble << environment.strings.say(written.error()) << '\n';
    return 2;
  }
  out << environment.strings.say("perintah.cadangan_ditulis", {{"file", base::utf8(*written)}})
      << '\n';
  if (!file) out << environment.strings.say("perintah.cadangan_salin") << '\n';
  return 0;
}

int restore_records(const Environment& environment, const RestoreWanted& wanted, std::ostream& out,
                    std::ostream& trouble) {
  const base::Strings& strings = environment.strings;
  const auto complain = [&](const base::Fault& fault) {
    trouble << strings.say(fault) << '\n';
    return 2;
  };
  const records::RestoreAsked asked{environment.data, wanted.file, platform::now(),
                                    platform::disk()};
  const auto contents = records::look_into_backup(asked);
  if (!contents) return complain(contents.error());
  out << strings.say("perintah.pulih_isi",
                     {{"file", base::utf8(wanted.file)},
                      {"orang", std::to_string(contents->people)},
                      {"pengerjaan", std::to_string(contents->attempts)},
                      {"waktu", contents->newest ? base::wib_text(*contents->newest) : "–"}})
      << '\n';
  if (!wanted.write) {
    out << strings.say("perintah.pulih_belum") << '\n';
    return 0;
  }
  const auto aside = records::restore_backup(asked);
  if (!aside) return complain(aside.error());
  if (*aside) {
    out << strings.say("perintah.pulih_disimpan", {{"file", base::utf8(**aside)}}) << '\n';
  }
  out << strings.say("perintah.pulih_selesai") << '\n';
  return check_records(environment, out, trouble);
}

}  // namespace netral::app
