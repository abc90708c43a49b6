// Certificates as signed text, for the QR on the paper, and their short codes.
//
// The text is what a phone shows when it reads the QR, one thing a line:
//   netral-sertifikat/1
//   number of the certificate
//   full name
//   NIP or participant code
//   course and its version
//   day on which it was passed (2026-11-22, in WIB)
//   UUID of the station that issued it, 32 hex digits
//   Ed25519 signature by that station's key, 128 hex digits
// The signature is over the fields (chain.h) "netral/1/certificate" and the lines after
// the first, up to and with the UUID. Nothing else is needed to verify it than the
// station's public key, so it works without a network wherever the station is known.
//
// The code is short enough to be typed: twelve letters and digits of the SHA-256 of the
// text. It proves nothing by itself: it is looked up where the certificate was issued.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "records/station.h"

namespace netral::records {

/// What a certificate says. No value has a line break in it.
struct CertificateFacts {
  std::string number;
  std::string name;
  std::string identity;  ///< NIP or participant code
  std::string course;
  base::Date passed_on;
  friend bool operator==(const CertificateFacts&, const CertificateFacts&) = default;
};

struct Certificate {
  std::string text;
  std::string code;  ///< as it is printed: "7K3M-Q2XD-90AB"
};

/// A text taken apart; proved only by is_signed_certificate().
struct CertificateText {
  CertificateFacts facts;
  StationUuid station;
  Signature signature{};
};

/// What a certificate says, and who stands for it.
struct VerifiedCertificate {
  CertificateFacts facts;
  std::string station;  ///< its name, or its UUID while it has none
};

/// Signs a certificate. The same facts always give the same text. Nothing when a value is
/// empty or has a line break.
[[nodiscard]] std::optional<Certificate> sign_certificate(const CertificateFacts& facts,
                                                          const StationKey& station);

/// Takes a text apart; nothing when it is none of ours. White space at the end of lines,
/// as scanners leave it, does not matter.
[[nodiscard]] std::optional<CertificateText> parse_certificate(std::string_view text);

[[nodiscard]] bool is_signed_certificate(const CertificateText& certificate, const PublicKey& key);

/// The twelve characters of a code that somebody typed, with or without hyphens, in small
/// letters, O for 0, I and L for 1; nothing for anything else.
[[nodiscard]] std::optional<std::string> plain_code(std::string_view typed);

}  // namespace netral::records
