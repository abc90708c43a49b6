#include "app/text_item.h"

#include <algorithm>

#include "app/terminal.h"
#include "base/text.h"

namespace netral::app {
namespace {

using course::ItemKind;

std::string letter_text(std::size_t place) { return std::string(1, play::letter_of(place)); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Only letters and digits: spaces, commas and dashes separate, and nobody need type them.
std::string without_separators(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (is_digit(c) || is_letter(c)) out += c;
  }
  return out;
}

// ---- showing ---------------------------------------------------------------------

std::vector<std::string> option_lines(const base::Strings& strings, const play::ItemView& item) {
  const bool is_placing = course::is_placing(item.kind);
  const std::string before =
      item.kind == ItemKind::banding ? strings.say("soal.bila") + " " : std::string();
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::string sign = is_placing ? std::to_string(i + 1) : letter_text(i);
    lines.push_back(sign + ". " + before + item.options[i].text);
  }
  return lines;
}

std::vector<std::string> target_lines(const base::Strings& strings, const play::ItemView& item) {
  std::vector<std::string> lines = {strings.say("teks.tempat." + std::string(name_of(item.kind)))};
  for (std::size_t i = 0; i < item.targets.size(); ++i) {
    lines.push_back(letter_text(i) + ". " + item.targets[i].text);
  }
  return lines;
}

std::string head_line(const base::Strings& strings, const play::ItemView& item) {
  std::string line = strings.say("soal.nomor", {{"nomor", std::to_string(item.number)},
                                                {"jumlah", std::to_string(item.count)}}) +
                     " · " + strings.say("soal.jenis." + std::string(name_of(item.kind)));
  if (!item.phase) return line;
  const std::string phase = strings.say("tahapan." + std::string(name_of(*item.phase)));
  return line + " · " + strings.say("tahapan.label", {{"tahapan", phase}});
}

// ---- reading ---------------------------------------------------------------------

/// The options that a line such as "A C", "A,C" or "1 3" names, sorted; empty when any
/// of its words names none.
std::vector<course::OptionId> named_options(const play::ItemView& item, std::string line) {
  std::replace(line.begin(), line.end(), ',', ' ');
  std::vector<course::OptionId> named;
  for (const std::string_view word : base::split(line, ' ')) {
    if (word.empty()) continue;
    const auto place = Terminal::place_of(word, item.options.size());
    if (!place) return {};
    named.push_back(item.options[*place].id);
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  return named;
}

/// Every option once, in the order named; empty otherwise.
std::vector<course::OptionId> named_order(const play::ItemView& item, std::string_view line) {
  std::vector<course::OptionId> order;
  for (const char c : without_separators(line)) {
    const auto place = Terminal::place_of({&c, 1}, item.options.size());
    if (!place) return {};
    const course::OptionId& option = item.options[*place].id;
    if (std::find(order.begin(), order.end(), option) != order.end()) return {};
    order.push_back(option);
  }
  if (order.size() != item.options.size()) return {};
  return order;
}

bool is_taken(const std::vector<play::Placement>& placed, const course::TargetId& target) {
  return std::any_of(placed.begin(), placed.end(),
                     [&](const play::Placement& placement) { return placement.target == target; });
}

bool is_placed(const std::vector<play::Placement>& placed, const course::OptionId& option) {
  return std::any_of(placed.begin(), placed.end(),
                     [&](const play::Placement& placement) { return placement.option == option; });
}

/// Every option put to a target, sorted; empty otherwise. In jodohkan a target is taken once.
std::vector<play::Placement> named_placements(const play::ItemView& item, std::string_view line) {
  const std::string signs = without_separators(line);
  std::vector<play::Placement> placed;
  if (signs.size() != 2 * item.options.size()) return {};
  for (std::size_t i = 0; i < signs.size(); i += 2) {
    if (!is_digit(signs[i]) || !is_letter(signs[i + 1])) return {};
    const auto option = Terminal::place_of({&signs[i], 1}, item.options.size());
    const auto target = Terminal::place_of({&signs[i + 1], 1}, item.targets.size());
    if (!option || !target || is_placed(placed, item.options[*option].id)) return {};
    const course::TargetId& where = item.targets[*target].id;
    if (item.kind == ItemKind::jodohkan && is_taken(placed, where)) return {};
    placed.push_back({item.options[*option].id, where});
  }
  std::sort(placed.begin(), placed.end());
  return placed;
}

// ---- feedback ----------------------------------------------------------------------

std::string place_text(const base::Strings& strings, const play::OptionResult& option) {
  if (option.given == option.right) return strings.say("soal.tempat_tepat");
  return strings.say("soal.tempat_anda", {{"nomor", option.given}});
}

/// Where it belongs, and what was answered instead.
std::string target_text(const base::Strings& strings, const play::OptionResult& option) {
  if (option.given == option.right) return option.right + " (" + strings.say("soal.benar") + ")";
  return option.right + ", " + base::to_lower_ascii(strings.say("soal.seharusnya")) + " (" +
         strings.say("soal.anda") + " " + option.given + ")";
}

/// That an option was right, that it was picked, or both; nothing when neither.
std::string tick_text(const base::Strings& strings, const play::OptionResult& option) {
  if (option.is_key && option.was_selected) return strings.say("soal.benar_dipilih");
  if (option.is_key) return strings.say("soal.seharusnya");
  return option.was_selected ? strings.say("soal.dipilih") : std::string();
}

/// What was right of one option, and what was answered instead.
std::vector<std::string> result_lines(const base::Strings& strings, ItemKind kind,
                                      const play::OptionResult& option) {
  std::vector<std::string> lines;
  if (kind == ItemKind::urutkan) {
    lines.push_back(option.right + ". " + option.text + " (" + place_text(strings, option) + ")");
  } else if (course::is_placing(kind)) {
    const std::string before =
        kind == ItemKind::banding ? strings.say("soal.bila") + " " : std::string();
    lines.push_back(before + std::string(base::without_full_stop(option.text)) + " → " +
                    target_text(strings, option));
  } else if (const std::string mark = tick_text(strings, option); !mark.empty()) {
    lines.push_back(mark + ": " + std::string(1, option.letter) + ". " + option.text);
  }
  const bool is_told = option.was_selected || option.is_key || option.given != option.right ||
                       kind == ItemKind::banding;
  if (is_told && !option.feedback.empty()) lines.push_back(option.feedback);
  return lines;
}

}  // namespace

TextBlocks item_text(const base::Strings& strings, const play::ItemView& item) {
  TextBlocks blocks = {{head_line(strings, item)}};
  if (!item.situation.empty()) blocks.push_back({item.situation});
  blocks.push_back({item.question});
  blocks.push_back(option_lines(strings, item));
  if (!item.targets.empty()) blocks.push_back(target_lines(strings, item));
  return blocks;
}

/// No whole answer stands as an example: it might be the right one.
std::string item_prompt(const base::Strings& strings, const play::ItemView& item) {
  if (course::is_placing(item.kind)) return strings.say("teks.pasangkan");
  if (item.kind == ItemKind::urutkan) return strings.say("teks.urutkan");
  if (item.takes_several) return strings.say("teks.pilih_beberapa");
  return strings.say("teks.pilih", {{"akhir", letter_text(item.options.size() - 1)}});
}

std::optional<play::Answer> read_answer(const play::ItemView& item, std::string_view line) {
  play::Answer answer{item.id};
  if (course::is_placing(item.kind)) {
    answer.placed = named_placements(item, line);
  } else if (item.kind == ItemKind::urutkan) {
    answer.selected = named_order(item, line);
  } else {
    answer.selected = named_options(item, std::string(line));
    if (answer.selected.size() > 1 && !item.takes_several) return std::nullopt;
  }
  if (answer.selected.empty() && answer.placed.empty()) return std::nullopt;
  return answer;
}

std::string expected_text(const base::Strings& strings, const play::ItemView& item) {
  const bool is_placing = course::is_placing(item.kind);
  if (!is_placing && item.kind != ItemKind::urutkan) return strings.say("teks.tidak_dikenal");
  const char* key = !is_placing                       ? "teks.urutkan_salah"
                    : item.kind == ItemKind::jodohkan ? "teks.jodohkan_salah"
                                                      : "teks.pasangkan_salah";
  const std::size_t letters = is_placing ? item.targets.size() : item.options.size();
  return strings.say(
      key, {{"jumlah", std::to_string(item.options.size())}, {"akhir", letter_text(letters - 1)}});
}

TextBlocks item_feedback_text(const base::Strings& strings,
                              const play::ItemFeedbackView& feedback) {
  TextBlocks blocks = {{strings.say(feedback.is_right    ? "soal.benar"
                                    : feedback.is_partly ? "soal.sebagian_tepat"
                                                         : "soal.belum_tepat")}};
  for (const play::OptionResult& option : feedback.options) {
    auto lines = result_lines(strings, feedback.kind, option);
    if (!lines.empty()) blocks.push_back(std::move(lines));
  }
  blocks.push_back({strings.say("umpan.mengapa") + ": " + feedback.reason});
  return blocks;
}

}  // namespace netral::app
