// The office's key pair: result files are sealed to the public half, and only who has the
// private half can read them.
//
// The private half lies in `folder`/kantor.rahasia of the office's computer, readable by
// its owner only where the file system knows owners. The public half is kantor.kunci: it
// is no secret, and lies beside the records or in the folder of the course of every
// computer that is to seal to it. Both are one line of text:
//   netral-kantor/1 <X25519 public key, hex> <first 8 hex digits of its SHA-256>
//   netral-kantor-rahasia/1 <X25519 secret key, hex>
// The eight digits show a line that was damaged on its way, and are what people compare.
//
// What sealing gives: who finds the stick or forwards the message cannot read names,
// NIP and results. What it does not: whoever has the office's computer and its account
// has the private half.

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "base/result.h"

namespace netral::records {

/// The public half.
struct OfficeKey {
  std::array<std::uint8_t, 32> key{};

  friend bool operator==(const OfficeKey&, const OfficeKey&) = default;

  /// The eight digits that people compare.
  [[nodiscard]] std::string fingerprint() const;
  /// Its file.
  [[nodiscard]] std::string text() const;
  /// From a file that may have comments and blank lines around it. Nothing for anything
  /// else.
  [[nodiscard]] static std::optional<OfficeKey> parse(std::string_view text);

  /// Bytes that only the private half opens.
  [[nodiscard]] std::string seal(std::string_view bytes) const;
};

/// Both halves. Wipes the private one when it goes.
class OfficeSecret {
 public:
  using Secret = std::array<std::uint8_t, 32>;

  explicit OfficeSecret(const Secret& secret);
  OfficeSecret(const OfficeSecret&) = default;
  OfficeSecret(OfficeSecret&&) noexcept = default;
  OfficeSecret& operator=(const OfficeSecret&) = default;
  OfficeSecret& operator=(OfficeSecret&&) noexcept = default;
  ~OfficeSecret();

  [[nodiscard]] static OfficeSecret generate();
  [[nodiscard]] static std::optional<OfficeSecret> parse(std::string_view text);
  [[nodiscard]] std::string text() const;

  [[nodiscard]] const OfficeKey& key() const { return key_; }

  /// What was sealed to the public half; nothing when it was not, or not these bytes.
  [[nodiscard]] std::optional<std::string> open(std::string_view sealed) const;

 private:
  Secret secret_;
  OfficeKey key_;
};

[[nodiscard]] std::filesystem::path office_key_file(const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path office_secret_file(const std::filesystem::path& folder);

/// The public half in a folder. Nothing when there is none; fails with
/// "office_key_broken" {file} when the file is there and is not one.
[[nodiscard]] base::Result<std::optional<OfficeKey>> find_office_key(
    const std::filesystem::path& folder);

/// The private half in a folder, likewise.
[[nodiscard]] base::Result<std::optional<OfficeSecret>> find_office_secret(
    const std::filesystem::path& folder);

/// Makes a pair in a folder that has none. Fails with "office_key_exists" {file}, or as
/// Disk::replace_private() does.
[[nodiscard]] base::Result<OfficeKey> make_office_key(const std::filesystem::path& folder,
                                                      const base::Disk& disk);

}  // namespace netral::records
