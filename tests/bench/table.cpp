#include "bench/table.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <vector>

namespace netral::bench {
namespace {

/// A row: what is measured, beside what, and how much it may be.
struct Row {
  std::string_view what;
  std::string_view beside;  ///< empty: nothing
  std::optional<double> most_ratio;
  std::optional<double> most_ms;
};

const std::vector<Row> kRows = {
    {"prove 200 lessons", "", {}, 5'000},
    {"read and prove 200 lessons", "", {}, {}},
    {"read a lesson", "YAML::Load of a lesson", {}, {}},
    {"lint 200 lessons", "YAML::Load of 200 lessons", 1.0, {}},
    {"lint 1000 lessons", "YAML::Load of 1000 lessons", 1.0, {}},
};

std::string time_text(double ms) {
  return ms < 1'000 ? fmt::format("{:.1f} ms", ms) : fmt::format("{:.2f} s", ms / 1'000);
}

std::string target_text(const Row& row) {
  if (row.most_ratio) return fmt::format("at most {:.2f}x", *row.most_ratio);
  return row.most_ms ? "under " + time_text(*row.most_ms) : std::string("-");
}

std::string verdict(const Row& row, double ms, double ratio) {
  if (!row.most_ratio && !row.most_ms) return "";
  const bool met = row.most_ratio ? ratio <= *row.most_ratio : ms < *row.most_ms;
  return met ? "met" : "MISSED";
}

}  // namespace

bool TableReporter::ReportContext(const Context& context) {
  fmt::print("{} cores, {:.0f} MHz\n", context.cpu_info.num_cpus,
             context.cpu_info.cycles_per_second / 1e6);
  return true;
}

void TableReporter::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.aggregate_name != "median") continue;
    medians_[run.run_name.function_name] = run.GetAdjustedCPUTime();
  }
}

void TableReporter::Finalize() {
  fmt::print("\n{:<28} {:>10}  {:<28} {:>10} {:>7}  {:<14} {}\n", "what", "median", "beside",
             "median", "ratio", "target", "");
  for (const Row& row : kRows) {
    const auto found = medians_.find(std::string(row.what));
    if (found == medians_.end()) continue;
    const auto beside = medians_.find(std::string(row.beside));
    const double other = beside == medians_.end() ? 0 : beside->second;
    const double ratio = other > 0 ? found->second / other : 0;
    fmt::print("{:<28} {:>10}  {:<28} {:>10} {:>7}  {:<14} {}\n", row.what,
               time_text(found->second), row.beside, other > 0 ? time_text(other) : "",
               other > 0 ? fmt::format("{:.2f}x", ratio) : "", target_text(row),
               verdict(row, found->second, ratio));
  }
}

}  // namespace netral::bench
