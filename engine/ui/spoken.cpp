#include "ui/spoken.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "base/text.h"

namespace netral::ui {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
bool is_mark(char c) { return std::string_view(".,;:!?").find(c) != std::string_view::npos; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "123" becomes "1 2 3".
std::string apart(std::string_view signs) {
  std::string out;
  for (const char c : signs) {
    if (!out.empty()) out += ' ';
    out += c;
  }
  return out;
}

// ---- signs ------------------------------------------------------------------------------

/// What stands for a sign beyond ASCII; nothing for a letter.
std::optional<std::string> sign_text(const base::Strings& strings, char32_t sign) {
  switch (sign) {
    case U'“':
    case U'”':
    case U'„':
    case U'‘':
    case U'’':
    case U'«':
    case U'»':
      return "";
    case U'\u00A0':
      return " ";
    case U'—':
    case U'·':
    case U'•':
    case U'…':
      return ", ";
    case U'−':
      return " " + strings.say("suara.kata.minus") + " ";
    case U'←':
      return " " + strings.say("suara.kata.panah_kiri") + " ";
    case U'→':
      return " " + strings.say("suara.kata.panah_kanan") + " ";
    case U'↑':
      return " " + strings.say("suara.kata.panah_atas") + " ";
    case U'↓':
      return " " + strings.say("suara.kata.panah_bawah") + " ";
    default:
      return std::nullopt;
  }
}

/// An opened bracket with at most three signs in it, as in "ayat (1)", is no aside.
std::size_t short_bracket(std::string_view text, std::size_t at) {
  const std::size_t end = text.find(')', at);
  return end != std::string_view::npos && end - at <= 4 ? end : std::string_view::npos;
}

class SignReader {
 public:
  SignReader(const base::Strings& strings, std::string_view text)
      : strings_(strings), text_(text) {}

  /// The text without signs that have no sound.
  std::string read() {
    for (std::size_t at = 0; at < text_.size();) at += read_one(at);
    return out_;
  }

 private:
  std::size_t read_one(std::size_t at) {
    const char c = text_[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      read_ascii(at, c);
      return 1;
    }
    const auto code = base::decode(text_, at);
    const std::size_t bytes = code ? code->bytes : 1;
    if (code && code->value == U'–') {
      read_range(at, bytes);
    } else if (code && code->value == U'→' && leads_to_a_name(at + bytes)) {
      out_ += ", ";
    } else if (const auto said = code ? sign_text(strings_, code->value) : std::nullopt) {
      out_ += *said;
    } else {
      out_ += text_.substr(at, bytes);
    }
    return bytes;
  }

  /// Between numbers it means "to", else it is a pause.
  void read_range(std::size_t at, std::size_t bytes) {
    const bool follows_number = at > 0 && is_digit(text_[at - 1]);
    const bool leads_number = at + bytes < text_.size() && is_digit(text_[at + bytes]);
    out_ += follows_number && leads_number ? " " + strings_.say("suara.kata.sampai") + " " : ", ";
  }

  /// "Memasang baliho → Tidak boleh" joins two things; otherwise it is a key.
  [[nodiscard]] bool leads_to_a_name(std::size_t at) const {
    return at + 1 < text_.size() && text_[at] == ' ' && is_capital(text_[at + 1]);
  }

  void read_ascii(std::size_t at, char c) {
    switch (c) {
      case '"':
      case '*':
      case '@':
      case '#':
        return;
      case '\n':
      case '_':
        out_ += c == '\n' ? ", " : " ";
        return;
      case '&':
        out_ += " " + strings_.say("suara.kata.dan") + " ";
        return;
      case '/':
        out_ += is_between_letters(at) ? ' ' : c;
        return;
      case '(':
        inner_end_ = short_bracket(text_, at);
        out_ += inner_end_ == std::string_view::npos ? ", " : "";
        return;
      case ')':
        out_ += inner_end_ == at ? "" : ", ";
        return;
      default:
        out_ += c;
    }
  }

  [[nodiscard]] bool is_between_letters(std::size_t at) const {
    return at > 0 && at + 1 < text_.size() && is_letter(text_[at - 1]) && is_letter(text_[at + 1]);
  }

  const base::Strings& strings_;
  std::string_view text_;
  std::string out_;
  std::size_t inner_end_ = std::string_view::npos;
};

// ---- words ------------------------------------------------------------------------------

/// A word with the marks around it.
struct Word {
  std::string core;
  std::string after;  ///< marks that pause
};

Word taken_apart(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && is_mark(text[end - 1])) --end;
  return {std::string(text.substr(0, end)), std::string(text.substr(end))};
}

std::string table_word(const base::Strings& strings, const std::string& family,
                       const std::string& word) {
  const bool can_be_key = !word.empty() && std::all_of(word.begin(), word.end(), is_letter);
  const std::string key = family + word;
  return can_be_key && strings.has(key) ? strings.say(key) : std::string();
}

/// "BKN" has no vowel that it could be read by.
bool is_spelled(std::string_view word) {
  constexpr std::string_view kVowels = "AEIOU";
  return word.size() >= 2 && word.size() <= 5 &&
         std::all_of(word.begin(), word.end(), is_capital) &&
         word.find_first_of(kVowels) == std::string_view::npos;
}

/// "S.Kom" and "M.M": a title, or initials.
bool is_title(std::string_view word) {
  const std::size_t dot = word.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot > 3) return false;
  return is_capital(word.front()) &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_letter(c) || c == '.'; });
}

