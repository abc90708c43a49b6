#include "platform/disk.h"

#include <catch2/catch.hpp>

#include "support.h"

namespace netral::platform::testing {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms kOwnersFile = fs::perms::owner_read | fs::perms::owner_write;

}  // namespace

TEST_CASE("a private file is its owner's alone, even where an open one stood", "[platform]") {
  const Folder folder;
  folder.put("kunci", "lama");
  REQUIRE(disk().replace_private(folder.path() / "kunci", "baru"));
  CHECK(read_file(folder.path() / "kunci").value() == "baru");
  CHECK(fs::status(folder.path() / "kunci").permissions() == kOwnersFile);
}

TEST_CASE("a private file that cannot be written leaves the old one and no litter", "[platform]") {
  const Folder folder;
  folder.put("ada/isi", "lama");
  const auto failed = disk().replace_private(folder.path() / "ada", "baru");  // a folder is there
  REQUIRE_FALSE(failed);
  CHECK(failed.error().key == "data_folder");
  CHECK(failed.error().args.at("folder") == folder.path().string());
  CHECK(read_file(folder.path() / "ada" / "isi").value() == "lama");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("files and folders can be taken from everybody but their owner", "[platform]") {
  const Folder folder;
  folder.put("cadangan/isi", "data");
  disk().make_private(folder.path() / "cadangan");
  disk().make_private(folder.path() / "cadangan" / "isi");
  CHECK(fs::status(folder.path() / "cadangan").permissions() == fs::perms::owner_all);
  CHECK(fs::status(folder.path() / "cadangan" / "isi").permissions() == kOwnersFile);
}

TEST_CASE("only what is there can be synced", "[platform]") {
  const Folder folder;
  folder.put("isi", "data");
  CHECK(disk().sync(folder.path() / "isi"));
  CHECK_FALSE(disk().sync(folder.path() / "tidak-ada"));
}

}  // namespace netral::platform::testing
