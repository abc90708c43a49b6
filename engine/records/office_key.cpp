#include "records/office_key.h"

#include <sodium.h>

#include "base/path.h"
#include "base/text.h"
#include "records/chain.h"
#include "records/files.h"

namespace netral::records {
namespace {

constexpr std::size_t kLargestKeyFile = 4096;
constexpr std::string_view kPublicKind = "netral-kantor/1";
constexpr std::string_view kSecretKind = "netral-kantor-rahasia/1";

std::optional<std::array<std::uint8_t, 32>> key_from_hex(std::string_view hex) {
  std::array<std::uint8_t, 32> bytes{};
  std::size_t length = 0;
  const bool read = sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr,
                                   &length, nullptr) == 0;
  if (!read || length != bytes.size() || hex.size() != 2 * bytes.size()) return std::nullopt;
  return bytes;
}

/// The words of the one line that says something; a comment begins with "#".
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view line : base::split(text, '\n')) {
    const std::string_view trimmed = base::trim(line);
    if (trimmed.empty() || trimmed.front() == '#') continue;
    if (!words.empty()) return {};
    words = base::split(trimmed, ' ');
  }
  return words;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

bool is_there(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::exists(file, error);
}

/// A key of either kind from its file.
template <typename Key>
base::Result<std::optional<Key>> find(const std::filesystem::path& file) {
  if (!is_there(file)) return std::optional<Key>();
  std::string text = read_file(file, kLargestKeyFile);
  auto key = Key::parse(text);
  sodium_memzero(text.data(), text.size());
  if (!key) return base::fault("office_key_broken", {{"file", base::utf8(file)}});
  return key;
}

}  // namespace

std::string OfficeKey::fingerprint() const {
  constexpr std::size_t kDigits = 8;
  const std::string_view bytes(reinterpret_cast<const char*>(key.data()), key.size());
  return base::to_text(sha256(bytes)).substr(0, kDigits);
}

std::string OfficeKey::text() const {
  return std::string(kPublicKind) + ' ' + base::to_hex(key.data(), key.size()) + ' ' +
         fingerprint() + '\n';
}

std::optional<OfficeKey> OfficeKey::parse(std::string_view text) {
  const auto words = words_of(text);
  if (words.size() != 3 || words[0] != kPublicKind) return std::nullopt;
  const auto bytes = key_from_hex(words[1]);
  if (!bytes) return std::nullopt;
  const OfficeKey key{*bytes};
  if (words[2] != key.fingerprint()) return std::nullopt;
  return key;
}

std::string OfficeKey::seal(std::string_view bytes) const {
  std::string sealed(bytes.size() + crypto_box_SEALBYTES, '\0');
  crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), bytes_of(bytes), bytes.size(),
                  key.data());
  return sealed;
}

OfficeSecret::OfficeSecret(const Secret& secret) : secret_(secret) {
  static_assert(sizeof(Secret) == crypto_box_SECRETKEYBYTES);
  static_assert(sizeof key_.key == crypto_box_PUBLICKEYBYTES);
  crypto_scalarmult_base(key_.key.data(), secret_.data());
}

OfficeSecret::~OfficeSecret() { sodium_memzero(secret_.data(), secret_.size()); }

OfficeSecret OfficeSecret::generate() {
  Secret secret{};
  randombytes_buf(secret.data(), secret.size());
  OfficeSecret made(secret);
  sodium_memzero(secret.data(), secret.size());
  return made;
}

std::optional<OfficeSecret> OfficeSecret::parse(std::string_view text) {
  const auto words = words_of(text);
  if (words.size() != 2 || words[0] != kSecretKind) return std::nullopt;
  auto bytes = key_from_hex(words[1]);
  if (!bytes) return std::nullopt;
  OfficeSecret secret(*bytes);
  sodium_memzero(bytes->data(), bytes->size());
  return secret;
}

std::string OfficeSecret::text() const {
  return std::string(kSecretKind) + ' ' + base::to_hex(secret_.data(), secret_.size()) + '\n';
}

std::optional<std::string> OfficeSecret::open(std::string_view sealed) const {
  if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
  std::string bytes(sealed.size() - crypto_box_SEALBYTES, '\0');
  const int failed =
      crypto_box_seal_open(reinterpret_cast<unsigned char*>(bytes.data()), bytes_of(sealed),
                           sealed.size(), key_.key.data(), secret_.data());
  if (failed != 0) return std::nullopt;
  return bytes;
}

std::filesystem::path office_key_file(const std::filesystem::path& folder) {
  return folder / "kantor.kunci";
}

std::filesystem::path office_secret_file(const std::filesystem::path& folder) {
  return folder / "kantor.rahasia";
}

base::Result<std::optional<OfficeKey>> find_office_key(const std::filesystem::path& folder) {
  return find<OfficeKey>(office_key_file(folder));
}

base::Result<std::optional<OfficeSecret>> find_office_secret(const std::filesystem::path& folder) {
  return find<OfficeSecret>(office_secret_file(folder));
}

base::Result<OfficeKey> make_office_key(const std::filesystem::path& folder,
                                        const base::Disk& disk) {
  for (const auto& file : {office_secret_file(folder), office_key_file(folder)}) {
    if (is_there(file)) return base::fault("office_key_exists", {{"file", base::utf8(file)}});
  }
  const OfficeSecret secret = OfficeSecret::generate();
  std::string text = secret.text();
  // The private half first: nothing may ever be sealed to a public half that nobody opens.
  auto written = disk.replace_private(office_secret_file(folder), text);
  sodium_memzero(text.data(), text.size());
  if (written) written = disk.replace_private(office_key_file(folder), secret.key().text());
  if (!written) return tl::unexpected(written.error());
  return secret.key();
}

}  // namespace netral::records
