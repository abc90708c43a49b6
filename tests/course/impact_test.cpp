// What rests on a rule of law, in the small course.

#include "course/reader/impact.h"

#include <catch2/catch.hpp>

#include "course/sources.h"

namespace netral::course {
namespace {

std::vector<std::string> lines_for(const Source& source, const std::string& id) {
  std::vector<std::string> lines;
  const auto found = impact(source, id);
  REQUIRE(found);
  for (const Reliance& one : *found) {
    lines.push_back(one.file + ":" + std::to_string(one.at.line) + ":" +
                    std::to_string(one.at.column) + ": " + one.claim);
  }
  return lines;
}

}  // namespace

TEST_CASE("what rests on a provision is named with its place", "[impact]") {
  const test::MemorySource source = test::small_course();
  const std::vector<std::string> expected = {"soal/contoh.yaml:15:13: soal/satu"};
  CHECK(lines_for(source, "ketentuan-a") == expected);
}

TEST_CASE("a choice is named by lesson, scene and choice", "[impact]") {
  test::MemorySource source = test::small_course();
  std::string& lesson = source.files.at("pelajaran/media-sosial/contoh.yaml");
  const std::string quiz = "    kuis: {ambil: {contoh: \"1\"}}\n    lanjut: [{ke: selesai}]\n";
  const auto choice = [](const std::string& id) {
    return "      - {id: " + id +
           ", teks: a, kategori: sesuai, poin: 1, umpan_balik: b, mengapa: c, ringkas: d, "
           "dasar: [ketentuan-a], ke: selesai}\n";
  };
  lesson.replace(lesson.find(quiz), quiz.size(),
                 "    tanya: Apa?\n    pilihan:\n" + choice("tolak") + choice("ikut"));
  const std::string path = "pelajaran/media-sosial/contoh.yaml";
  const std::vector<std::string> expected = {path + ":15:105: contoh/awal/tolak",
                                             path + ":16:104: contoh/awal/ikut",
                                             "soal/contoh.yaml:15:13: soal/satu"};
  CHECK(lines_for(source, "ketentuan-a") == expected);
}

TEST_CASE("an outcome of a reply goes by its verdict, a fact by its item", "[impact]") {
  test::MemorySource source = test::small_course();
  std::string& lesson = source.files.at("pelajaran/media-sosial/contoh.yaml");
  const std::string quiz = "    kuis: {ambil: {contoh: \"1\"}}\n    lanjut: [{ke: selesai}]\n";
  const std::string phrases =
      "frasa: [{id: ya, teks: a, kategori: melanggar, poin: 0},"
      " {id: maaf, teks: b, kategori: sesuai, poin: 1}]";
  const std::string outcome = ", umpan_balik: a, mengapa: b, dasar: [ketentuan-a], ke: selesai}\n";
  lesson.replace(lesson.find(quiz), quiz.size(),
                 "    susun:\n      tanya: Apa?\n      bagian:\n"
                 "        - {id: pembuka, nama: Pembuka, " +
                     phrases + "}\n        - {id: batas, nama: Batas, " + phrases +
                     "}\n      hasil:\n        - {kategori: sesuai" + outcome +
                     "        - {kategori: melanggar" + outcome);
  source.files["soal/contoh.yaml"] =
      "skema: soal/1\ntopik: contoh\njudul: Contoh\nsoal:\n"
      "  - {id: satu, jenis: banding, tingkat: 1, tahapan: masa-kampanye, kasus: Ia datang.,\n"
      "     tanya: Bolehkah, putusan: [{id: ya, teks: Ya}, {id: tidak, teks: Tidak}],\n"
      "     fakta: [{id: dulu, teks: Dulu., putusan: ya, dasar: [ketentuan-a]},\n"
      "             {id: kini, teks: Kini., putusan: tidak, dasar: [ketentuan-a]}],\n"
      "     mengapa: Sebab.}\n";
  const auto found = impact(source, "ketentuan-a");
  REQUIRE(found);
  std::vector<std::string> owners;
  for (const Reliance& one : *found) owners.push_back(one.claim);
  CHECK(owners == std::vector<std::string>{"contoh/awal/hasil-sesuai",
                                           "contoh/awal/hasil-melanggar", "soal/satu/dulu",
                                           "soal/satu/kini"});
}

TEST_CASE("a follow-up case that rests on a provision is named by its id", "[impact]") {
  test::MemorySource source = test::small_course();
  source.files["kasus-lanjutan.yaml"] =
      "skema: kasus-lanjutan/1\nkasus:\n"
      "  - {id: sepekan, kapan: hari-7, judul: Grup, tahapan: masa-kampanye, isi: [Halo.],\n"
      "     jawaban: Tolak., dasar: [ketentuan-a]}\n";
  const std::vector<std::string> expected = {"kasus-lanjutan.yaml:4:31: kasus-lanjutan/sepekan",
                                             "soal/contoh.yaml:15:13: soal/satu"};
  CHECK(lines_for(source, "ketentuan-a") == expected);
}

TEST_CASE("an instrument stands for all its provisions", "[impact]") {
  const test::MemorySource source = test::small_course();
  CHECK(lines_for(source, "contoh") == lines_for(source, "ketentuan-a"));
}

TEST_CASE("an id that is not there is told, with the nearest that is", "[impact]") {
  const test::MemorySource source = test::small_course();
  CHECK(impact(source, "ketentuan-b").error() ==
        base::Fault{"provision_mistyped", {{"id", "ketentuan-b"}, {"nearest", "ketentuan-a"}}});
  CHECK(impact(source, "uu-lain").error() == base::Fault{"provision_unknown", {{"id", "uu-lain"}}});
}

TEST_CASE("no list is given of a course that is only half read", "[impact]") {
  test::MemorySource source = test::small_course();
  source.files["soal/contoh.yaml"] += "salah: ya\n";
  CHECK(impact(source, "ketentuan-a").error() ==
        base::Fault{"content_broken", {{"file", "soal/contoh.yaml"}}});
}

}  // namespace netral::course
