// What survives: a program killed in the middle, and a disk that fails at any write.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <random>
#include <thread>

#include "records/merge.h"
#include "records/pack.h"
#include "records/result_file.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

/// In the child: answers without end, and says so after each answer that was recorded.
[[noreturn]] void answer_until_killed(const fs::path& folder, const play::AttemptUuid& attempt,
                                      int first, int pipe) {
  auto store = try_open(folder);
  if (!store) ::_exit(1);
  for (int number = first;; ++number) {
    if (!store->append(attempt, step(number), std::nullopt)) ::_exit(2);
    if (::write(pipe, &number, sizeof number) != sizeof number) ::_exit(3);
  }
}

TEST_CASE("killing the program loses no answer that was acknowledged", "[records]") {
  const TempFolder folder;
  play::AttemptStart start;
  {
    Store store = open_store(folder.data());
    start = begin(store, enroll(store, 1));
  }
  std::mt19937 random(7);
  int recorded = 0;
  for (int round = 0; round < 25; ++round) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) answer_until_killed(folder.data(), start.id, recorded + 1, ends[1]);
    ::close(ends[1]);
    int acknowledged = recorded;
    REQUIRE(::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 8000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    while (::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
    }
    ::close(ends[0]);

    const Store store = open_store(folder.data());
    const auto open = must(store.open_attempt(start.person, std::nullopt));
    REQUIRE(open);
    recorded = static_cast<int>(open->steps.size());
    CHECK(recorded >= acknowledged);
    CHECK(recorded <= acknowledged + 1);  // recorded, but killed before saying so
    CHECK_FALSE(must(store.check_chain()).first_break);
  }
  CHECK(recorded >= 25);
}

/// A disk that fails from the n-th write or sync on: SQLite's own file layer with a
/// counter in between. Registered as the default while it lives.
class FailingDisk {
 public:
  explicit FailingDisk(int error) {
    real_ = sqlite3_vfs_find(nullptr);
    error_ = error;
    left_ = -1;
    vfs_ = *real_;
    vfs_.zName = "failing-disk";
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    vfs_.xOpen = &open;
    sqlite3_vfs_register(&vfs_, 1);
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  ~FailingDisk() {
    sqlite3_vfs_register(real_, 1);
    sqlite3_vfs_unregister(&vfs_);
  }

  /// Lets `writes` more go through, then none.
  static void fail_after(int writes) { left_ = writes; }
  static void heal() { left_ = -1; }
  static bool has_failed() { return left_ == 0; }

 private:
  /// Our file; SQLite's own lies right behind it.
  struct File {
    sqlite3_file base;
    sqlite3_io_methods methods;
  };

  static sqlite3_file* inner(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
  }

  static bool fails() {
    if (left_ < 0) return false;
    if (left_ == 0) return true;
    --left_;
    return false;
  }

  static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
    std::memset(static_cast<void*>(file), 0, sizeof(File));
    const int opened = real_->xOpen(real_, name, inner(file), flags, out);
    if (opened != SQLITE_OK) return opened;
    auto* own = reinterpret_cast<File*>(file);
    own->methods = {};
    own->methods.iVersion =
        inner(file)->pMethods->iVersion > 2 ? 2 : inner(file)->pMethods->iVersion;
    own->methods.xClose = [](sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); };
    own->methods.xRead = [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
      return inner(f)->pMethods->xRead(inner(f), to, n, at);
    };
    own->methods.xWrite = [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
      return fails() ? error_ : inner(f)->pMethods->xWrite(inner(f), from, n, at);
    };
    own->methods.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
      return inner(f)->pMethods->xTruncate(inner(f), size);
    };
    own->methods.xSync = [](sqlite3_file* f, int how) {
      ++syncs;
      return fails() ? SQLITE_IOERR_FSYNC : inner(f)->pMethods->xSync(inner(f), how);
    };
    own->methods.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
      return inner(f)->pMethods->xFileSize(inner(f), size);
    };
    own->methods.xLock = [](sqlite3_file* f, int how) {
      return inner(f)->pMethods->xLock(inner(f), how);
    };
    own->methods.xUnlock = [](sqlite3_file* f, int how) {
      return inner(f)->pMethods->xUnlock(inner(f), how);
    };
    own->methods.xCheckReservedLock = [](sqlite3_file* f, int* held) {
      return inner(f)->pMethods->xCheckReservedLock(inner(f), held);
    };
    own->methods.xFileControl = [](sqlite3_file* f, int what, void* with) {
      return inner(f)->pMethods->xFileControl(inner(f), what, with);
    };
    own->methods.xSectorSize = [](sqlite3_file* f) {
      return inner(f)->pMethods->xSectorSize(inner(f));
    };
    own->methods.xDeviceCharacteristics = [](sqlite3_file* f) {
      return inner(f)->pMethods->xDeviceCharacteristics(inner(f));
    };
    own->methods.xShmMap = [](sqlite3_file* f, int region, int size, int extend,
                              void volatile** at) {
      return inner(f)->pMethods->xShmMap(inner(f), region, size, extend, at);
    };
    own->methods.xShmLock = [](sqlite3_file* f, int offset, int n, int how) {
      return inner(f)->pMethods->xShmLock(inner(f), offset, n, how);
    };
    own->methods.xShmBarrier = [](sqlite3_file* f) { inner(f)->pMethods->xShmBarrier(inner(f)); };
    own->methods.xShmUnmap = [](sqlite3_file* f, int remove) {
      return inner(f)->pMethods->xShmUnmap(inner(f), remove);
    };
    own->base.pMethods = &own->methods;
    return SQLITE_OK;
  }

 public:
  inline static int syncs = 0;

 private:
  inline static sqlite3_vfs* real_ = nullptr;
  inline static int error_ = SQLITE_FULL;
  inline static int left_ = -1;
  sqlite3_vfs vfs_{};
};

