// Broken content: whatever happens to a file, reading it says so at a place, or
// what it reads can be played to an end. Nothing crashes, nothing hangs.
//
// Every mutant is named by its file and a number, and can be made again:
//
//   NETRAL_MUTANT='content/kursus.yaml 17' build/dev/tests/content/netral_content_tests '[mutant]'
//
// prints it and checks it alone. The long test, hidden from ctest, makes tens of
// thousands of others: netral_content_tests '[many-mutants]'.

#include "content/mutants/mutation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>

#include "base/text.h"
#include "content/mutants/setting.h"
#include "content/mutants/soundness.h"
#include "content/mutants/walk.h"
#include "content/mutants/watchdog.h"
#include "course/reader/library.h"
#include "course/reader/reader.h"
#include "play/playthrough.h"

namespace netral::mutants {
namespace {

using course::Library;

constexpr std::uint64_t kSeed = 20261122;
constexpr std::chrono::seconds kPatience{60};

/// A course, and which of its files are not as they were.
struct Changed {
  std::shared_ptr<const MemorySource> course;
  std::set<std::string> files;

  /// Whether what was read from the files can have changed.
  [[nodiscard]] bool touches(const std::vector<std::string>& read) const {
    return std::any_of(read.begin(), read.end(),
                       [&](const std::string& file) { return files.contains(file); });
  }
};

/// Every file of the course that a person can open, opened; and played where it changed.
class Playing {
 public:
  Playing(const Changed& changed, Random random, const Vocabulary& vocabulary)
      : changed_(changed), random_(random), vocabulary_(vocabulary) {}

  /// What went wrong. Requires of a course that `is_clean` that all of it can be played.
  std::string play(bool is_clean) {
    is_clean_ = is_clean;
    if (!opened(library_.open(changed_.course))) return faults_;
    for (const course::Module& module : library_.course().modules) {
      for (const course::LessonId& lesson : module.lessons) play(lesson);
    }
    for (const course::ExamId& exam : library_.course().exams) play(exam);
    [[maybe_unused]] bool explained = opened(library_.glossary());
    explained = opened(library_.follow_ups());
    return faults_;
  }

 private:
  void play(const course::LessonId& id) {
    [[maybe_unused]] const bool listed = opened(library_.head(id));
    const auto pack = library_.lesson(id);
    if (opened(pack) && plays(**pack)) faults_ += play_lesson(*pack, Random(random_.next()));
  }

  void play(const course::ExamId& id) {
    [[maybe_unused]] const bool listed = opened(library_.exam_head(id));
    const auto pack = library_.exam(id);
    if (opened(pack) && plays(**pack)) faults_ += play_exam(*pack, Random(random_.next()));
  }

  template <typename Pack>
  [[nodiscard]] bool plays(const Pack& pack) const {
    return is_clean_ && changed_.touches(pack.files);
  }

  /// A refusal has to be explained, and there is none of what lints clean.
  template <typename T>
  bool opened(const base::Result<T>& result) {
    if (result) return true;
    const course::Diagnostics& found = library_.diagnostics();
    if (is_clean_)
      faults_ += "lint finds nothing, but the library says " + result.error().key + "\n";
    if (result.error().key == "content_broken" && !has_errors(found)) {
      faults_ += "the library finds content broken, but not where\n";
    }
    faults_ += faults_of(found, *changed_.course, vocabulary_);
    return false;
  }

