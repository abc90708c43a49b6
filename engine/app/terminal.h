// The terminal that a lesson is played in: sentences broken into lines, and questions
// that are answered by a line.

#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/strings.h"

namespace netral::app {

class Terminal {
 public:
  Terminal(const base::Strings& strings, std::istream& in, std::ostream& out)
      : strings_(strings), in_(in), out_(out) {}
  virtual ~Terminal() = default;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] const base::Strings& strings() const { return strings_; }
  [[nodiscard]] std::ostream& out() { return out_; }

  /// A paragraph, without its markup.
  void say(std::string_view text);

  /// One line of several, without its markup.
  void show_line(std::string_view text);

  /// "A. …": one line of several to choose from.
  void show_option(char letter, std::string_view text);

  /// The next line without spaces at its ends; nothing when input has ended.
  std::optional<std::string> ask(std::string_view key, const base::Args& args = {});

  /// The same, asked with words that are ready.
  std::optional<std::string> ask_with(const std::string& prompt);

  /// Which of `count` things a letter or number stands for, asked until it is one.
  /// Nothing when input has ended or the person leaves.
  std::optional<std::size_t> ask_place(std::string_view key, std::size_t count);

  /// What may be typed at any question and is no answer to it: true when `line` was such
  /// a word and has been dealt with; then the question is asked again.
  virtual bool hears(std::string_view) { return false; }

  /// Whether a line says to stop.
  [[nodiscard]] static bool leaves(std::string_view line);

  /// Which of `count` things a letter or number stands for.
  [[nodiscard]] static std::optional<std::size_t> place_of(std::string_view word,
                                                           std::size_t count);

 private:
  const base::Strings& strings_;
  std::istream& in_;
  std::ostream& out_;
};

}  // namespace netral::app
