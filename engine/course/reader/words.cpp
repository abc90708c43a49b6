#include "course/reader/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/markup.h"
#include "base/text.h"

namespace netral::course {
namespace {

/// Words that join others and say nothing by themselves.
constexpr std::array<std::string_view, 32> kJoiningWords = {
    "adalah", "agar",   "akan",   "atas",  "bagi",   "bahwa", "dalam", "dan",
    "dari",   "dengan", "di",     "ia",    "ialah",  "ini",   "itu",   "juga",
    "karena", "ke",     "kepada", "oleh",  "pada",   "para",  "pun",   "saja",
    "sebab",  "secara", "serta",  "sudah", "supaya", "untuk", "yaitu", "yang"};

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
  const bool is_general_punctuation = c >= 0x2000 && c <= 0x206F;
  const bool is_latin_sign = c >= 0x80 && c <= 0xBF;
  return !is_general_punctuation && !is_latin_sign;
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == ':' || c == 0x2026;
}

bool is_comma(char32_t c) { return c == ',' || c == ';' || c == 0x2013 || c == 0x2014; }

bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == 0xA0; }

/// Takes a text character by character and gathers its words.
class WordReader {
 public:
  void take(char32_t c, bool is_bold) {
    if (is_letter_or_digit(c)) {
      add_to_word(c, is_bold);
    } else if (c == '-' && !word_.text.empty()) {
      word_.text += '-';
    } else {
      end_word();
      note_pause(c);
    }
  }

  std::vector<Word> finish() {
    end_word();
    return std::move(words_);
  }

 private:
  void add_to_word(char32_t c, bool is_bold) {
    if (word_.text.empty()) {
      // "21.02": a mark with no space after it is no pause.
      if (!words_.empty() && !saw_space_) words_.back().pause = Pause::none;
      word_.is_bold = is_bold;
    }
    saw_space_ = false;
    base::append_utf8(word_.text, c);
  }

  void end_word() {
    while (word_.text.ends_with('-')) word_.text.pop_back();
    if (word_.text.empty()) return;
    word_.text = base::to_lower_ascii(word_.text);
    words_.push_back(std::exchange(word_, {}));
  }

  void note_pause(char32_t c) {
    if (is_space(c)) saw_space_ = true;
    if (words_.empty()) return;
    Pause& pause = words_.back().pause;
    if (ends_sentence(c)) pause = Pause::sentence;
    if (is_comma(c) && pause == Pause::none) pause = Pause::comma;
  }

  std::vector<Word> words_;
  Word word_;
  bool saw_space_ = false;
};

}  // namespace

std::vector<Word> words_of(std::string_view prose) {
  WordReader reader;
  for (const base::Span& span : base::parse_markup(prose)) {
    for (std::size_t at = 0; at < span.text.size();) {
      const auto c = base::decode(span.text, at);
      reader.take(c ? c->value : ' ', span.bold);
      at += c ? c->bytes : 1;
    }
  }
  return reader.finish();
}

std::size_t count_words(std::string_view prose) { return words_of(prose).size(); }

std::vector<std::string> telling_words(std::string_view prose) {
  std::vector<std::string> telling;
  for (Word& word : words_of(prose)) {
    const bool joins =
        std::find(kJoiningWords.begin(), kJoiningWords.end(), word.text) != kJoiningWords.end();
    if (!joins) telling.push_back(std::move(word.text));
  }
  return telling;
}

std::vector<std::vector<Word>> sentences_of(std::string_view prose) {
  std::vector<std::vector<Word>> sentences(1);
  for (Word& word : words_of(prose)) {
    const bool is_last = word.pause == Pause::sentence;
    sentences.back().push_back(std::move(word));
    if (is_last) sentences.emplace_back();
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

}  // namespace netral::course
