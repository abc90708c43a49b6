// Who errs, and which numbers are named.

#include "course/reader/balance.h"

#include <catch2/catch.hpp>

#include "course/reader/rules/balance.h"
#include "course/sources.h"

namespace netral::course {
namespace {

using Phrases = std::vector<std::vector<int>>;

Phrases named(Numbered what, const std::string& text) {
  Phrases found;
  for (const NumberPhrase& phrase : number_phrases(text)) {
    if (phrase.what == what) found.push_back(phrase.numbers);
  }
  return found;
}

/// A course whose one lesson has these characters, each "ciri|laku".
test::MemorySource course_with(const std::vector<std::string>& characters) {
  test::MemorySource source = test::small_course();
  std::string cast = "tokoh:\n";
  int number = 0;
  for (const std::string& character : characters) {
    const std::size_t bar = character.find('|');
    cast += "  t" + std::to_string(++number) + ": {nama: A, peran: B, ciri: [" +
            character.substr(0, bar) + "], laku: " + character.substr(bar + 1) + "}\n";
  }
  std::string& lesson = source.files.at("pelajaran/media-sosial/contoh.yaml");
  lesson.insert(lesson.find("mulai:"), cast);
  return source;
}

std::vector<std::string> repeated(std::initializer_list<std::pair<int, const char*>> kinds) {
  std::vector<std::string> characters;
  for (const auto& kind : kinds) {
    for (int i = 0; i < kind.first; ++i) characters.emplace_back(kind.second);
  }
  return characters;
}

std::vector<std::string> blamed(const std::vector<std::string>& characters) {
  std::vector<std::string> traits;
  for (const Diagnostic& d : lint(course_with(characters))) {
    CHECK(d.code == "NT140");
    traits.push_back(d.args.at("value"));
  }
  return traits;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers of fingers are read, and only those", "[balance]") {
  const auto fingers = [](const char* text) { return named(Numbered::fingers, text); };
  CHECK(fingers("Foto dengan satu, dua, tiga, atau empat jari.") == Phrases{{1, 2, 3, 4}});
  CHECK(fingers("Satu sampai empat jari pun, atau **dua** jari.") == Phrases{{1, 2, 3, 4}, {2}});
  CHECK(fingers("Ia mengangkat 3 jari.") == Phrases{{3}});
  CHECK(fingers("Dua kali ia bergaya jari. Satu gaya jari cukup.").empty());
  CHECK(fingers("Ibu jari Anda terpeleset pukul dua. Jari siapa?").empty());
}

TEST_CASE("numbers of candidates are read, and only those", "[balance]") {
  const auto candidates = [](const char* text) { return named(Numbered::candidate, text); };
  CHECK(candidates("Pilih nomor urut dua!") == Phrases{{2}});
  CHECK(candidates("Pasangan calon nomor urut 1, 2, dan 3 hadir.") == Phrases{{1, 2, 3}});
  CHECK(candidates("Dukung paslon 02 dan calon nomor satu.") == Phrases{{2}, {1}});
  CHECK(candidates("Pasangan calon 3 menang.") == Phrases{{3}});
  CHECK(candidates("Tiga calon, calon satu kampung, peserta 24 orang, Pasal nomor 5.").empty());
  CHECK(candidates("Catat nomor telepon calon itu pada pukul 21.02.").empty());
}

TEST_CASE("the chance of a casting is that of drawing lots", "[balance]") {
  CHECK(rules::chance_of_at_least(6, 6, 6, 12) == Approx(1.0 / 924));
  CHECK(rules::chance_of_at_least(5, 6, 6, 12) == Approx(37.0 / 924));
  CHECK(rules::chance_of_at_least(0, 6, 6, 12) == Approx(1));
  CHECK(rules::chance_of_at_least(2, 5, 3, 6) == Approx(1));
}

TEST_CASE("a trait is named when it carries the errors", "[balance]") {
  CHECK(blamed(repeated({{5, "perempuan|keliru"},
                         {1, "perempuan|benar"},
                         {1, "laki-laki|keliru"},
                         {5, "laki-laki|benar"}})) == Names{"perempuan"});
  CHECK(blamed(repeated({{3, "laki-laki, lanjut-usia|keliru"},
                         {1, "laki-laki, muda|keliru"},
                         {8, "laki-laki, muda|benar"}})) == Names{"lanjut-usia"});
}

TEST_CASE("little is said of few, and nothing of what lots would bring", "[balance]") {
  CHECK(blamed(repeated({{5, "perempuan|keliru"}, {6, "laki-laki|benar"}})).empty());
  CHECK(blamed(repeated({{2, "disabilitas|keliru"}, {10, "setara|benar"}})).empty());
  CHECK(blamed(repeated({{4, "perempuan|keliru"},
                         {2, "perempuan|benar"},
                         {2, "laki-laki|keliru"},
                         {4, "laki-laki|benar"}}))
            .empty());
  // Outsiders have no rank and cannot err; that is no fault of those who can.
  CHECK(blamed(repeated({{5, "setara|keliru"},
                         {4, "setara|benar"},
                         {2, "atasan|keliru"},
                         {4, "atasan|benar"},
                         {20, "muda|netral"}}))
            .empty());
  // Sure, but small: in a large course a slight difference is no chance, and no fault.
  CHECK(blamed(repeated({{300, "perempuan|keliru"},
                         {200, "perempuan|benar"},
                         {250, "laki-laki|keliru"},
                         {250, "laki-laki|benar"}}))
            .empty());
}

TEST_CASE("characters are counted by what they do, and by every trait", "[balance]") {
  test::MemorySource source =
      course_with({"perempuan, berjilbab|benar", "perempuan|keliru", "laki-laki|netral"});
  std::string& lesson = source.files.at("pelajaran/media-sosial/contoh.yaml");
  lesson.insert(lesson.find("mulai:"), "  lain: {nama: A, peran: B, ciri: [muda]}\n");
  const auto counted = balance(source);
  REQUIRE(counted);
  CHECK(counted->everyone.all() == 3);
  CHECK(counted->undescribed == 1);
  CHECK(counted->with(Trait::perempuan).of(Conduct::benar) == 1);
  CHECK(counted->with(Trait::perempuan).of(Conduct::keliru) == 1);
  CHECK(counted->with(Trait::berjilbab).all() == 1);
  CHECK(counted->with(Trait::laki_laki).of(Conduct::netral) == 1);
  CHECK(counted->with(Trait::muda).all() == 0);
}

TEST_CASE("numbers named alike stand out nowhere", "[balance]") {
  const auto codes = [](const std::string& line) {
    test::MemorySource source = test::small_course();
    std::string& lesson = source.files.at("pelajaran/media-sosial/contoh.yaml");
    const std::string old = "Rekan kerja meminta dukungan.";
    lesson.replace(lesson.find(old), old.size(), line);
    std::vector<std::string> found;
    for (const Diagnostic& d : lint(source)) found.push_back(d.code + " " + d.args.at("value"));
    return found;
  };
  CHECK(codes("Satu jari. Dua jari. Tiga jari. Empat jari.").empty());
  CHECK(codes("Satu, dua, tiga, atau empat jari. Dua jari.").empty());
  CHECK(codes("Nomor urut 1 dan 2.").empty());
  CHECK(codes("Tujuh jari.") == Names{"NT141 7"});
  CHECK(codes("Satu, dua, tiga, atau empat jari. Dua jari. Dua jari.") ==
        Names{"NT141 2"});  // both say the same of the same text
  CHECK(codes("Nomor urut 8.") == Names{"NT142 8"});
}

TEST_CASE("half a course has no balance", "[balance]") {
  test::MemorySource source = test::small_course();
  source.files["pelajaran/media-sosial/contoh.yaml"] += "salah: ya\n";
  CHECK(balance(source).error() ==
        base::Fault{"content_broken", {{"file", "pelajaran/media-sosial/contoh.yaml"}}});
  source.files.erase("kursus.yaml");
  CHECK(balance(source).error() == base::Fault{"content_missing", {{"file", "kursus.yaml"}}});
}

}  // namespace netral::course