TEST_CASE("a disk that fails at any write while answering loses nothing recorded", "[records]") {
  const int error = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE);
  const FailingDisk disk(error);
  const TempFolder folder;
  int acknowledged = 0;
  play::AttemptStart start;
  {
    Store store = open_store(folder.data());
    start = begin(store, enroll(store, 1));
  }
  bool went_through = false;
  for (int writes = 0; !went_through && writes < 100; ++writes) {
    INFO("after " << writes << " writes");
    Store store = open_store(folder.data());
    FailingDisk::fail_after(writes);
    const auto result = store.append(start.id, step(acknowledged + 1), std::nullopt);
    went_through = !FailingDisk::has_failed();
    FailingDisk::heal();
    if (result) {
      ++acknowledged;
    } else {
      // A sync that failed is not a full disk, but no less a failure.
      CHECK((fault_key(result) == "disk_full" || fault_key(result) == "db_failed"));
      // The same window goes on once there is room again.
      must(store.append(start.id, step(++acknowledged), std::nullopt));
    }
    const auto open = must(store.open_attempt(start.person, std::nullopt));
    REQUIRE(open);
    CHECK(static_cast<int>(open->steps.size()) == acknowledged);
    CHECK_FALSE(must(store.check_chain()).first_break);
  }
  CHECK(went_through);
}

TEST_CASE("a disk that fails at any write of the first start leaves a folder that opens later",
          "[records]") {
  const FailingDisk disk(SQLITE_FULL);
  bool went_through = false;
  for (int writes = 0; !went_through && writes < 400; ++writes) {
    INFO("after " << writes << " writes");
    const TempFolder folder;
    FailingDisk::fail_after(writes);
    {
      const auto opened = try_open(folder.data());
      went_through = !FailingDisk::has_failed();
      if (!opened) CHECK((fault_key(opened) == "disk_full" || fault_key(opened) == "db_failed"));
    }
    FailingDisk::heal();
    Store store = open_store(folder.data());
    finish(store, enroll(store, 1), "satu", play::SubjectKind::pelajaran, {1, 1}, true);
    CHECK_FALSE(must(store.check_chain()).first_break);
  }
  CHECK(went_through);
}

TEST_CASE("an answer costs one sync", "[records]") {
  const FailingDisk disk(SQLITE_FULL);
  const TempFolder folder;
  Store store = open_store(folder.data());
  const auto start = begin(store, enroll(store, 1));
  must(store.append(start.id, step(1), std::nullopt));
  const int before = FailingDisk::syncs;
  must(store.append(start.id, step(2), std::nullopt));
  must(store.append(start.id, step(3), play::Outcome{"baik", {1, 1}, true}));
  CHECK(FailingDisk::syncs == before + 2);
}

/// What a busy laptop sends.
ResultFile busy_laptop(int attempts) {
  const TempFolder folder;
  Store store = open_store(folder.data(), "laptop");
  for (int i = 0; i < attempts; ++i) {
    finish(store, enroll(store, i % 7 + 1), "uji-akhir", play::SubjectKind::ujian, {i % 20, 20},
           i % 2 == 0);
  }
  return must(read_result(must(store.pack({{"uji-akhir"}, {}, kNow})).bytes, {}));
}

Admissions admit(const ResultFile& file) { return {{file.packer, "Laptop"}}; }

TEST_CASE("a merge that is killed leaves all of the file or nothing", "[records]") {
  const ResultFile file = busy_laptop(150);
  std::mt19937 random(11);
  int whole = 0;
  constexpr int kRounds = 20;
  for (int round = 0; round < kRounds; ++round) {
    const TempFolder folder;
    { const Store store = open_store(folder.data()); }
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      auto store = try_open(folder.data());
      if (store) (void)store->merge(file, admit(file), kNow);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);

    Store store = open_store(folder.data());
    CHECK_FALSE(must(store.check_chain()).first_break);
    const std::string attempts = RawFile(folder.file()).value("SELECT count(*) FROM attempt");
    CHECK((attempts == "0" || attempts == "150"));
    if (attempts == "150") ++whole;
    must(store.merge(file, admit(file), kNow));
    CHECK(RawFile(folder.file()).value("SELECT count(*) FROM attempt") == "150");
  }
  CHECK(whole < kRounds);  // some were killed in time
}

TEST_CASE("a merge onto a disk that fails at any write leaves the records as before", "[records]") {
  const ResultFile file = busy_laptop(3);
  const FailingDisk disk(SQLITE_FULL);
  bool went_through = false;
  for (int writes = 0; !went_through && writes < 200; ++writes) {
    INFO("after " << writes << " writes");
    const TempFolder folder;
    Store store = open_store(folder.data());
    FailingDisk::fail_after(writes);
    const auto merged = store.merge(file, admit(file), kNow);
    went_through = !FailingDisk::has_failed();
    FailingDisk::heal();
    if (!merged) {
      CHECK((fault_key(merged) == "disk_full" || fault_key(merged) == "db_failed"));
      CHECK(must(store.completion({})).rows.empty());
      must(store.merge(file, admit(file), kNow));
    }
    CHECK_FALSE(must(store.check_chain()).first_break);
    CHECK(must(store.completion({})).rows.size() == 3);
  }
  CHECK(went_through);
}

}  // namespace
}  // namespace netral::records::testing
