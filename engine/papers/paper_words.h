// Words that every paper of an office needs: dates, places, signatures.

#pragma once

#include <string>

#include "base/strings.h"
#include "base/time.h"

namespace netral::papers {

/// Whose paper it is.
struct Office {
  std::string government;  ///< "Pemerintah Kota Wanamarta"
  std::string name;
  std::string address;
  std::string town;  ///< where papers are signed
};

/// Somebody who signs.
struct Signatory {
  std::string name;  ///< with titles
  std::string nip;   ///< 18 digits, or empty
  std::string position;
};

/// "24 November 2026".
[[nodiscard]] std::string long_date(const base::Date& date, const base::Strings& strings);

/// "Selasa, 24 November 2026".
[[nodiscard]] std::string day_and_date(const base::Date& date, const base::Strings& strings);

/// "Wanamarta, 24 November 2026".
[[nodiscard]] std::string place_and_date(const std::string& place, const base::Date& date,
                                         const base::Strings& strings);

/// The month as letters are numbered: "XI".
[[nodiscard]] std::string roman_month(const base::Date& date, const base::Strings& strings);

}  // namespace netral::papers
