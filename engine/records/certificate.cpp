#include "records/certificate.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "records/impl.h"

namespace netral::records {
namespace {

constexpr std::string_view kKind = "netral-sertifikat/1";
constexpr std::size_t kLines = 8;
constexpr std::size_t kCodeLength = 12;
constexpr std::size_t kGroup = 4;

/// Crockford's: none of them is taken for another.
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string bytes_to_sign(const CertificateFacts& facts, const StationUuid& station) {
  return Encoder("netral/1/certificate")
      .field(facts.number)
      .field(facts.name)
      .field(facts.identity)
      .field(facts.course)
      .field(base::iso(facts.passed_on))
      .field(station)
      .bytes();
}

std::vector<std::string> lines_of(const CertificateFacts& facts) {
  return {facts.number, facts.name, facts.identity, facts.course, base::iso(facts.passed_on)};
}

/// Whether it comes back as it went.
bool is_line(const std::string& value) {
  return !value.empty() && base::trim(value) == value &&
         value.find_first_of("\r\n") == std::string::npos;
}

template <std::size_t n>
std::optional<std::array<std::uint8_t, n>> from_hex(std::string_view hex) {
  std::array<std::uint8_t, n> bytes{};
  std::size_t length = 0;
  const bool read =
      sodium_hex2bin(bytes.data(), n, hex.data(), hex.size(), nullptr, &length, nullptr) == 0;
  if (!read || length != n || hex.size() != 2 * n) return std::nullopt;
  return bytes;
}

/// Twelve characters of five bits each, from the first eight bytes.
std::string code_of(std::string_view text) {
  constexpr unsigned kBits = 5;
  const base::Hash hash = sha256(text);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8U | hash.bytes.at(i);
  std::string code;
  for (std::size_t i = 0; i < kCodeLength; ++i) {
    code += kAlphabet[value >> (64U - kBits)];
    value <<= kBits;
  }
  return code;
}

std::string grouped(const std::string& code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % kGroup == 0) text += '-';
    text += code[i];
  }
  return text;
}

/// Which character is meant; nothing when it is none of a code.
std::optional<char> meant(char typed) {
  char c = base::to_upper_ascii(std::string_view(&typed, 1)).front();
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  if (kAlphabet.find(c) == std::string_view::npos) return std::nullopt;
  return c;
}

/// Proves a text against the stations known here.
base::Result<VerifiedCertificate> verify(const Database& database, std::string_view text) {
  const auto certificate = parse_certificate(text);
  if (!certificate) return base::fault("certificate_not_ours");
  Query station = database.query(sql::certificate_station);
  station.with(certificate->station);
  if (!station.next()) return base::fault("certificate_station_unknown");
  if (!is_signed_certificate(*certificate, station.bytes<32>(0))) {
    return base::fault("certificate_altered");
  }
  const std::string name = station.text(1);
  return VerifiedCertificate{certificate->facts,
                             name.empty() ? base::to_text(certificate->station) : name};
}

}  // namespace

std::optional<Certificate> sign_certificate(const CertificateFacts& facts,
                                            const StationKey& station) {
  const std::vector<std::string> lines = lines_of(facts);
  if (!std::all_of(lines.begin(), lines.end(), is_line)) return std::nullopt;
  const StationUuid uuid = station.station();
  const Signature signature = station.sign(bytes_to_sign(facts, uuid));
  const std::string text = std::string(kKind) + '\n' + base::join(lines, "\n") + '\n' +
                           base::to_hex(uuid.bytes.data(), uuid.bytes.size()) + '\n' +
                           base::to_hex(signature.data(), signature.size());
  return Certificate{text, grouped(code_of(text))};
}

std::optional<CertificateText> parse_certificate(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(base::trim(text), '\n')) {
    lines.emplace_back(base::trim(line));
  }
  if (lines.size() != kLines || lines[0] != kKind) return std::nullopt;
  const auto day = base::parse_date(lines[5]);
  const auto station = from_hex<16>(lines[6]);
  const auto signature = from_hex<64>(lines[7]);
  if (!day || !station || !signature) return std::nullopt;
  return CertificateText{{lines[1], lines[2], lines[3], lines[4], *day}, {*station}, *signature};
}

bool is_signed_certificate(const CertificateText& certificate, const PublicKey& key) {
  return is_signed(bytes_to_sign(certificate.facts, certificate.station), certificate.signature,
                   key);
}

std::optional<std::string> plain_code(std::string_view typed) {
  std::string code;
  for (const char c : base::trim(typed)) {
    if (c == '-' || c == ' ') continue;
    const auto digit = meant(c);
    if (!digit) return std::nullopt;
    code += *digit;
  }
  if (code.size() != kCodeLength) return std::nullopt;
  return code;
}

base::Result<Certificate> Store::issue_certificate(const CertificateFacts& facts,
                                                   base::UtcTime now) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<Certificate> {
    auto certificate = sign_certificate(facts, impl_->key);
    if (!certificate) return base::fault("certificate_incomplete");
    database.query(sql::certificate_insert)
        .with(plain_code(certificate->code), certificate->text, now)
        .run();
    return std::move(*certificate);
  });
}

base::Result<VerifiedCertificate> Store::verify_certificate(const std::string& text) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<VerifiedCertificate> {
    const auto code = plain_code(text);
    if (!code) return verify(database, text);
    std::string known;
    {
      Query row = database.query(sql::certificate_text);
      row.with(*code);
      if (!row.next()) return base::fault("certificate_code_unknown");
      known = row.text(0);
    }
    if (code_of(known) != *code) return base::fault("certificate_altered");
    return verify(database, known);
  });
}

}  // namespace netral::records
