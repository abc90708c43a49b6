#include "content/popular_errors.h"

#include <catch2/catch.hpp>

#include "base/markup.h"
#include "base/text.h"

namespace netral::errors {
namespace {

constexpr std::size_t kFieldWidth = 7;

void set_field(PopularError& error, std::string_view field, const std::string& value) {
  if (field == "pola") {
    error.pattern = std::regex(value, std::regex::ECMAScript | std::regex::optimize);
  } else if (field == "lewat") {
    error.excused = std::regex(value);
  } else if (field == "salah") {
    error.wrong.push_back(value);
  } else if (field == "benar") {
    error.right.push_back(value);
  } else if (field == "sebab") {
    error.why = value;
  } else if (field == "sumber") {
    error.source = value;
  } else {
    FAIL("salah-kaprah.txt has no field " << field);
  }
}

/// The sentence in which `at` stands.
std::string sentence_around(const std::string& text, std::size_t at) {
  const std::size_t before = text.find_last_of(".;!?", at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, text.find_first_of(".;!?", at) - begin);
}

}  // namespace

std::vector<PopularError> read_errors(std::string_view table) {
  std::vector<PopularError> errors;
  for (const std::string_view line : base::split(table, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      errors.push_back({std::string(line.substr(1, line.size() - 2)), {}, {}, {}, {}, {}, {}});
      continue;
    }
    REQUIRE(line.size() > kFieldWidth);
    REQUIRE_FALSE(errors.empty());
    const std::string_view field = line.substr(0, line.find(' '));
    set_field(errors.back(), field, std::string(line.substr(kFieldWidth)));
  }
  return errors;
}

std::optional<std::string> find(const PopularError& error, const std::string& text) {
  const std::string small = base::to_lower_ascii(base::without_markup(text));
  const std::sregex_iterator end;
  for (std::sregex_iterator it(small.begin(), small.end(), error.pattern); it != end; ++it) {
    const auto at = static_cast<std::size_t>(it->position());
    const bool is_excused =
        error.excused && std::regex_search(sentence_around(small, at), *error.excused);
    if (!is_excused) return it->str();
  }
  return std::nullopt;
}

}  // namespace netral::errors
