#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "support.h"

namespace netral::platform::testing {

TEST_CASE("what was written is read back, byte for byte", "[platform]") {
  const Folder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  REQUIRE(write_file(folder.path() / "berkas", bytes));
  CHECK(read_file(folder.path() / "berkas").value() == bytes);
  REQUIRE(write_file(folder.path() / "berkas", ""));
  CHECK(read_file(folder.path() / "berkas").value().empty());
}

TEST_CASE("reading tells a missing file from an unreadable one", "[platform]") {
  const Folder folder;
  CHECK(read_file(folder.path() / "tidak-ada").error().key == "file_missing");
  CHECK(read_file(folder.path()).error().key == "file_unreadable");
}

TEST_CASE("a write that fails leaves the old file and no litter", "[platform]") {
  const Folder folder;
  folder.put("ada/isi", "lama");
  const auto failed = write_file(folder.path() / "tidak-ada" / "isi", "baru");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().key == "file_unwritable");
  CHECK_FALSE(write_file(folder.path() / "ada", "baru"));  // a folder stands there
  CHECK(read_file(folder.path() / "ada" / "isi").value() == "lama");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a write goes through a symbolic link to the file behind it", "[platform]") {
  const Folder folder;
  folder.put("asli", "lama");
  std::filesystem::create_symlink("asli", folder.path() / "tautan");
  REQUIRE(write_file(folder.path() / "tautan", "baru"));
  CHECK(read_file(folder.path() / "asli").value() == "baru");
  CHECK(std::filesystem::is_symlink(folder.path() / "tautan"));
}

TEST_CASE("a process killed while it writes leaves the old file or the new", "[platform]") {
  const Folder folder;
  const auto file = folder.path() / "berkas";
  constexpr std::size_t size = 200'000;
  REQUIRE(write_file(file, std::string(size, 'a')));
  for (int round = 0; round < 5; ++round) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      for (char letter = 'b';; letter = letter == 'z' ? 'b' : static_cast<char>(letter + 1)) {
        static_cast<void>(write_file(file, std::string(size, letter)));
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(7 + round * 3));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const std::string bytes = read_file(file).value();
    CHECK(bytes.size() == size);
    CHECK(bytes == std::string(size, bytes.at(0)));
  }
}

TEST_CASE("a folder lists its files sorted, with slashes, without hidden ones", "[platform]") {
  const Folder folder;
  for (const char* name : {"soal/b.yaml", "soal/a.yaml", "soal/dalam/c.yaml", "soal/baca.md",
                           "soal/.#a.yaml", ".git/d.yaml", "kursus.yaml"}) {
    folder.put(name, name);
  }
  const auto source = folder_source(folder.path());
  CHECK(source->list("soal", ".yaml") ==
        std::vector<std::string>{"soal/a.yaml", "soal/b.yaml", "soal/dalam/c.yaml"});
  CHECK(source->list("", ".yaml") ==
        std::vector<std::string>{"kursus.yaml", "soal/a.yaml", "soal/b.yaml", "soal/dalam/c.yaml"});
  CHECK(source->list("tidak-ada", ".yaml").empty());
  CHECK(source->read("soal/dalam/c.yaml").value() == "soal/dalam/c.yaml");
}

TEST_CASE("a folder given with a slash at its end is the same folder", "[platform]") {
  const Folder folder;
  folder.put("soal/a.yaml", "isi");
  const auto source = folder_source(folder.path() / "");
  CHECK(source->list("soal/", ".yaml") == std::vector<std::string>{"soal/a.yaml"});
  CHECK(source->read("soal/a.yaml").value() == "isi");
}

TEST_CASE("nothing outside of a folder can be read through it", "[platform]") {
  const Folder folder;
  folder.put("luar.yaml", "rahasia");
  folder.put("isi/a.yaml", "isi");
  const auto source = folder_source(folder.path() / "isi");
  for (const std::string path : {"../luar.yaml", "a/../../luar.yaml", "/etc/hostname", "..",
                                 "..\\luar.yaml", "C:a.yaml", ""}) {
    INFO(path);
    const auto bytes = source->read(path);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().key == "content_missing");
    CHECK(bytes.error().args.at("file") == path);
  }
  CHECK(source->list("..", ".yaml").empty());
  CHECK(source->read("x/../a.yaml").value() == "isi");
  CHECK(source->read("b.yaml").error().key == "content_missing");
}

}  // namespace netral::platform::testing
