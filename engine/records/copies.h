// Whole copies of the file of records, and their names. Internal to this folder.

#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

#include "base/disk.h"
#include "base/time.h"

namespace netral::records {

/// A name in the folder of backups that is still free: netral-<date>-<why>[-2].db.
[[nodiscard]] std::filesystem::path free_backup_name(const std::filesystem::path& backups,
                                                     base::UtcTime now, const std::string& why);

/// Copies the open database whole to `target`, replacing what is there, in one step.
/// Returns whether that succeeded; throws SQLite::Exception when the copy cannot be made.
[[nodiscard]] bool copy_whole(SQLite::Database& database, const std::filesystem::path& target,
                              const base::Disk& disk);

/// Removes the oldest automatic backups, so that ten are left.
void prune_backups(const std::filesystem::path& backups);

}  // namespace netral::records
