// Measures the proof of paths and the reader on made-up lessons, on one core. The
// yardstick of the reader is yaml-cpp itself, loading the same bytes in the same run.

#include <benchmark/benchmark.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <memory>
#include <vector>

#include "bench/generated_course.h"
#include "bench/table.h"
#include "course/reader/library.h"
#include "course/reader/reader.h"
#include "play/explorer.h"

namespace netral::bench {
namespace {

using Packs = std::vector<std::shared_ptr<const course::LessonPack>>;

std::shared_ptr<const GeneratedCourse> course_of(int lessons) {
  static std::map<int, std::shared_ptr<const GeneratedCourse>> made;
  auto& course = made[lessons];
  if (!course) course = std::make_shared<GeneratedCourse>(lessons);
  return course;
}

/// Ends the program: what is measured has to work.
void require(bool holds) {
  if (!holds) std::abort();
}

Packs read_lessons(int count) {
  course::Library library;
  require(library.open(course_of(count)).has_value());
  Packs packs;
  for (const course::Module& module : library.course().modules) {
    for (const course::LessonId& lesson : module.lessons) {
      auto pack = library.lesson(lesson);
      require(pack.has_value());
      packs.push_back(std::move(*pack));
    }
  }
  return packs;
}

void prove_all(const Packs& packs) {
  for (const auto& pack : packs) require(play::prove(*pack).is_clean());
}

void prove(benchmark::State& state, int lessons) {
  const Packs packs = read_lessons(lessons);
  for (auto _ : state) prove_all(packs);
}

void read_and_prove(benchmark::State& state, int lessons) {
  for (auto _ : state) prove_all(read_lessons(lessons));
}

void lint(benchmark::State& state, int lessons) {
  const auto course = course_of(lessons);
  for (auto _ : state) require(course::lint(*course).empty());
}

void load(benchmark::State& state, int lessons) {
  const auto course = course_of(lessons);
  for (auto _ : state) {
    for (const auto& file : course->files()) benchmark::DoNotOptimize(YAML::Load(file.second));
  }
}

const std::string kLesson = "pelajaran/modul-0/pelajaran-0.yaml";

void read_lesson(benchmark::State& state) {
  const course::SourceFile file{kLesson, course_of(1)->files().at(kLesson)};
  for (auto _ : state) require(course::read_lesson(file).value.has_value());
}

void load_lesson(benchmark::State& state) {
  const std::string text = course_of(1)->files().at(kLesson);
  for (auto _ : state) benchmark::DoNotOptimize(YAML::Load(text));
}

template <typename Measure, typename... Args>
void measure(const char* name, int repetitions, Measure what, Args... args) {
  benchmark::RegisterBenchmark(name, what, args...)
      ->Repetitions(repetitions)
      ->ReportAggregatesOnly()
      ->Unit(benchmark::kMillisecond);
}

void measure_all() {
  measure("read a lesson", 9, read_lesson);
  measure("YAML::Load of a lesson", 9, load_lesson);
  measure("lint 200 lessons", 5, lint, 200);
  measure("YAML::Load of 200 lessons", 5, load, 200);
  measure("lint 1000 lessons", 5, lint, 1000);
  measure("YAML::Load of 1000 lessons", 5, load, 1000);
  measure("prove 200 lessons", 5, prove, 200);
  measure("read and prove 200 lessons", 5, read_and_prove, 200);
}

}  // namespace
}  // namespace netral::bench

int main(int count, char** words) {
  // What is compared is measured in turns, so that a busy machine slows both.
  std::vector<char*> arguments(words, words + count);
  std::string in_turns = "--benchmark_enable_random_interleaving=true";
  arguments.push_back(in_turns.data());
  int size = static_cast<int>(arguments.size());
  benchmark::Initialize(&size, arguments.data());
  netral::bench::measure_all();
  netral::bench::TableReporter table;
  benchmark::RunSpecifiedBenchmarks(&table);
  return 0;
}
