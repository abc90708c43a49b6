#include <catch2/catch.hpp>
#include <random>

#include "course/reader/reader.h"
#include "course/sources.h"

namespace netral::course {
namespace {

constexpr int kRounds = 300;

/// A text with a few of its bytes cut out, changed, doubled or moved.
std::string damaged(std::string text, std::mt19937& random) {
  constexpr std::string_view kMischief = "\"'{}[]:,#&*!|>-?%@`\t\n \\\xE2\x80\xFF";
  const auto pick = [&](std::size_t end) { return random() % std::max<std::size_t>(end, 1); };
  for (std::size_t i = 0, count = 1 + pick(4); i < count && !text.empty(); ++i) {
    const std::size_t at = pick(text.size());
    switch (pick(4)) {
      case 0:
        text.erase(at, 1 + pick(40));
        break;
      case 1:
        text[at] = kMischief[pick(kMischief.size())];
        break;
      case 2:
        text.insert(at, text.substr(pick(text.size()), pick(60)));
        break;
      default:
        text.insert(at, 1, kMischief[pick(kMischief.size())]);
        break;
    }
  }
  return text;
}

/// A value exactly when there is no error, and every finding at a place that exists.
template <typename T>
void check_sound(const Read<T>& read, const std::string& text) {
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  CHECK(read.value.has_value() == !has_errors(read.diagnostics));
  for (const Diagnostic& d : read.diagnostics) {
    CHECK((d.at.line >= 1 && d.at.line <= lines));
    CHECK((d.at.column >= 1 && d.at.column <= static_cast<int>(d.source_line.size()) + 1));
  }
}

void read_whatever_it_is(const std::string& path, const std::string& text) {
  if (path.starts_with("kursus")) return check_sound(read_course({path, text}), text);
  if (path.starts_with("dasar")) return check_sound(read_provisions({path, text}), text);
  if (path.starts_with("soal")) return check_sound(read_bank({path, text}), text);
  check_sound(read_lesson_head({path, text}), text);
  check_sound(read_lesson({path, text}), text);
}

}  // namespace

TEST_CASE("however a file is damaged, it is read or its faults have places", "[robustness]") {
  std::mt19937 random(20261122);
  const test::MemorySource course = test::small_course();
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& file : course.files) {
      const std::string text = damaged(file.second, random);
      INFO("round " << round << "\n" << text);
      read_whatever_it_is(file.first, text);
    }
  }
}

TEST_CASE("a course of damaged files is linted to the end", "[robustness]") {
  std::mt19937 random(24062004);
  for (int round = 0; round < kRounds; ++round) {
    test::MemorySource course = test::small_course();
    for (auto& file : course.files) file.second = damaged(file.second, random);
    CHECK_NOTHROW(lint(course).size());
  }
}

}  // namespace netral::course
