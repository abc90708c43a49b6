// NIP and NI PPPK: the 18-digit staff numbers of Indonesian civil servants.
//
// Digits 1-8 are the date of birth, 9-12 the year of appointment, 13-14 its
// month for PNS (no month for PPPK), 15 the sex (1 or 2), 16-18 a counter.
// Source: Perka BKN 22/2007 and 43/2007, as gathered in the fact base, section 15.
// A NIP is personal data: it never goes into a log, a file name or a message.

#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace netral::base {

class Nip {
 public:
  /// Reads a NIP as people type and paste it: spaces, dots, hyphens and a
  /// leading apostrophe are passed over. Fails with "nip_letters",
  /// "nip_length" {count}, "nip_birth_date" or "nip_sex_digit".
  [[nodiscard]] static Result<Nip> parse(std::string_view text);

  /// The 18 digits.
  [[nodiscard]] const std::string& digits() const { return digits_; }

  /// Grouped for reading, 8 6 1 3: "19990101 202501 2 999".
  [[nodiscard]] std::string grouped() const;

  /// Whether the years in it can be somebody's who works: a birth at least sixteen years
  /// before the year of appointment, and an appointment no later than next year. A NIP
  /// that fails is asked about, never refused.
  [[nodiscard]] bool has_likely_years(int this_year) const;

  friend bool operator==(const Nip&, const Nip&) = default;

 private:
  explicit Nip(std::string digits) : digits_(std::move(digits)) {}
  std::string digits_;
};

/// Groups as many digits as are there by 8-6-1-3, for a field being typed into.
[[nodiscard]] std::string group_nip_digits(std::string_view digits);

/// Whether this is a bare 16-digit number, as people type it: a NIK, which is never asked
/// for and never kept.
[[nodiscard]] bool looks_like_nik(std::string_view text);

/// A participant code for people without a NIP, given out by an officer:
/// 4 to 20 letters, digits and hyphens with at least one letter, in capitals.
class ParticipantCode {
 public:
  /// Fails with "code_shape"; a bare 16-digit number is refused with
  /// "code_is_nik", because a NIK must never be used here.
  [[nodiscard]] static Result<ParticipantCode> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }

  friend bool operator==(const ParticipantCode&, const ParticipantCode&) = default;

 private:
  explicit ParticipantCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace netral::base
