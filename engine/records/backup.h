// Backups: a whole copy of the records in one file, and putting one back.
//
// Copies are made by SQLite itself (VACUUM INTO), never of the bytes on disk, which do not
// hold what still stands in the write-ahead log. They appear under their name only once
// they are whole and on the disk. Before a migration, an import and a merge one is made
// into `folder`/cadangan; of those the newest ten are kept. Those that somebody asked for
// are never removed.
//
// A backup holds names and NIP, and answers of practice: it is for this computer, and its
// owner may read it alone where the file system knows owners. Not in it: the keys
// (stasiun.kunci, kantor.rahasia).

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/disk.h"
#include "base/result.h"
#include "base/time.h"

namespace netral::records {

/// What an automatic backup is made before.
enum class BackupBefore { merge, import };

struct RestoreAsked {
  std::filesystem::path folder;  ///< of the records
  std::filesystem::path file;    ///< the backup
  base::UtcTime now;
  const base::Disk& disk;
};

/// What a backup holds.
struct BackupContents {
  std::int64_t people = 0;
  std::int64_t attempts = 0;
  std::optional<base::UtcTime> newest;  ///< the last thing recorded
};

/// Proves that a file is a whole backup that this program can read, and says what is in
/// it. Changes nothing but for a copy of it in `folder` that is gone afterwards. Fails with
///  "file_missing" {file}, "backup_broken" {file}, "backup_not_ours" {file},
///  "backup_newer" {file}, or as Store::open() does for the folder.
[[nodiscard]] base::Result<BackupContents> look_into_backup(const RestoreAsked& asked);

/// Puts a backup in the place of the records, after proving it. What was there is kept
/// aside in `folder`/cadangan, also when it is damaged; returns where, if there was
/// anything. This computer's station keys are retired: the station whose end lies behind
/// what it may have packed already must never go on, or one place of its chain would be
/// taken twice. The next Store::open() makes a new station and brings the records forward.
///
/// Requires: no store is open on the folder. Fails as look_into_backup(), with "db_locked"
/// {file} while another program has the records open, or with "disk_full" and
/// "data_folder", the records as they were.
[[nodiscard]] base::Result<std::optional<std::filesystem::path>> restore_backup(
    const RestoreAsked& asked);

}  // namespace netral::records
