#include "records/copies.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include "base/path.h"
#include "base/text.h"

namespace netral::records {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKept = 10;

/// Whether a name is one that free_backup_name() gives before a migration ("v4"), a merge
/// or an import, and not one that somebody asked for or that was kept aside.
bool is_automatic(const std::string& name) {
  constexpr std::size_t kWhyAt = std::string_view("netral-2026-11-22-").size();
  if (!name.starts_with("netral-") || !name.ends_with(".db") || name.size() <= kWhyAt) return false;
  const std::string why = name.substr(kWhyAt);
  if (why.starts_with("gabung") || why.starts_with("impor")) return true;
  return why.front() == 'v' && why.size() > 1 && why[1] >= '0' && why[1] <= '9';
}

}  // namespace

fs::path free_backup_name(const fs::path& backups, base::UtcTime now, const std::string& why) {
  const std::string name = "netral-" + base::iso(base::wib_date(now)) + "-" + why;
  std::error_code error;
  fs::path target = backups / (name + ".db");
  for (int copy = 2; fs::exists(target, error); ++copy) {  // an earlier one is never replaced
    target = backups / (name + "-" + std::to_string(copy) + ".db");
  }
  return target;
}

bool copy_whole(SQLite::Database& database, const fs::path& target, const base::Disk& disk) {
  // Under another name until it is whole, so that what is called a backup is one.
  fs::path fresh = target;
  fresh += ".baru";
  std::error_code error;
  fs::remove(fresh, error);
  SQLite::Statement copy(database, "VACUUM INTO ?1;");
  copy.bind(1, base::utf8(fresh));
  (void)copy.exec();
  disk.make_private(fresh);
  if (!disk.sync(fresh)) return false;
  fs::rename(fresh, target, error);
  if (error) return false;
  (void)disk.sync(target.parent_path());
  return true;
}

void prune_backups(const fs::path& backups) {
  std::vector<std::pair<fs::file_time_type, fs::path>> automatic;
  std::error_code error;
  for (fs::directory_iterator it(backups, error), end; !error && it != end; it.increment(error)) {
    if (!is_automatic(base::utf8(it->path().filename()))) continue;
    automatic.emplace_back(it->last_write_time(error), it->path());
  }
  std::sort(automatic.rbegin(), automatic.rend());
  for (std::size_t i = kKept; i < automatic.size(); ++i) fs::remove(automatic[i].second, error);
}

}  // namespace netral::records
