// The guide for facilitators: its rundowns fill their lesson hours to the minute, and every
// lesson that it names is there.

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "base/text.h"
#include "course/course.h"
#include "course/reader/library.h"
#include "course/sources.h"
#include "platform/files.h"

namespace netral {
namespace {

std::string guide() {
  return course::test::read_bytes(std::filesystem::path(NETRAL_SOURCE_DIR) / "content" /
                                  "FASILITATOR.md");
}

/// Every lesson of the course with its minutes.
std::map<std::string, int> lessons() {
  course::Library library;
  REQUIRE(library.open(platform::folder_source(NETRAL_SOURCE_DIR "/content")));
  std::map<std::string, int> minutes;
  for (const course::Module& module : library.course().modules) {
    for (const course::LessonId& lesson : module.lessons) {
      const auto head = library.head(lesson);
      REQUIRE(head);
      minutes[lesson.str()] = head->minutes;
    }
  }
  return minutes;
}

/// What stands between backquotes and looks like an id; commands have blanks or dots in them.
std::set<std::string> ids_in(const std::string& text) {
  static const std::regex id("`([a-z0-9]+(-[a-z0-9]+)+)`");
  std::set<std::string> ids;
  const std::sregex_iterator end;
  for (std::sregex_iterator it(text.begin(), text.end(), id); it != end; ++it) ids.insert((*it)[1]);
  return ids;
}

struct Row {
  int begin = 0;
  int end = 0;
  std::string lesson;  ///< may be empty
};

struct Rundown {
  int hours = 0;
  std::vector<Row> rows;
};

std::vector<Rundown> rundowns() {
  static const std::regex heading("## Susunan (\\d+) JP \\((\\d+) menit\\)");
  static const std::regex line("\\| (\\d+)–(\\d+) \\|.*\\| (`([a-z0-9-]+)` )?\\|");
  std::vector<Rundown> found;
  const std::string all = guide();  // what split() returns points into it
  for (const std::string_view view : base::split(all, '\n')) {
    const std::string text(view);
    std::smatch match;
    if (std::regex_match(text, match, heading)) {
      found.push_back({std::stoi(match[1]), {}});
      CHECK(std::stoi(match[2]) == found.back().hours * course::kMinutesPerLessonHour);
    } else if (std::regex_match(text, match, line)) {
      REQUIRE_FALSE(found.empty());
      found.back().rows.push_back({std::stoi(match[1]), std::stoi(match[2]), match[4]});
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every lesson that the guide for facilitators names is there", "[rundown]") {
  const auto known = lessons();
  const auto named = ids_in(guide());
  CHECK(named.size() >= 8);
  for (const std::string& id : named) {
    INFO(id);
    CHECK(known.count(id) == 1);
  }
}

TEST_CASE("each rundown fills its lesson hours minute by minute", "[rundown]") {
  const auto minutes = lessons();
  const auto found = rundowns();
  REQUIRE(found.size() == 3);
  for (std::size_t i = 0; i < found.size(); ++i) {
    INFO(found[i].hours << " JP");
    CHECK(found[i].hours == static_cast<int>(i) + 1);
    int at = 0;
    int taught = 0;
    for (const Row& row : found[i].rows) {
      CHECK(row.begin == at);
      at = row.end;
      if (row.lesson.empty()) continue;
      ++taught;
      REQUIRE(minutes.count(row.lesson) == 1);
      // A room thinks and talks besides reading.
      CHECK(row.end - row.begin >= minutes.at(row.lesson) + 5);
    }
    CHECK(at == found[i].hours * course::kMinutesPerLessonHour);
    CHECK(taught >= 2 * found[i].hours);
  }
}

}  // namespace netral
