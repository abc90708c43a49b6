#include <stdlib.h>

#include <catch2/catch.hpp>

#include "support.h"

namespace netral::platform::testing {
namespace {

/// An environment variable that has another value for the length of a test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = getenv(name)) old_ = old;
    value == nullptr ? unsetenv(name) : setenv(name, value, 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { old_ ? setenv(name_, old_->c_str(), 1) : unsetenv(name_); }

 private:
  const char* name_;
  std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("assets and content are taken from the first place that has them", "[platform]") {
  const Folder folder;
  folder.put("satu/content/kursus.yaml", "");
  folder.put("dua/assets/teks/id.txt", "");
  folder.put("dua/content/kursus.yaml", "");
  const auto places =
      find_places({folder.path() / "nol", folder.path() / "satu", folder.path() / "dua"});
  REQUIRE(places);
  CHECK(places->content == folder.path() / "satu" / "content");
  CHECK(places->assets == folder.path() / "dua" / "assets");
}

TEST_CASE("without assets, the places that were tried are named", "[platform]") {
  const auto places = find_places({"/tidak/ada"});
  REQUIRE_FALSE(places);
  CHECK(places.error().key == "assets_missing");
  CHECK(places.error().args.at("tried") == "/tidak/ada/assets");
}

TEST_CASE("the data folder follows the XDG specification", "[platform]") {
  const Variable home("HOME", "/home/siti");
  {
    const Variable data("XDG_DATA_HOME", "/srv/data");
    CHECK(default_data_folder() == "/srv/data/netral");
  }
  {
    const Variable data("XDG_DATA_HOME", "relatif");
    CHECK(default_data_folder() == "/home/siti/.local/share/netral");
  }
  {
    const Variable data("XDG_DATA_HOME", nullptr);
    CHECK(default_data_folder() == "/home/siti/.local/share/netral");
  }
}

TEST_CASE("fonts in assets come before the system's", "[platform]") {
  const Folder folder;
  for (const char* face : {"Regular", "Italic", "SemiBold", "Bold"}) {
    folder.put("fonts/Inter-" + std::string(face) + ".ttf", "");
  }
  const auto fonts = find_fonts(folder.path());
  REQUIRE(fonts);
  CHECK(fonts->semi_bold == folder.path() / "fonts" / "Inter-SemiBold.ttf");
}

TEST_CASE("the machine has a fingerprint that stays", "[platform]") {
  CHECK_FALSE(machine_fingerprint().empty());
  CHECK(machine_fingerprint() == machine_fingerprint());
}

TEST_CASE("now is after this test was written", "[platform]") {
  CHECK(now().ms > 1'700'000'000'000);
}

}  // namespace netral::platform::testing