/// The parts of a number around a sign, when there are just two and both are digits.
std::optional<std::pair<std::string, std::string>> halves(const std::string& word, char sign) {
  const std::size_t at = word.find(sign);
  if (at == std::string::npos || word.find(sign, at + 1) != std::string::npos) return std::nullopt;
  const std::string left = word.substr(0, at);
  const std::string right = word.substr(at + 1);
  if (!all_digits(left) || !all_digits(right)) return std::nullopt;
  return std::pair(left, right);
}

/// "12.480": groups of three behind the first.
bool is_grouped(const std::string& word) {
  const std::vector<std::string_view> groups = base::split(word, '.');
  if (groups.size() < 2 || groups.front().size() > 3) return false;
  return std::all_of(groups.begin(), groups.end(), all_digits) &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

class WordReader {
 public:
  explicit WordReader(const base::Strings& strings) : strings_(strings) {}

  std::string read(const std::string& text) {
    for (const std::string_view piece : base::split(text, ' ')) {
      if (!piece.empty()) words_.push_back(taken_apart(piece));
    }
    read_nips();
    std::string out;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string word = read_word(i);
      if (!out.empty() && !word.empty()) out += ' ';
      out += word + words_[i].after;
    }
    return out;
  }

 private:
  /// "19990101 202501 2 999": every digit, with a pause between the groups.
  void read_nips() {
    constexpr std::size_t kGroups[] = {8, 6, 1, 3};
    for (std::size_t i = 0; i + 4 <= words_.size(); ++i) {
      bool is_nip = true;
      for (std::size_t group = 0; group < 4; ++group) {
        const std::string& core = words_[i + group].core;
        is_nip = is_nip && all_digits(core) && core.size() == kGroups[group];
      }
      if (!is_nip) continue;
      for (std::size_t group = 0; group < 4; ++group) {
        Word& word = words_[i + group];
        word.core = apart(word.core);
        if (group < 3) word.after = ",";
      }
    }
  }

  std::string read_word(std::size_t at) {
    Word& word = words_[at];
    const std::string& core = word.core;
    if (core.empty()) return core;
    if (is_digit(core.front())) return read_number(at);
    return read_letters(word);
  }

  std::string read_letters(Word& word) {
    const std::string& core = word.core;
    if (word.after == ".") {
      const std::string abbreviated = table_word(strings_, "suara.singkatan_titik.", core);
      if (!abbreviated.empty()) {
        word.after.clear();
        return abbreviated;
      }
    }
    const std::string known = table_word(strings_, "suara.singkatan.", core);
    if (!known.empty()) return known;
    if (core == "+") return strings_.say("suara.kata.plus");
    if (is_spelled(core)) return apart(core);
    if (is_title(core)) {
      std::string title = core;
      std::replace(title.begin(), title.end(), '.', ' ');
      return title;
    }
    return core;
  }

  std::string read_number(std::size_t at) const {
    const std::string& core = words_[at].core;
    constexpr std::size_t kLongestCount = 7;  // more digits than these are no count
    if (all_digits(core)) return core.size() > kLongestCount ? apart(core) : core;
    if (core.back() == '%') {
      return number_text(core.substr(0, core.size() - 1), at) + " " +
             strings_.say("suara.kata.persen");
    }
    return number_text(core, at);
  }

  [[nodiscard]] std::string number_text(const std::string& number, std::size_t at) const {
    if (is_grouped(number)) {
      std::string out = number;
      out.erase(std::remove(out.begin(), out.end(), '.'), out.end());
      return out;
    }
    if (const auto year = halves(number, '/'); year && year->second.size() == 4) {
      return year->first + " " + strings_.say("suara.kata.tahun") + " " + year->second;
    }
    if (const auto decimal = halves(number, ',')) return decimal_text(*decimal);
    const auto dotted = halves(number, '.');
    if (!dotted) return mixed_text(number);
    if (is_time(at))
      return dotted->first + " " + strings_.say("suara.kata.lewat") + " " + dotted->second;
    if (dotted->first.size() <= 3) return decimal_text(*dotted);
    return dotted->first + " " + strings_.say("suara.kata.titik") + " " + dotted->second;
  }

  /// "121/PUU-XXII/2024": part by part.
  [[nodiscard]] std::string mixed_text(std::string number) const {
    if (number.find('/') == std::string::npos) return number;
    std::replace_if(
        number.begin(), number.end(), [](char c) { return c == '/' || c == '-'; }, ' ');
    return WordReader(strings_).read(number);
  }

  [[nodiscard]] std::string decimal_text(const std::pair<std::string, std::string>& number) const {
    return number.first + " " + strings_.say("suara.kata.koma") + " " + apart(number.second);
  }

  /// "pukul 20.12".
  [[nodiscard]] bool is_time(std::size_t at) const {
    return at > 0 && base::to_lower_ascii(words_[at - 1].core) == strings_.say("suara.kata.pukul");
  }

  const base::Strings& strings_;
  std::vector<Word> words_;
};

