#include "course/glossary.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"

namespace netral::course {
namespace {

/// A name to look for, in lower case, and the term that it stands for.
struct Name {
  std::string words;
  const Term* term = nullptr;
};

bool is_plain_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Letters beyond ASCII count as part of a word; dashes and curly quotes do not.
bool is_word_character(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80U) return is_plain_word_character(text[at]);
  constexpr char32_t kFirstLetter = 0xC0;
  constexpr char32_t kBehindLetters = 0x250;
  const auto c = base::decode(text, at);
  return c && c->value >= kFirstLetter && c->value < kBehindLetters;
}

/// Where the character before `at` begins. Requires: at > 0.
std::size_t place_before(std::string_view text, std::size_t at) {
  constexpr unsigned char kContinuationMask = 0xC0;
  constexpr unsigned char kContinuation = 0x80;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & kContinuationMask) == kContinuation);
  return at;
}

bool begins_word(std::string_view text, std::size_t at) {
  return is_word_character(text, at) &&
         (at == 0 || !is_word_character(text, place_before(text, at)));
}

bool ends_word(std::string_view text, std::size_t end) {
  return end == text.size() || !is_word_character(text, end);
}

bool has_space(std::string_view words) { return words.find(' ') != std::string_view::npos; }

/// "kode etik" and "kode perilaku"; "akun atau grup pemenangan" stays whole, for an
/// account alone is something else.
void add_sides(std::vector<std::string>& names, std::string_view name) {
  for (const std::string_view joint : {" atau ", " dan "}) {
    const std::size_t at = name.find(joint);
    if (at == std::string_view::npos) continue;
    const std::string_view left = base::trim(name.substr(0, at));
    const std::string_view right = base::trim(name.substr(at + joint.size()));
    if (!has_space(left) || !has_space(right)) continue;
    names.emplace_back(left);
    names.emplace_back(right);
    return;
  }
  if (!name.empty()) names.emplace_back(name);
}

std::vector<Name> names_of_all(const Glossary& glossary) {
  std::vector<Name> names;
  for (const Term& term : glossary) {
    for (const std::string& name : names_of(term)) {
      names.push_back({base::to_lower_ascii(name), &term});
    }
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
  return names;
}

/// The longest name that stands at `at`, or nothing.
const Name* name_at(const std::vector<Name>& names, std::string_view text, std::size_t at) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) {
    return text.substr(at, name.words.size()) == name.words &&
           ends_word(text, at + name.words.size());
  });
  return found == names.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> names_of(const Term& term) {
  std::vector<std::string> names;
  const std::string_view whole = base::trim(term.term);
  const std::size_t open = whole.find('(');
  const std::size_t close = open == std::string_view::npos ? open : whole.find(')', open);
  if (close == std::string_view::npos) {
    add_sides(names, whole);
    return names;
  }
  add_sides(names, base::trim(whole.substr(0, open)));
  add_sides(names, base::trim(whole.substr(open + 1, close - open - 1)));
  return names;
}

std::vector<const Term*> terms_in(const Glossary& glossary, std::string_view text) {
  const std::vector<Name> names = names_of_all(glossary);
  const std::string lower = base::to_lower_ascii(text);
  std::vector<const Term*> found;
  for (std::size_t at = 0; at < lower.size();) {
    const Name* name = begins_word(lower, at) ? name_at(names, lower, at) : nullptr;
    if (name == nullptr) {
      ++at;
      continue;
    }
    at += name->words.size();
    if (std::find(found.begin(), found.end(), name->term) == found.end()) {
      found.push_back(name->term);
    }
  }
  return found;
}

Glossary alphabetical(Glossary glossary) {
  std::stable_sort(glossary.begin(), glossary.end(), [](const Term& a, const Term& b) {
    return base::to_lower_ascii(a.term) < base::to_lower_ascii(b.term);
  });
  return glossary;
}

Glossary find_terms(const Glossary& glossary, std::string_view query) {
  const std::string asked = base::to_lower_ascii(base::trim(query));
  const auto holds = [&](const std::string& text) {
    return base::to_lower_ascii(text).find(asked) != std::string::npos;
  };
  Glossary found;
  std::copy_if(glossary.begin(), glossary.end(), std::back_inserter(found),
               [&](const Term& term) { return holds(term.term); });
  std::copy_if(glossary.begin(), glossary.end(), std::back_inserter(found),
               [&](const Term& term) { return !holds(term.term) && holds(term.meaning); });
  return found;
}

}  // namespace netral::course
