// The kept summaries against a plain scan, over random histories. The scan here is
// written in C++ from what was played, so that it shares nothing with the SQL.

#include <map>
#include <random>

#include "records/sql.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

struct Played {
  play::AttemptUuid id;
  int steps = 0;
  base::UtcTime last;
  std::optional<play::Outcome> outcome;
  base::UtcTime ended;
};

using Key = std::tuple<int, play::SubjectKind, std::string>;

class RandomHistory {
 public:
  RandomHistory(Store& store, unsigned seed) : store_(store), random_(seed) {
    for (int person = 0; person < 3; ++person) people_.push_back(enroll(store, person + 1));
  }

  void play() {
    for (int act = 0; act < 80; ++act) {
      const Key key{below(3), static_cast<play::SubjectKind>(below(2)), below(2) ? "a" : "b"};
      std::vector<Played>& attempts = attempts_[key];
      if (attempts.empty() || attempts.back().outcome || below(5) == 0) {
        begin_one(key, attempts);
      } else {
        go_on(attempts.back());
      }
    }
  }

  /// Each summary as one line, the way the file has it after asking the same of it.
  std::map<std::string, int> expected() const {
    std::map<std::string, int> lines;
    for (const auto& [key, attempts] : attempts_) {
      if (!attempts.empty()) ++lines[line(key, attempts)];
    }
    return lines;
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  /// A clock that jumps, back as well as on.
  base::UtcTime some_time() { return after(below(1000) - 500); }

  void begin_one(const Key& key, std::vector<Played>& attempts) {
    auto start = start_of(store_, people_[static_cast<std::size_t>(std::get<0>(key))],
                          std::get<2>(key), std::get<1>(key));
    start.at = some_time();
    must(store_.begin(start));
    attempts.push_back({start.id, 0, start.at, std::nullopt, {}});
  }

  void go_on(Played& attempt) {
    play::Step step{++attempt.steps, "lanjut", "", some_time()};
    attempt.last = std::max(attempt.last, step.at);
    if (below(3) == 0) {
      const int max = below(4);
      const int raw = below(max + 1);
      attempt.outcome = play::Outcome{"baik", {raw, max}, below(2) == 0};
      attempt.ended = step.at;
    }
    must(store_.append(attempt.id, step, attempt.outcome));
  }

  static std::string line(const Key& key, const std::vector<Played>& attempts) {
    const Played* best = nullptr;
    const Played* latest = nullptr;
    std::optional<base::UtcTime> passed;
    base::UtcTime last = attempts.front().last;
    int ended = 0;
    const auto share = [](const Played& p) {
      return p.outcome->score.max == 0
                 ? 0.0
                 : static_cast<double>(p.outcome->score.raw) / p.outcome->score.max;
    };
    for (const Played& attempt : attempts) {
      last = std::max(last, attempt.last);
      if (!attempt.outcome) continue;
      ++ended;
      if (attempt.outcome->passed && (!passed || attempt.ended < *passed)) passed = attempt.ended;
      if (best == nullptr || std::tuple(-share(attempt), attempt.ended, attempt.id) <
                                 std::tuple(-share(*best), best->ended, best->id)) {
        best = &attempt;
      }
      if (latest == nullptr ||
          std::tuple(attempt.ended, attempt.id) > std::tuple(latest->ended, latest->id)) {
        latest = &attempt;
      }
    }
    const auto score = [](const Played* p) {
      return p == nullptr ? "-"
                          : std::to_string(p->outcome->score.raw) + "/" +
                                std::to_string(p->outcome->score.max);
    };
    return std::to_string(std::get<0>(key) + 1) + " " +
           (std::get<1>(key) == play::SubjectKind::ujian ? "ujian " : "pelajaran ") +
           std::get<2>(key) + " " + std::to_string(attempts.size()) + " " + std::to_string(ended) +
           " " + (passed ? std::to_string(passed->ms) : "-") + " " + score(best) + " " +
           score(latest) + " " + (latest ? std::to_string(latest->ended.ms) : "-") + " " +
           std::to_string(last.ms);
  }

  Store& store_;
  std::mt19937 random_;
  std::vector<play::PersonUuid> people_;
  std::map<Key, std::vector<Played>> attempts_;
};

std::map<std::string, int> lines_of(RawFile& raw, const std::string& table) {
  std::map<std::string, int> lines;
  for (const std::string& line : raw.column(
           "SELECT person || ' ' || kind || ' ' || subject || ' ' || begun || ' ' || ended || ' '"
           " || coalesce(passed_at, '-') || ' ' || coalesce(best_raw || '/' || best_max, '-')"
           " || ' ' || coalesce(latest_raw || '/' || latest_max, '-') || ' '"
           " || coalesce(latest_at, '-') || ' ' || last_active FROM " +
           table)) {
    ++lines[line];
  }
  return lines;
}

TEST_CASE("a summary is what a scan over the attempts gives", "[records]") {
  const auto seed = GENERATE(range(1U, 13U));
  INFO("seed " << seed);
  const TempFolder folder;
  Store store = open_store(folder.data());
  RandomHistory history(store, seed);
  history.play();
  RawFile raw(folder.file());
  CHECK(lines_of(raw, "summary") == history.expected());
  CHECK(lines_of(raw, "summary_by_scan") == history.expected());
  CHECK_FALSE(must(store.check_chain()).first_break);
}

TEST_CASE("a re-grade is in force for the summary, and takes a pass back", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  finish(store, enroll(store, 1), "uji", play::SubjectKind::ujian, {15, 20}, true);
  RawFile raw(folder.file());
  raw.run(
      "INSERT INTO outcome (attempt, revision, ending, raw, max, passed, reason, at, station,"
      " sequence, previous_hash, hash) VALUES (1, 2, 'tidak-lulus', 13, 20, 0, 'kunci keliru',"
      " 99, 1, 4, zeroblob(32), zeroblob(32))");
  CHECK(raw.value("SELECT ended || ' ' || best_raw || ' ' || coalesce(passed_at, '-')"
                  " FROM summary_by_scan") == "1 13 -");
}

// A report costs what it shows: these would show a scan of everything recorded.
TEST_CASE("neither answering nor reporting scans what was recorded", "[records]") {
  const TempFolder folder;
  open_store(folder.data());
  RawFile raw(folder.file());
  const auto plan = [&](const std::string& sql) {
    std::string text;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(raw.handle(), ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &statement,
                               nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      text += reinterpret_cast<const char*>(sqlite3_column_text(statement, 3));
      text += '\n';
    }
    sqlite3_finalize(statement);
    return text;
  };
  for (const char* sql : {sql::summary_refresh, sql::summary_touch, sql::attempt_state,
                          sql::open_attempt, sql::open_subjects, sql::steps_of_attempt,
                          sql::progress, sql::last_record, sql::head_read}) {
    const std::string text = plan(sql);
    INFO(sql << "\n" << text);
    for (const std::string table : {"attempt", "step", "outcome", "a", "o", "t", "p", "summary"}) {
      CHECK(text.find("SCAN " + table + "\n") == std::string::npos);
      CHECK(text.find("SCAN " + table + " USING") == std::string::npos);
    }
  }
  const std::string report = plan(sql::completion);
  INFO(report);
  CHECK(report.find("attempt") == std::string::npos);
  CHECK(report.find("step") == std::string::npos);
  CHECK(report.find("SCAN s ") == std::string::npos);
}

}  // namespace
}  // namespace netral::records::testing
