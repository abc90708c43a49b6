// `netral office`: the office's key pair, to which computers seal their result files.
// Exit status as in commands.h.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "app/environment.h"
#include "records/office_key.h"

namespace netral::app {

struct OfficeAsked {
  bool init = false;  ///< make the pair
  std::optional<std::filesystem::path>
      key_file;  ///< where to write the public half, file or folder
};

/// Makes the pair, writes its public half, or says whether there is one.
int keep_office(const Environment& environment, const OfficeAsked& asked, std::ostream& out,
                std::ostream& trouble);

/// The office's public key as this computer knows it: in the folder of its records, or
/// else of its course. Fails as records::find_office_key() does.
[[nodiscard]] base::Result<std::optional<records::OfficeKey>> known_office(
    const Environment& environment);

}  // namespace netral::app
