// When the law changes, lint names exactly the places that rest on it: no more, no
// less than impact() lists. Tried on the real content, with provisions that its
// lessons, banks and follow-up cases mention, and some that they do not.

#include "course/reader/impact.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/text.h"
#include "course/reader/reader.h"
#include "course/sources.h"

namespace netral {
namespace {

using course::test::MemorySource;

/// "file:line:col", of what stands in lessons, banks and follow-up cases.
using Places = std::set<std::string>;

MemorySource content() {
  MemorySource source;
  course::test::load_folder(std::filesystem::path(NETRAL_SOURCE_DIR) / "content", source);
  return source;
}

std::string place_of(const std::string& file, const course::Position& at) {
  return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

Places places_of_impact(const MemorySource& source, const std::string& id) {
  const auto found = course::impact(source, id);
  REQUIRE(found);
  Places places;
  for (const course::Reliance& one : *found) places.insert(place_of(one.file, one.at));
  CHECK(places.size() == found->size());
  return places;
}

/// Where lint finds the code; anything else that it finds fails the test.
Places places_of_lint(const MemorySource& source, const std::string& code) {
  Places places;
  for (const course::Diagnostic& d : course::lint(source)) {
    INFO(place_of(d.file, d.at));
    CHECK(d.code == code);
    places.insert(place_of(d.file, d.at));
  }
  return places;
}

/// Where the id stands in a "dasar: […]" of the line, if it does.
std::optional<std::size_t> find_in_basis(std::string_view line, std::string_view id) {
  const std::size_t basis = line.find("dasar: [");
  if (basis == line.npos) return std::nullopt;
  const std::string_view list = line.substr(0, line.find(']', basis));
  for (std::size_t at = list.find(id, basis); at != list.npos; at = list.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    const bool begins = list[at - 1] == '[' || list[at - 1] == ' ';
    if (begins && (end == list.size() || list[end] == ',')) return at;
  }
  return std::nullopt;
}

/// Whether the file makes claims that rest on law.
bool makes_claims(const std::string& path) {
  if (path == "kasus-lanjutan.yaml") return true;
  return (path.starts_with("pelajaran/") || path.starts_with("soal/")) && path.ends_with(".yaml");
}

/// Where lessons, banks and follow-up cases write the id as a basis, read without the course's
/// reader.
Places places_in_text(const MemorySource& source, const std::string& id) {
  Places places;
  for (const auto& [path, text] : source.files) {
    if (!makes_claims(path)) continue;
    int number = 0;
    for (const std::string_view line : base::split(text, '\n')) {
      ++number;
      const auto at = find_in_basis(line, id);
      if (!at) continue;
      const auto before = base::length_in_characters(line.substr(0, *at));
      places.insert(place_of(path, {number, static_cast<int>(before) + 1}));
    }
  }
  return places;
}

/// A provision of the registry, and the file that has it.
struct Provided {
  std::string file;
  course::Provision provision;
};

/// Whether a file that makes claims has the words somewhere.
bool is_mentioned(const MemorySource& source, const std::string& words) {
  return std::any_of(source.files.begin(), source.files.end(), [&](const auto& file) {
    return makes_claims(file.first) && file.second.find(words) != std::string::npos;
  });
}

/// Those that may be rested on, and of each instrument the first.
std::vector<Provided> provisions_to_try(const MemorySource& source) {
  std::vector<Provided> tried;
  for (const std::string& file : source.list("dasar-hukum", ".yaml")) {
    const auto read = course::read_provisions({file, source.files.at(file)});
    REQUIRE(read.value);
    for (const course::Provision& provision : *read.value) {
      const bool is_first = provision.id == read.value->front().id;
      if (is_first || is_mentioned(source, provision.id.str())) tried.push_back({file, provision});
    }
  }
  return tried;
}

/// The line of a provision's block that begins with `key`, and where it stands.
struct BlockLine {
  std::size_t begin;
  std::size_t length;
};

BlockLine line_in_block(const std::string& text, const std::string& id, const std::string& key) {
  const std::size_t block = text.find("- id: " + id + "\n");
  REQUIRE(block != std::string::npos);
  const std::size_t begin = text.find("\n    " + key, block) + 1;
  REQUIRE(begin > block);
  return {begin, text.find('\n', begin) + 1 - begin};
}

MemorySource revoked(MemorySource source, const Provided& one, const std::string& date) {
  std::string& text = source.files.at(one.file);
  const BlockLine line = line_in_block(text, one.provision.id.str(), "pasal:");
  text.insert(line.begin, "    dicabut: {sejak: " + date + ", oleh: \"Peraturan lain\"}\n");
  return source;
}

MemorySource moved_to_phase(MemorySource source, const Provided& one, const std::string& phase) {
  std::string& text = source.files.at(one.file);
  const BlockLine line = line_in_block(text, one.provision.id.str(), "tahapan:");
  text.replace(line.begin, line.length, "    tahapan: [" + phase + "]\n");
  return source;
}

bool is_subset(const Places& part, const Places& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

std::string date_of_course(const MemorySource& source) {
  const auto course = course::read_course({"kursus.yaml", source.files.at("kursus.yaml")});
  REQUIRE(course.value);
  return base::iso(course.value->date);
}

}  // namespace

TEST_CASE("a revoked provision is named wherever the content rests on it", "[impact]") {
  const MemorySource source = content();
  const std::string date = date_of_course(source);
  int rested_on = 0;
  for (const Provided& one : provisions_to_try(source)) {
    const std::string& id = one.provision.id.str();
    INFO(id);
    const Places places = places_of_impact(source, id);
    CHECK(places == places_in_text(source, id));
    if (one.provision.revoked) {
      CHECK(places.empty());
      continue;
    }
    CHECK(places_of_lint(revoked(source, one, date), "NT102") == places);
    rested_on += places.empty() ? 0 : 1;
  }
  CHECK(rested_on > 10);
}

TEST_CASE("a provision of other phases is named wherever the content rests on it", "[impact]") {
  const MemorySource source = content();
  for (const Provided& one : provisions_to_try(source)) {
    const std::string& id = one.provision.id.str();
    INFO(id);
    const Places places = places_of_impact(source, id);
    if (places.empty()) continue;
    // No place is in both phases, so each is left out by one of them.
    Places found = places_of_lint(moved_to_phase(source, one, "luar-tahapan"), "NT104");
    const Places others = places_of_lint(moved_to_phase(source, one, "masa-tenang"), "NT104");
    CHECK(is_subset(found, places));
    CHECK(is_subset(others, places));
    found.insert(others.begin(), others.end());
    CHECK(found == places);
  }
}

TEST_CASE("an instrument's impact is that of its provisions together", "[impact]") {
  const MemorySource source = content();
  std::map<std::string, Places> by_instrument;
  for (const Provided& one : provisions_to_try(source)) {
    const Places places = places_of_impact(source, one.provision.id.str());
    by_instrument[one.provision.regulation.id.str()].insert(places.begin(), places.end());
  }
  for (const auto& [instrument, places] : by_instrument) {
    INFO(instrument);
    CHECK(places_of_impact(source, instrument) == places);
  }
}

}  // namespace netral