// ---- pauses -----------------------------------------------------------------------------

/// Of marks that follow each other the strongest is left, none at the beginning, and no
/// space before one.
std::string tidy(const std::string& text) {
  constexpr std::string_view kStrength = ",;:.!?";
  std::string out;
  bool pauses = false;  // a mark, and nothing but spaces behind it
  for (const char c : text) {
    if (c == ' ') {
      if (!out.empty() && out.back() != ' ') out += c;
    } else if (!is_mark(c)) {
      out += c;
      pauses = false;
    } else if (!out.empty()) {
      const bool had_space = out.back() == ' ';
      if (had_space) out.pop_back();
      if (!pauses) {
        out += c;
      } else if (kStrength.find(c) > kStrength.find(out.back())) {
        out.back() = c;
      }
      if (had_space && pauses) out += ' ';
      pauses = true;
    }
  }
  out = std::string(base::trim(out));
  if (!out.empty() && out.back() == ',') out.pop_back();
  return out;
}

}  // namespace

std::string spoken(const base::Strings& strings, std::string_view written) {
  const std::string signs = tidy(SignReader(strings, written).read());
  return tidy(WordReader(strings).read(signs));
}

std::string spelled(const base::Strings& strings, std::string_view typed) {
  static const std::map<char, std::string> kSigns = {
      {' ', "spasi"},        {'.', "titik"},       {',', "koma"},         {'-', "strip"},
      {'/', "garis_miring"}, {'?', "tanya"},       {'!', "seru"},         {':', "titik_dua"},
      {'@', "at"},           {'(', "buka_kurung"}, {')', "tutup_kurung"}, {'\'', "petik"},
      {'"', "petik"}};
  std::string out;
  for (std::size_t at = 0; at < typed.size();) {
    const auto code = base::decode(typed, at);
    const std::size_t bytes = code ? code->bytes : 1;
    if (!out.empty()) out += ' ';
    const auto sign = kSigns.find(typed[at]);
    out += sign == kSigns.end() ? std::string(typed.substr(at, bytes))
                                : strings.say("suara.tanda." + sign->second);
    at += bytes;
  }
  return out;
}

}  // namespace netral::ui
