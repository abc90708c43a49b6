// What the tests of the records share: a folder that goes away, a store with people
// in it, and a way into the file past the store.

#pragma once

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "platform/disk.h"
#include "records/store.h"

namespace netral::records::testing {

namespace fs = std::filesystem;

/// A folder of its own for one test, removed afterwards.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (fs::temp_directory_path() / "netral-records-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] fs::path data() const { return path_ / "data"; }
  [[nodiscard]] fs::path file() const { return data() / "netral.db"; }

 private:
  fs::path path_;
};

/// The value of a result that must have one.
template <typename T>
T must(base::Result<T> result) {
  if (!result) {
    std::string args;
    for (const auto& [name, value] : result.error().args) args += " " + name + "=" + value;
    FAIL("fault: " << result.error().key << args);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// The key of the fault of a result that must have one.
template <typename T>
std::string fault_key(const base::Result<T>& result) {
  return result ? "no fault" : result.error().key;
}

inline constexpr base::UtcTime kNow{1'793'000'000'000};

inline base::UtcTime after(std::int64_t seconds) { return {kNow.ms + seconds * 1000}; }

inline base::Result<Store> try_open(const fs::path& folder,
                                    const std::string& machine = "mesin-a") {
  return Store::open({folder, machine, kNow, platform::disk()});
}

inline Store open_store(const fs::path& folder, const std::string& machine = "mesin-a") {
  return must(try_open(folder, machine));
}

/// A NIP that belongs to nobody, the `n`-th.
inline base::Nip nip(int n) {
  std::string counter = std::to_string(n);
  counter.insert(0, 3 - counter.size(), '0');
  return must(base::Nip::parse("199001012015011" + counter));
}

inline play::PersonUuid enroll(Store& store, int n, const std::string& unit = "Dinas Contoh") {
  return must(store.enroll(nip(n), "Peserta " + std::to_string(n), unit, kNow)).person;
}

inline const std::vector<PinnedFile>& sample_files() {
  static const std::vector<PinnedFile> files = {
      {"pelajaran/medsos/grup.yaml", std::string("id: grup\0wa", 11)},
      {"dasar-hukum/uu.yaml", "id: uu"}};
  return files;
}

/// An attempt as it would be begun now.
inline play::AttemptStart start_of(Store& store, const play::PersonUuid& person,
                                   const std::string& subject = "grup-wa-kantor",
                                   play::SubjectKind kind = play::SubjectKind::pelajaran) {
  play::AttemptStart start;
  start.id = new_attempt_uuid();
  start.person = person;
  start.kind = kind;
  start.subject = subject;
  start.course_version = "2026.11";
  start.content = must(store.pin(sample_files()));
  start.seed = 0xFEDC'BA98'7654'3210U;
  start.pass_mark = {7001};
  start.mode = play::Mode::diawasi;
  start.at = kNow;
  return start;
}

inline play::AttemptStart begin(Store& store, const play::PersonUuid& person,
                                const std::string& subject = "grup-wa-kantor",
                                play::SubjectKind kind = play::SubjectKind::pelajaran) {
  const play::AttemptStart start = start_of(store, person, subject, kind);
  must(store.begin(start));
  return start;
}

inline play::Step step(int number) {
  return {number, "pilih tolak-" + std::to_string(number), "suka tolak", after(number)};
}

/// Begins and ends an attempt with one step.
inline void finish(Store& store, const play::PersonUuid& person, const std::string& subject,
                   play::SubjectKind kind, base::Score score, bool passed) {
  const play::AttemptStart start = begin(store, person, subject, kind);
  const std::string ending = kind == play::SubjectKind::pelajaran ? "baik"
                             : passed                             ? "lulus"
                                                                  : "tidak-lulus";
  must(store.append(start.id, step(1), play::Outcome{ending, score, passed}));
}

/// The file past the store: as a database browser would open it.
class RawFile {
 public:
  explicit RawFile(const fs::path& file) {
    REQUIRE(sqlite3_open(file.c_str(), &handle_) == SQLITE_OK);
  }
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;
  ~RawFile() { sqlite3_close(handle_); }

  [[nodiscard]] sqlite3* handle() const { return handle_; }

  /// Runs statements; the message when that fails, else empty.
  std::string try_run(const std::string& sql) {
    char* message = nullptr;
    sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &message);
    std::string text = message == nullptr ? "" : message;
    sqlite3_free(message);
    return text;
  }
  void run(const std::string& sql) { REQUIRE(try_run(sql) == ""); }

  /// The first column of the rows.
  std::vector<std::string> column(const std::string& sql) {
    std::vector<std::string> values;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
      values.emplace_back(text == nullptr ? "" : text);
    }
    sqlite3_finalize(statement);
    return values;
  }
  std::string value(const std::string& sql) {
    const std::vector<std::string> values = column(sql);
    return values.empty() ? "" : values.front();
  }

  /// Takes the guards away, as somebody who tampers would.
  void drop_triggers() {
    for (const std::string& name : column("SELECT name FROM sqlite_schema WHERE type='trigger'")) {
      run("DROP TRIGGER " + name);
    }
  }

 private:
  sqlite3* handle_ = nullptr;
};

inline std::string read_all(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void write_all(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace netral::records::testing
