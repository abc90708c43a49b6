// Stations: an installation of Netral on one machine, with its own signing key.
//
// The key lies in `folder`/stasiun.kunci beside the data, readable by its owner only
// where the file system knows owners. It is bound to the machine: a copied folder
// finds no key for the new machine and gets a new station, while the old one stays as
// history. A folder that returns to a machine where it was before (on a stick) finds
// its station there again, so the file may hold several, one line each:
//   <station uuid, hex> <machine hash, hex> <Ed25519 seed, hex>
// Lines are added, never rewritten; what cannot be read is left standing. Putting back a
// backup takes all of them out: the stations' ends there lie in the past.

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/disk.h"
#include "base/result.h"
#include "records/chain.h"

namespace netral::records {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// A station's name and its signing key. Wipes the key when it goes.
class StationKey {
 public:
  using Seed = std::array<std::uint8_t, 32>;

  StationKey(const StationUuid& station, const base::Hash& machine, const Seed& seed);
  StationKey(const StationKey&) = default;
  StationKey(StationKey&&) noexcept = default;
  StationKey& operator=(const StationKey&) = default;
  StationKey& operator=(StationKey&&) noexcept = default;
  ~StationKey();

  /// A new station for this machine, from the system's random source.
  [[nodiscard]] static StationKey generate(const base::Hash& machine);

  [[nodiscard]] const StationUuid& station() const { return station_; }
  [[nodiscard]] const base::Hash& machine() const { return machine_; }
  [[nodiscard]] const PublicKey& public_key() const { return public_key_; }
  [[nodiscard]] Signature sign(std::string_view message) const;

  /// Its line in the key file.
  [[nodiscard]] std::string line() const;

 private:
  StationUuid station_;
  base::Hash machine_;
  PublicKey public_key_{};
  std::array<std::uint8_t, 64> secret_key_{};
};

[[nodiscard]] bool is_signed(std::string_view message, const Signature& signature,
                             const PublicKey& key);

/// The hash under which a machine is known; its fingerprint itself is kept nowhere.
[[nodiscard]] base::Hash machine_hash(std::string_view fingerprint);

[[nodiscard]] std::filesystem::path key_file(const std::filesystem::path& folder);

/// The keys in the folder's key file that belong to `machine`, newest first.
[[nodiscard]] std::vector<StationKey> keys_for(const std::filesystem::path& folder,
                                               const base::Hash& machine);

/// Adds a key to the folder's key file. Fails as Disk::replace_private() does.
[[nodiscard]] base::Result<void> add_key(const std::filesystem::path& folder, const StationKey& key,
                                         const base::Disk& disk);

/// Takes all keys out of the folder's key file: none of their stations may go on. Fails
/// as Disk::replace_private() does.
[[nodiscard]] base::Result<void> retire_keys(const std::filesystem::path& folder,
                                             const base::Disk& disk);

}  // namespace netral::records
