#include "records/station.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

#include "base/path.h"
#include "base/text.h"
#include "records/files.h"

namespace netral::records {
namespace {

constexpr std::string_view kKeyFileHead =
    "# Netral: the keys of this folder's stations. Keep to yourself.\n";
constexpr std::size_t kLargestKeyFile = 1U << 20U;  // some six thousand machines

template <std::size_t n>
std::optional<std::array<std::uint8_t, n>> from_hex(std::string_view hex) {
  std::array<std::uint8_t, n> bytes{};
  std::size_t length = 0;
  const bool read =
      sodium_hex2bin(bytes.data(), n, hex.data(), hex.size(), nullptr, &length, nullptr) == 0;
  if (!read || length != n || hex.size() != 2 * n) return std::nullopt;
  return bytes;
}

std::optional<StationKey> parse_line(std::string_view line) {
  const std::vector<std::string_view> parts = base::split(base::trim(line), ' ');
  if (parts.size() != 3) return std::nullopt;
  const auto station = from_hex<16>(parts[0]);
  const auto machine = from_hex<32>(parts[1]);
  auto seed = from_hex<32>(parts[2]);
  if (!station || !machine || !seed) return std::nullopt;
  StationKey key({*station}, {*machine}, *seed);
  sodium_memzero(seed->data(), seed->size());
  return key;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

StationKey::StationKey(const StationUuid& station, const base::Hash& machine, const Seed& seed)
    : station_(station), machine_(machine) {
  static_assert(sizeof(Seed) == crypto_sign_SEEDBYTES);
  static_assert(sizeof secret_key_ == crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair(public_key_.data(), secret_key_.data(), seed.data());
}

StationKey::~StationKey() { sodium_memzero(secret_key_.data(), secret_key_.size()); }

StationKey StationKey::generate(const base::Hash& machine) {
  std::array<std::uint8_t, 16> id{};
  randombytes_buf(id.data(), id.size());
  Seed seed{};
  randombytes_buf(seed.data(), seed.size());
  StationKey key(base::as_uuid<StationTag>(id, 4), machine, seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

Signature StationKey::sign(std::string_view message) const {
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(),
                       secret_key_.data());
  return signature;
}

std::string StationKey::line() const {
  Seed seed{};
  crypto_sign_ed25519_sk_to_seed(seed.data(), secret_key_.data());
  std::string line = base::to_hex(station_.bytes.data(), station_.bytes.size()) + ' ' +
                     base::to_text(machine_) + ' ' + base::to_hex(seed.data(), seed.size());
  sodium_memzero(seed.data(), seed.size());
  return line;
}

bool is_signed(std::string_view message, const Signature& signature, const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(),
                                     key.data()) == 0;
}

base::Hash machine_hash(std::string_view fingerprint) {
  return sha256(Encoder("netral/1/machine").field(fingerprint).bytes());
}

std::filesystem::path key_file(const std::filesystem::path& folder) {
  return folder / "stasiun.kunci";
}

std::vector<StationKey> keys_for(const std::filesystem::path& folder, const base::Hash& machine) {
  const std::string text = read_file(key_file(folder), kLargestKeyFile);
  std::vector<StationKey> keys;
  for (const std::string_view line : base::split(text, '\n')) {
    if (auto key = parse_line(line); key && key->machine() == machine) keys.push_back(*key);
  }
  std::reverse(keys.begin(), keys.end());
  return keys;
}

base::Result<void> add_key(const std::filesystem::path& folder, const StationKey& key,
                           const base::Disk& disk) {
  std::string text = read_file(key_file(folder), kLargestKeyFile);
  std::error_code error;
  const auto size = std::filesystem::file_size(key_file(folder), error);
  if (!error && size != text.size()) {  // there, but not readable: its keys would be lost
    return base::fault("data_folder", {{"folder", base::utf8(folder)}});
  }
  if (text.empty()) text = kKeyFileHead;
  if (text.back() != '\n') text += '\n';
  text += key.line() + '\n';
  auto written = disk.replace_private(key_file(folder), text);
  sodium_memzero(text.data(), text.size());
  return written;
}

base::Result<void> retire_keys(const std::filesystem::path& folder, const base::Disk& disk) {
  return disk.replace_private(key_file(folder), kKeyFileHead);
}

}  // namespace netral::records