  const Changed& changed_;
  Random random_;
  const Vocabulary& vocabulary_;
  Library library_;
  bool is_clean_ = false;
  std::string faults_;
};

/// A value exactly when there is no error: read alone, as screens and tools read a file.
template <typename T>
std::string faults_of(const course::Read<T>& read) {
  return read.value.has_value() == !has_errors(read.diagnostics) ? "" : "a value, and errors\n";
}

std::string read_alone(const std::string& path, const std::string& text) {
  if (path.starts_with("kursus")) return faults_of(course::read_course({path, text}));
  if (path.starts_with("dasar")) return faults_of(course::read_provisions({path, text}));
  if (path.starts_with("soal")) return faults_of(course::read_bank({path, text}));
  if (path.starts_with("ujian")) return faults_of(course::read_exam({path, text}));
  if (path.starts_with("istilah")) return faults_of(course::read_glossary({path, text}));
  if (path.starts_with("kasus")) return faults_of(course::read_follow_ups({path, text}));
  if (path.starts_with("persetujuan")) return faults_of(course::read_approvals({path, text}));
  return faults_of(course::read_lesson_head({path, text}));
}

std::string name_of(const Setting& setting, std::uint64_t number) {
  return setting.name + " " + std::to_string(number);
}

Mutant mutant_of(const Setting& setting, std::uint64_t number) {
  return mutate(setting.course.files.at(setting.path),
                Random::stream(kSeed, name_of(setting, number)));
}

/// Checks mutants of files.
class Workshop {
 public:
  void work(const Setting& setting, std::uint64_t number) {
    const Mutant mutant = mutant_of(setting, number);
    const std::string told = "NETRAL_MUTANT='" + name_of(setting, number) + "': " + mutant.story;
    watchdog_.begin(told);
    INFO(told);
    auto course = std::make_shared<MemorySource>(setting.course);
    course->files[setting.path] = mutant.text;
    const std::string faults =
        check({course, {setting.path}}, Random::stream(number, setting.name)) +
        read_alone(setting.path, mutant.text);
    CHECK(faults == "");
  }

  /// Every file of a course broken at once.
  void work_on_all_files(MemorySource course, std::uint64_t number) {
    std::string told = "all files, round " + std::to_string(number) + ":";
    std::set<std::string> files;
    for (auto& file : course.files) {
      files.insert(file.first);
      Mutant mutant = mutate(file.second, Random::stream(number, file.first));
      told += " " + file.first + ": " + mutant.story + ";";
      file.second = std::move(mutant.text);
    }
    watchdog_.begin(told);
    INFO(told);
    CHECK(check({std::make_shared<MemorySource>(course), files}, Random(number)) == "");
  }

  [[nodiscard]] int mutants() const { return mutants_; }
  [[nodiscard]] int accepted() const { return accepted_; }

 private:
  std::string check(const Changed& changed, Random random) {
    const course::Diagnostics found = lint(*changed.course);
    const bool is_clean = !has_errors(found);
    ++mutants_;
    accepted_ += is_clean ? 1 : 0;
    return faults_of(found, *changed.course, vocabulary_) +
           Playing(changed, random, vocabulary_).play(is_clean);
  }

