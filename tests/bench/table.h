// The table that the benchmark ends with: medians, and what they are held against.

#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>

namespace netral::bench {

/// Takes the medians of a run, and prints them as a table when it is over.
class TableReporter : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& context) override;
  void ReportRuns(const std::vector<Run>& runs) override;
  void Finalize() override;

 private:
  std::map<std::string, double> medians_;  ///< milliseconds of CPU time by benchmark
};

}  // namespace netral::bench
