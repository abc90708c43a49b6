#include "base/person_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace netral::base {
namespace {

/// Titles that stand before a name, without their full stops.
constexpr std::array<std::string_view, 14> kTitlesBefore = {
    "prof", "dr", "drg", "drh", "drs", "dra", "ir", "h", "hj", "kh", "r", "rr", "apt", "ns"};

std::string without_stops(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c != '.') out += c;
  }
  return out;
}

/// A title has a full stop; "Hj Siti" and "R Agus" keep what may be a name.
bool is_title(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  const std::string bare = to_lower_ascii(without_stops(word));
  return std::find(kTitlesBefore.begin(), kTitlesBefore.end(), bare) != kTitlesBefore.end();
}

/// The words of the name itself.
std::vector<std::string_view> bare_words(std::string_view name) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(trim(name.substr(0, name.find(','))), ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  const auto first = std::find_if_not(words.begin(), words.end(), is_title);
  if (first != words.end()) words.erase(words.begin(), first);
  return words;
}

/// Straight and typographic apostrophes go: people write "Nur'aini" in many ways.
std::string without_apostrophes(std::string text) {
  for (const std::string_view mark : {"'", "`", "’", "‘"}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.erase(at, mark.size());
    }
  }
  return text;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  for (const std::string_view word : bare_words(name)) {
    const std::string bare = without_apostrophes(to_lower_ascii(without_stops(word)));
    if (bare.empty()) continue;
    if (!key.empty()) key += ' ';
    key += bare;
  }
  return key;
}

std::string masked_name(std::string_view name) {
  std::string masked;
  for (const std::string_view word : bare_words(name)) {
    const auto first = decode(word, 0);
    if (!first) continue;
    if (!masked.empty()) masked += ' ';
    masked += std::string(word.substr(0, first->bytes)) + "…";
  }
  return masked;
}

}  // namespace netral::base