  Vocabulary vocabulary_ = read_vocabulary();
  Watchdog watchdog_{kPatience};
  int mutants_ = 0;
  int accepted_ = 0;
};

/// Reads a playthrough and runs what it holds.
std::string run_alone(const std::string& text,
                      const std::shared_ptr<const course::LessonPack>& pack) {
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  const auto is_line = [&](const base::Fault& fault) {
    const auto line = base::parse_int(fault.args.at("line"));
    return line && *line >= 1 && *line <= lines;
  };
  const auto playthroughs = play::parse_playthroughs(text);
  if (!playthroughs) return is_line(playthroughs.error()) ? "" : "refused on no line\n";
  for (const play::Playthrough& playthrough : *playthroughs) {
    const auto held = play::run_playthrough(playthrough, pack);
    if (!held && !is_line(held.error())) return "strayed on no line\n";
  }
  return {};
}

std::string stem_of(const std::string& path) {
  const std::size_t begin = path.rfind('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

/// As many mutants of a file as `bytes` allow, `least` at least and `most` at most.
std::uint64_t count_for(const Setting& setting, std::uint64_t bytes, std::uint64_t least,
                        std::uint64_t most) {
  std::uint64_t size = 0;
  for (const auto& file : setting.course.files) {
    if (file.first.ends_with(".yaml")) size += file.second.size();
  }
  return std::clamp(bytes / size, least, most);
}

void work_all(const std::vector<Setting>& settings, std::uint64_t bytes, std::uint64_t least,
              std::uint64_t most, Workshop& workshop) {
  for (const Setting& setting : settings) {
    const std::uint64_t count = count_for(setting, bytes, least, most);
    for (std::uint64_t number = 0; number < count; ++number) workshop.work(setting, number);
  }
}

/// The files of the course that we ship, in the whole of it; of them every `step`th.
std::vector<Setting> whole_settings(std::size_t step = 1) {
  const MemorySource whole = whole_content();
  std::vector<Setting> settings;
  std::size_t number = 0;
  for (const auto& file : whole.files) {
    if (!file.first.ends_with(".yaml") || number++ % step != 0) continue;
    settings.push_back({"whole/" + file.first, file.first, whole});
  }
  return settings;
}

/// Mutants that are all refused, or hardly ever, would test little.
void expect_both_kinds(const Workshop& workshop) {
  INFO(workshop.mutants() << " mutants, " << workshop.accepted() << " accepted");
  CHECK(workshop.accepted() > workshop.mutants() / 50);
  CHECK(workshop.accepted() < workshop.mutants() / 2);
}

}  // namespace

TEST_CASE("every course that mutants are made in is what it is meant to be", "[mutants]") {
  const Vocabulary vocabulary = read_vocabulary();
  const MemorySource whole = whole_content();
  for (const Setting& setting : content_settings()) {
    INFO(setting.name);
    std::string shown;
    for (const course::Diagnostic& d : lint(setting.course)) {
      if (d.severity == course::Severity::error) shown += to_text(d, vocabulary.strings);
    }
    CHECK(shown == "");
    CHECK(setting.course.files.at(setting.path) == whole.files.at(setting.path));
  }
}

TEST_CASE("a mutant is the same whenever it is made, and nearly always a mutant", "[mutants]") {
  const std::string text = whole_content().files.at("kursus.yaml");
  int same = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Mutant mutant = mutate(text, Random(seed));
    CHECK(mutant.text == mutate(text, Random(seed)).text);
    same += mutant.text == text ? 1 : 0;
  }
  CHECK(same < 50);
}

TEST_CASE("a broken file of the course is explained, or can be played", "[mutants]") {
  Workshop workshop;
  work_all(content_settings(), 120'000, 10, 40, workshop);
  expect_both_kinds(workshop);
}

TEST_CASE("a broken file of a test course is explained, or can be played", "[mutants]") {
  Workshop workshop;
  work_all(fixture_settings(), 40'000, 15, 30, workshop);
}

TEST_CASE("a course of which every file is broken is explained, or can be played", "[mutants]") {
  Workshop workshop;
  const MemorySource course = course::test::small_course();
  for (std::uint64_t round = 0; round < 300; ++round) workshop.work_on_all_files(course, round);
}

TEST_CASE("a broken file is explained within the whole course", "[mutants]") {
  // Each reads all of it; every file is broken alone, in a smaller course, above.
  Workshop workshop;
  work_all(whole_settings(4), 0, 1, 1, workshop);
}

TEST_CASE("a broken playthrough is told by its line, or can be run", "[mutants]") {
  const auto source = std::make_shared<MemorySource>(whole_content());
  Library library;
  REQUIRE(library.open(source));
  Watchdog watchdog(kPatience);
  for (const auto& file : source->files) {
    if (!file.first.ends_with(".uji")) continue;
    const auto pack = library.lesson(course::LessonId(stem_of(file.first)));
    REQUIRE(pack);
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      const Mutant mutant = mutate(file.second, Random(seed));
      const std::string told = file.first + ", seed " + std::to_string(seed) + ": " + mutant.story;
      watchdog.begin(told);
      INFO(told);
      CHECK(run_alone(mutant.text, *pack) == "");
    }
  }
}

TEST_CASE("tens of thousands of broken files are explained, or can be played",
          "[.][many-mutants]") {
  Workshop workshop;
  work_all(content_settings(), 20'000'000, 500, 2'000, workshop);
  work_all(fixture_settings(), 2'000'000, 500, 500, workshop);
  work_all(whole_settings(), 0, 50, 50, workshop);
  expect_both_kinds(workshop);
}

TEST_CASE("one mutant, named by NETRAL_MUTANT", "[.][mutant]") {
  const char* name = std::getenv("NETRAL_MUTANT");
  REQUIRE(name != nullptr);
  std::vector<Setting> settings = content_settings();
  for (const auto& more : {fixture_settings(), whole_settings()}) {
    settings.insert(settings.end(), more.begin(), more.end());
  }
  const std::string_view wanted = name;
  const std::size_t space = wanted.rfind(' ');
  const auto number = base::parse_int(wanted.substr(space + 1));
  const auto setting = std::find_if(settings.begin(), settings.end(), [&](const Setting& known) {
    return known.name == wanted.substr(0, space);
  });
  REQUIRE(setting != settings.end());
  REQUIRE(number);
  const Mutant mutant = mutant_of(*setting, static_cast<std::uint64_t>(*number));
  std::fwrite(mutant.text.data(), 1, mutant.text.size(), stdout);
  Workshop workshop;
  workshop.work(*setting, static_cast<std::uint64_t>(*number));
}

}  // namespace netral::mutants
