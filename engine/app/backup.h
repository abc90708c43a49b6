// `netral backup` and `netral restore`. Exit status as in commands.h.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "app/environment.h"

namespace netral::app {

/// Copies the records whole into `file`, or among the backups where there is none.
int back_up_records(const Environment& environment,
                    const std::optional<std::filesystem::path>& file, std::ostream& out,
                    std::ostream& trouble);

struct RestoreWanted {
  std::filesystem::path file;
  bool write = false;  ///< else only what is in the backup is said
};

/// Proves a backup, says what is in it and, when asked to, puts it in the place of the
/// records, which are kept aside. Status 1 when the chain in it does not fit.
int restore_records(const Environment& environment, const RestoreWanted& wanted, std::ostream& out,
                    std::ostream& trouble);

}  // namespace netral::app
