#include "course/law_search.h"

#include <algorithm>
#include <array>
#include <compare>
#include <utility>

#include "base/markup.h"
#include "base/text.h"

namespace netral::course {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

/// Letters and digits, and every byte beyond ASCII.
bool belongs_to_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// The words in lower case; everything else only parts them, so "20/2023" is two.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : base::to_lower_ascii(text)) {
    if (belongs_to_word(c)) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::vector<std::string> words_of(const Provision& provision) {
  std::string all = provision.regulation.short_name;
  for (const std::string* part :
       {&provision.article, &provision.regulation.name, &provision.summary, &provision.sanction}) {
    all += "\n" + base::without_markup(*part);
  }
  return words_of(all);
}

bool begins_with_any(const std::string& word, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const std::string& beginning) { return word.starts_with(beginning); });
}

/// Whether a word of the text is what the query's word asks for.
bool fits(const std::string& word, const std::string& asked, const Synonyms& synonyms) {
  if (is_number(asked)) return word == asked;
  if (word.starts_with(asked)) return true;
  const auto known = synonyms.find(asked);
  return known != synonyms.end() && begins_with_any(word, known->second);
}

/// Whether the text holds the query's words from `first` on in one piece: a word, and
/// the numbers that follow it there.
bool holds_run(const std::vector<std::string>& text, const std::vector<std::string>& query,
               std::size_t first, std::size_t count, const Synonyms& synonyms) {
  for (std::size_t at = 0; at + count <= text.size(); ++at) {
    std::size_t fitting = 0;
    while (fitting < count && fits(text[at + fitting], query[first + fitting], synonyms)) ++fitting;
    if (fitting == count) return true;
  }
  return false;
}

/// The place of an instrument of this kind, which its id begins with.
std::size_t rank_of(const Regulation& regulation) {
  constexpr std::array<std::string_view, 13> kRanks = {
      "uu",  "putusan",   "pp", "perpres", "permenpanrb", "peraturan", "pkpu",
      "skb", "keputusan", "se", "surat",   "anjuran",     "keterangan"};
  const std::string& id = regulation.id.str();
  const auto found = std::find(kRanks.begin(), kRanks.end(), id.substr(0, id.find('-')));
  return static_cast<std::size_t>(found - kRanks.begin());
}

/// A text as pieces that sort as people count: the number 9 before the number 10.
struct Piece {
  std::size_t digits = 0;  ///< of a number without its leading zeros; 0 for other text
  std::string text;
  friend auto operator<=>(const Piece&, const Piece&) = default;
};

std::vector<Piece> counted(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const bool number = is_digit(text[at]);
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]) == number) ++end;
    std::string_view piece = text.substr(at, end - at);
    while (number && piece.size() > 1 && piece.front() == '0') piece.remove_prefix(1);
    pieces.push_back({number ? piece.size() : 0, std::string(piece)});
    at = end;
  }
  return pieces;
}

/// Where a provision stands in the list.
struct Place {
  bool is_revoked = false;
  std::size_t rank = 0;
  std::size_t smallness = 0;  ///< the less of an instrument is shown, the greater
  std::vector<Piece> instrument;
  std::vector<Piece> article;
  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace

Synonyms parse_synonyms(std::string_view text) {
  Synonyms synonyms;
  for (const std::string_view entry : base::split(text, ' ')) {
    const std::size_t colon = entry.find(':');
    if (colon == std::string_view::npos || colon == 0) continue;
    auto& meanings = synonyms[std::string(entry.substr(0, colon))];
    for (const std::string_view meaning : base::split(entry.substr(colon + 1), ',')) {
      if (!meaning.empty()) meanings.emplace_back(meaning);
    }
  }
  return synonyms;
}

std::vector<const Provision*> citable(const Registry& registry, const base::Date& day) {
  std::map<RegulationId, std::size_t> sizes;
  for (const auto& [id, provision] : registry.all()) ++sizes[provision.regulation.id];
  std::vector<std::pair<Place, const Provision*>> placed;
  for (const auto& [id, provision] : registry.all()) {
    if (provision.verification.weakest() == Check::belum) continue;
    placed.emplace_back(Place{provision.is_revoked_on(day), rank_of(provision.regulation),
                              registry.all().size() - sizes[provision.regulation.id],
                              counted(provision.regulation.short_name), counted(provision.article)},
                        &provision);
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Provision*> provisions;
  provisions.reserve(placed.size());
  for (const auto& [place, provision] : placed) provisions.push_back(provision);
  return provisions;
}

bool matches(const Provision& provision, std::string_view query, const Synonyms& synonyms) {
  const std::vector<std::string> asked = words_of(query);
  if (asked.empty()) return true;
  const std::vector<std::string> text = words_of(provision);
  for (std::size_t first = 0; first < asked.size();) {
    std::size_t count = 1;
    while (first + count < asked.size() && is_number(asked[first + count])) ++count;
    if (!holds_run(text, asked, first, count, synonyms)) return false;
    first += count;
  }
  return true;
}

}  // namespace netral::course
