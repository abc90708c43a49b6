// When the law changes, lint names exactly the places that rest on it, and impact()
// lists them. Tried on the real content, with every provision of the registry for lint,
// and with some provisions and instruments for impact(), which reads all anew.

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

/// By the id of a provision.
using PlacesById = std::map<std::string, Places>;

/// Where lint finds the code, by the provision that it names; anything else that it
/// finds fails the test.
PlacesById places_of_lint(const MemorySource& source, const std::string& code) {
  PlacesById places;
  for (const course::Diagnostic& d : course::lint(source)) {
    INFO(place_of(d.file, d.at));
    CHECK(d.code == code);
    const auto id = d.args.find("id");
    if (id != d.args.end()) places[id->second].insert(place_of(d.file, d.at));
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

std::vector<Provided> provisions_of(const MemorySource& source) {
  std::vector<Provided> provisions;
  for (const std::string& file : source.list("dasar-hukum", ".yaml")) {
    const auto read = course::read_provisions({file, source.files.at(file)});
    REQUIRE(read.value);
    for (const course::Provision& provision : *read.value) provisions.push_back({file, provision});
  }
  return provisions;
}

/// Neighbours in a file are in different ones: what is left as it is stands beside what
/// is changed. Each is changed at once, because every lint reads the whole course.
constexpr std::size_t kParts = 2;

std::vector<Provided> part_of(const std::vector<Provided>& all, std::size_t part) {
  std::vector<Provided> some;
  for (std::size_t i = part; i < all.size(); i += kParts) some.push_back(all[i]);
  return some;
}

/// Where the content rests on each of them, of those that it rests on.
PlacesById places_in_text(const MemorySource& source, const std::vector<Provided>& provisions) {
  PlacesById places;
  for (const Provided& one : provisions) {
    const std::string& id = one.provision.id.str();
    Places found = places_in_text(source, id);
    if (!found.empty()) places[id] = std::move(found);
  }
  return places;
}

/// Where the line after "- id:" of a provision begins, and where its block ends.
struct Block {
  std::size_t begin;
  std::size_t end;
};

Block block_of(const std::string& text, const std::string& id) {
  const std::string head = "- id: " + id + "\n";
  const std::size_t at = text.find(head);
  REQUIRE(at != std::string::npos);
  return {at + head.size(), std::min(text.find("\n  - id: ", at), text.size())};
}

void revoke(const Provided& one, const std::string& date, MemorySource& source) {
  std::string& text = source.files.at(one.file);
  text.insert(block_of(text, one.provision.id.str()).begin,
              "    dicabut: {sejak: " + date + ", oleh: \"Peraturan lain\"}\n");
}

void move_to_phase(const Provided& one, const std::string& phase, MemorySource& source) {
  std::string& text = source.files.at(one.file);
  const Block block = block_of(text, one.provision.id.str());
  const std::size_t begin = text.find("    tahapan: [", block.begin);
  REQUIRE(begin < block.end);
  text.replace(begin, text.find('\n', begin) - begin, "    tahapan: [" + phase + "]");
}

PlacesById lint_in_phase(const std::vector<Provided>& provisions, const std::string& phase,
                         MemorySource source) {
  for (const Provided& one : provisions) move_to_phase(one, phase, source);
  return places_of_lint(source, "NT104");
}

/// Those in force.
std::vector<Provided> in_force(std::vector<Provided> provisions) {
  provisions.erase(std::remove_if(provisions.begin(), provisions.end(),
                                  [](const Provided& one) { return !!one.provision.revoked; }),
                   provisions.end());
  return provisions;
}

std::string date_of_course(const MemorySource& source) {
  const auto course = course::read_course({"kursus.yaml", source.files.at("kursus.yaml")});
  REQUIRE(course.value);
  return base::iso(course.value->date);
}

}  // namespace

TEST_CASE("impact names all that rests on a provision", "[impact]") {
  const MemorySource source = content();
  const std::vector<Provided> all = provisions_of(source);
  const std::string& follow_ups = source.files.at("kasus-lanjutan.yaml");
  int rested_on = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& id = all[i].provision.id.str();
    if (i % 12 != 0 && follow_ups.find(id) == std::string::npos) continue;
    INFO(id);
    const Places places = places_of_impact(source, id);
    CHECK(places == places_in_text(source, id));
    rested_on += places.empty() ? 0 : 1;
  }
  CHECK(rested_on > 10);
}

TEST_CASE("a revoked provision is named wherever the content rests on it", "[impact]") {
  const MemorySource source = content();
  const std::vector<Provided> all = provisions_of(source);
  for (const Provided& one : all) {
    if (one.provision.revoked) CHECK(places_in_text(source, one.provision.id.str()).empty());
  }
  const std::string date = date_of_course(source);
  for (std::size_t part = 0; part < kParts; ++part) {
    const std::vector<Provided> some = in_force(part_of(all, part));
    MemorySource changed = source;
    for (const Provided& one : some) revoke(one, date, changed);
    const PlacesById expected = places_in_text(source, some);
    CHECK(expected.size() > 10);
    CHECK(places_of_lint(changed, "NT102") == expected);
  }
}

TEST_CASE("a provision of other phases is named wherever the content rests on it", "[impact]") {
  const MemorySource source = content();
  const std::vector<Provided> all = provisions_of(source);
  for (std::size_t part = 0; part < kParts; ++part) {
    const std::vector<Provided> some = part_of(all, part);
    const PlacesById expected = places_in_text(source, some);
    // No place is in both phases, so each is left out by one of them.
    PlacesById found = lint_in_phase(some, "luar-tahapan", source);
    for (const auto& [id, places] : lint_in_phase(some, "masa-tenang", source)) {
      found[id].insert(places.begin(), places.end());
    }
    CHECK(expected.size() > 10);
    CHECK(found == expected);
  }
}

TEST_CASE("an instrument's impact is that of its provisions together", "[impact]") {
  const MemorySource source = content();
  PlacesById by_instrument;
  for (const Provided& one : provisions_of(source)) {
    const Places places = places_in_text(source, one.provision.id.str());
    by_instrument[one.provision.regulation.id.str()].insert(places.begin(), places.end());
  }
  std::size_t number = 0;
  for (const auto& [instrument, places] : by_instrument) {
    if (number++ % 3 != 0) continue;
    INFO(instrument);
    CHECK(places_of_impact(source, instrument) == places);
  }
}

}  // namespace netral
