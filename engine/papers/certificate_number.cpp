// How certificates are counted and named.

#include <fmt/format.h>

#include <algorithm>

#include "base/person_name.h"
#include "base/text.h"
#include "papers/certificate.h"

namespace netral::papers {
namespace {

/// What stands for one name of a pattern; nothing when it is not known.
std::optional<std::string> value_of(std::string_view name, int sequence, const base::Date& date,
                                    const base::Strings& strings) {
  constexpr std::string_view kPadded = "urut:";
  constexpr int kMostDigits = 9;
  if (name == "urut") return std::to_string(sequence);
  if (name.starts_with(kPadded)) {
    const auto digits = base::parse_int(name.substr(kPadded.size()));
    if (!digits || *digits < 1 || *digits > kMostDigits) return std::nullopt;
    return fmt::format("{:0{}}", sequence, *digits);
  }
  if (name == "bulan") return fmt::format("{:02}", date.month);
  if (name == "bulan-romawi") return roman_month(date, strings);
  if (name == "tahun") return std::to_string(date.year);
  return std::nullopt;
}

}  // namespace

base::Result<std::string> certificate_number(std::string_view pattern, int sequence,
                                             const base::Date& date, const base::Strings& strings) {
  std::string number;
  bool is_counted = false;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open == pattern.npos ? 0 : open);
    if (open == pattern.npos || close == pattern.npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto value = value_of(name, sequence, date, strings);
    if (!value) {
      return base::fault("certificate_pattern",
                         {{"name", std::string(name)},
                          {"known", "{urut}, {urut:4}, {bulan}, {bulan-romawi}, {tahun}"}});
    }
    is_counted = is_counted || name.starts_with("urut");
    number += pattern.substr(0, open);
    number += *value;
    pattern.remove_prefix(close + 1);
  }
  if (!is_counted) return base::fault("certificate_pattern_same");
  return number + std::string(pattern);
}

std::string certificate_file_name(int sequence, const std::string& name,
                                  const base::Strings& strings) {
  std::string person;
  for (const char c : base::name_key(name)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) {
      person += c;
    } else if (!person.empty() && person.back() != '-') {
      person += '-';
    }
  }
  // A line of digits that somebody typed as a name may be a NIP.
  constexpr std::ptrdiff_t kMostDigits = 4;
  const auto digits =
      std::count_if(person.begin(), person.end(), [](char c) { return c >= '0' && c <= '9'; });
  const std::string stem =
      strings.say("sertifikat.nama_berkas", {{"urut", fmt::format("{:04}", sequence)}});
  const bool is_named = !person.empty() && digits <= kMostDigits;
  return (is_named ? stem + "-" + person : stem) + ".pdf";
}

}  // namespace netral::papers
