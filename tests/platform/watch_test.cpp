// The watch on real folders, written to as editors write.

#include "platform/watch.h"

#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "support.h"

namespace netral::platform::testing {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// Far more than any of these machines needs; a test that passes does not wait it out.
constexpr seconds kLongEnough{20};

/// Long against the time that a burst of a test takes, on a busy machine too.
constexpr Gathering kUnhurried{milliseconds(250), milliseconds(4000)};

/// Counts the calls of a watch and waits for them.
class Listener {
 public:
  [[nodiscard]] std::function<void()> ear() {
    return [this] {
      const std::lock_guard lock(mutex_);
      ++calls_;
      called_.notify_all();
    };
  }

  /// Whether there were at least `calls`, soon or later.
  [[nodiscard]] bool hears(int calls) {
    std::unique_lock lock(mutex_);
    return called_.wait_for(lock, kLongEnough, [&] { return calls_ >= calls; });
  }

  /// How many there are once nothing more comes for a while.
  [[nodiscard]] int count_in_the_end() {
    std::unique_lock lock(mutex_);
    int before = -1;
    while (before != calls_) {
      before = calls_;
      called_.wait_for(lock, 2 * kUnhurried.quiet, [&] { return calls_ != before; });
    }
    return calls_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable called_;
  int calls_ = 0;
};

std::unique_ptr<Watch> watch(const fs::path& folder, Listener& listener,
                             const Gathering& gathering = kUnhurried) {
  auto started = Watch::start(folder, listener.ear(), gathering);
  REQUIRE(started);
  return std::move(*started);
}

/// In place, as Notepad does: cut to nothing, then written.
void overwrite(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

}  // namespace

TEST_CASE("a file that is written below a watched folder is heard of", "[platform]") {
  const Folder folder;
  folder.put("pelajaran/modul/satu.yaml", "lama");
  Listener listener;
  const auto watching = watch(folder.path(), listener, {});
  overwrite(folder.path() / "pelajaran/modul/satu.yaml", "baru");
  CHECK(listener.hears(1));
}

TEST_CASE("a burst of writing is heard of once", "[platform]") {
  const Folder folder;
  folder.put("pelajaran/modul/satu.yaml", "lama");
  Listener listener;
  const auto watching = watch(folder.path(), listener);
  for (int i = 0; i < 20; ++i) {
    overwrite(folder.path() / "pelajaran/modul/satu.yaml", std::to_string(i));
    overwrite(folder.path() / "kursus.yaml", std::to_string(i));
  }
  CHECK(listener.hears(1));
  CHECK(listener.count_in_the_end() == 1);
}

TEST_CASE("a save by a temporary file and a rename is heard of once", "[platform]") {
  const Folder folder;
  folder.put("pelajaran/satu.yaml", "lama");
  Listener listener;
  const auto watching = watch(folder.path(), listener);
  const fs::path file = folder.path() / "pelajaran/satu.yaml";
  for (int saves = 1; saves <= 2; ++saves) {
    fs::rename(file, file.string() + "~");  // as vim keeps the old one
    overwrite(file.string() + ".baru", "baru");
    fs::rename(file.string() + ".baru", file);
    fs::remove(file.string() + "~");
    CHECK(listener.hears(saves));
    CHECK(listener.count_in_the_end() == saves);
  }
}

TEST_CASE("a folder that is made later is watched too, and so is one in its place", "[platform]") {
  const Folder folder;
  Listener listener;
  const auto watching = watch(folder.path(), listener);
  overwrite(folder.path() / "soal/dalam/satu.yaml", "1");
  CHECK(listener.count_in_the_end() == 1);
  overwrite(folder.path() / "soal/dalam/satu.yaml", "2");
  CHECK(listener.count_in_the_end() == 2);

  fs::remove_all(folder.path() / "soal");
  CHECK(listener.count_in_the_end() == 3);
  overwrite(folder.path() / "soal/dalam/satu.yaml", "3");
  CHECK(listener.count_in_the_end() == 4);
  overwrite(folder.path() / "soal/dalam/satu.yaml", "4");
  CHECK(listener.count_in_the_end() == 5);
}

TEST_CASE("what is hidden is nobody's concern", "[platform]") {
  const Folder folder;
  folder.put(".git/index", "1");
  folder.put("satu.yaml", "1");
  Listener listener;
  const auto watching = watch(folder.path(), listener);
  overwrite(folder.path() / ".satu.yaml.swp", "tukar");
  overwrite(folder.path() / ".git/index", "2");
  CHECK(listener.count_in_the_end() == 0);
}

TEST_CASE("reading is no change", "[platform]") {
  const Folder folder;
  folder.put("satu.yaml", "1");
  Listener listener;
  const auto watching = watch(folder.path(), listener);
  CHECK(read_file(folder.path() / "satu.yaml"));
  CHECK(folder_source(folder.path())->list("", ".yaml").size() == 1);
  CHECK(listener.count_in_the_end() == 0);
}

TEST_CASE("a watched folder may go and come back", "[platform]") {
  const Folder outer;
  outer.put("materi/satu.yaml", "1");
  Listener listener;
  const auto watching = watch(outer.path() / "materi", listener);
  fs::rename(outer.path() / "materi", outer.path() / "lama");
  CHECK(listener.count_in_the_end() == 1);
  overwrite(outer.path() / "tetangga.txt", "bukan urusan kursus");
  CHECK(listener.count_in_the_end() == 1);
  overwrite(outer.path() / "materi/satu.yaml", "2");
  CHECK(listener.count_in_the_end() == 2);
  overwrite(outer.path() / "materi/satu.yaml", "3");
  CHECK(listener.count_in_the_end() == 3);
}

TEST_CASE("a watch ends in the middle of a burst, and is not heard of afterwards", "[platform]") {
  const Folder folder;
  Listener listener;
  auto watching = watch(folder.path(), listener);
  overwrite(folder.path() / "satu.yaml", "1");
  watching.reset();
  CHECK(listener.count_in_the_end() == 0);
}

}  // namespace netral::platform::testing
