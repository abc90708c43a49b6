#include "app/terminal.h"

#include <istream>
#include <ostream>

#include "base/markup.h"
#include "base/text.h"
#include "play/views.h"

namespace netral::app {
namespace {

constexpr std::size_t kLineWidth = 78;

/// Breaks a text into lines that a terminal holds.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (const std::string_view word : base::split(text, ' ')) {
    const std::size_t length = base::length_in_characters(word);
    if (column > 0 && column + 1 + length > kLineWidth) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += length;
  }
  return out;
}

}  // namespace

void Terminal::say(std::string_view text) { out_ << wrapped(base::without_markup(text)) << "\n\n"; }

void Terminal::show_option(char letter, std::string_view text) {
  show_line(std::string(1, letter) + ". " + std::string(text));
}

void Terminal::show_line(std::string_view text) {
  out_ << wrapped(base::without_markup(text)) << '\n';
}

std::optional<std::string> Terminal::ask(std::string_view key, const base::Args& args) {
  return ask_with(strings_.say(key, args));
}

std::optional<std::string> Terminal::ask_with(const std::string& prompt) {
  while (true) {
    out_ << prompt << ' ' << std::flush;
    std::string line;
    const bool was_read = static_cast<bool>(std::getline(in_, line));
    out_ << '\n';
    if (!was_read) return std::nullopt;
    std::string answer(base::trim(line));
    if (!hears(answer)) return answer;
  }
}

std::optional<std::size_t> Terminal::ask_place(std::string_view key, std::size_t count) {
  const std::string last(1, play::letter_of(count - 1));
  while (const auto line = ask(key, {{"akhir", last}})) {
    if (leaves(*line)) return std::nullopt;
    if (const auto place = place_of(*line, count)) return place;
    say(strings_.say("teks.tidak_dikenal"));
  }
  return std::nullopt;
}

bool Terminal::leaves(std::string_view line) { return base::to_lower_ascii(line) == "keluar"; }

std::optional<std::size_t> Terminal::place_of(std::string_view word, std::size_t count) {
  if (const auto number = base::parse_int(word)) {
    if (*number < 1 || static_cast<std::size_t>(*number) > count) return std::nullopt;
    return static_cast<std::size_t>(*number) - 1;
  }
  if (word.size() != 1) return std::nullopt;
  const auto place = static_cast<std::size_t>(base::to_upper_ascii(word).front() - 'A');
  if (place >= count) return std::nullopt;
  return place;
}

}  // namespace netral::app
