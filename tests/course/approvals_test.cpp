#include "course/reader/approvals.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "course/reader/fingerprint.h"
#include "course/reader/inspection.h"
#include "course/reader/reader.h"
#include "course/sources.h"

namespace netral::course {
namespace {

base::Hash hash_of(std::uint8_t first) {
  base::Hash hash;
  hash.bytes[0] = first;
  return hash;
}

const base::Date kFirstDay{2026, 11, 20};
const base::Date kNextDay{2026, 11, 21};

std::string replaced(std::string text, const std::string& piece, const std::string& other) {
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), other);
}

/// A lesson in which the scenes "satu" and "dua" each hold one decision.
std::string lesson_file() {
  const auto scene = [](const std::string& id, const std::string& next) {
    std::string text = "  " + id + ":\n    isi: [{narator: N}]\n    tanya: \"T\"\n    pilihan:\n";
    for (const char* choice : {"a", "b"}) {
      text += std::string("      - {id: ") + choice + ", teks: T, kategori: sesuai, poin: 1, " +
              "umpan_balik: U, mengapa: M, ringkas: R, dasar: [ketentuan-a], ke: " + next + "}\n";
    }
    return text;
  };
  return "skema: pelajaran/1\nid: contoh\njudul: C\nversi: 1\nmenit: 3\ntujuan: [t]\n"
         "tahapan: masa-kampanye\nmulai: satu\nadegan:\n" +
         scene("satu", "dua") + scene("dua", "tamat") +
         "  tamat:\n    isi: [{narator: N}]\n    akhir: baik\n";
}

const std::string kLessonPath = "pelajaran/media-sosial/contoh.yaml";
const std::string kInstrumentPath = "dasar-hukum/contoh.yaml";

test::MemorySource course() {
  test::MemorySource source = test::small_course();
  source.files[kLessonPath] = lesson_file();
  return source;
}

std::vector<std::string> sound_claims(const test::MemorySource& source) {
  std::vector<std::string> addresses;
  for (const InspectedClaim& inspected : inspect(source).claims) {
    if (inspected.is_sound) addresses.push_back(inspected.claim.address);
  }
  return addresses;
}

/// The course with every claim approved as it is.
test::MemorySource approved_course() {
  test::MemorySource source = course();
  Approvals approvals;
  for (const InspectedClaim& inspected : inspect(source).claims) {
    approve(approvals, {inspected.claim.address, "Bagian Hukum", kFirstDay, inspected.fingerprint});
  }
  source.files["persetujuan.yaml"] = approvals_text(approvals);
  return source;
}

std::vector<std::string> findings(const test::MemorySource& source) {
  std::vector<std::string> found;
  for (const Diagnostic& d : lint(source)) {
    found.push_back(d.code + " " + d.args.at("id") + " " + d.args.at("by") + " " +
                    d.args.at("date"));
  }
  return found;
}

}  // namespace

TEST_CASE("one person has one word on one claim, and nobody takes another's", "[approvals]") {
  Approvals approvals;
  const Approval first{"a/b/c", "Sekda", kFirstDay, hash_of(1)};
  CHECK(approve(approvals, first) == ApprovalChange::added);
  CHECK(approve(approvals, {"a/b/c", "Sekda", kNextDay, hash_of(1)}) == ApprovalChange::unchanged);
  CHECK(approvals == Approvals{first});
  CHECK(approve(approvals, {"a/b/c", "Inspektur", kNextDay, hash_of(2)}) == ApprovalChange::added);
  CHECK(approve(approvals, {"a/b/c", "Sekda", kNextDay, hash_of(2)}) == ApprovalChange::renewed);
  REQUIRE(approvals.size() == 2);
  CHECK(approvals[0].date == kNextDay);
  CHECK(approvals[0].fingerprint == hash_of(2));
  CHECK(approvals[1].by == "Inspektur");
}

TEST_CASE("what is written is read back, sorted, whatever a name holds", "[approvals]") {
  const Approvals approvals = {{"soal/b", "Sekda", kFirstDay, hash_of(1)},
                               {"a/b/c", R"(Kabag "Hukum", {dkk}: a\b # 1)", kNextDay, hash_of(2)},
                               {"a/b/c", "012", kNextDay, hash_of(2)}};
  const auto read = read_approvals({"persetujuan.yaml", approvals_text(approvals)});
  REQUIRE(read.value);
  CHECK(*read.value == Approvals{approvals[2], approvals[1], approvals[0]});
  CHECK(approvals_text(*read.value) == approvals_text(approvals));
}

TEST_CASE("lint says nothing of approvals while every claim is as it was approved", "[approvals]") {
  CHECK(lint(course()).empty());
  CHECK(findings(approved_course()).empty());
}

TEST_CASE("a claim whose words change is named, and it alone", "[approvals]") {
  test::MemorySource source = approved_course();
  std::string& lesson = source.files[kLessonPath];
  lesson = replaced(lesson, "mengapa: M", "mengapa: Lain");
  CHECK(findings(source) ==
        std::vector<std::string>{"NT121 contoh/satu/a Bagian Hukum 2026-11-20"});
}

TEST_CASE("a change in a provision names everything that rests on it", "[approvals]") {
  test::MemorySource source = approved_course();
  std::string& instrument = source.files[kInstrumentPath];
  instrument = replaced(instrument, "ASN netral.", "ASN wajib netral.");
  CHECK(findings(source).size() == 5);
}

TEST_CASE("a claim taken away leaves an approval that lint names", "[approvals]") {
  test::MemorySource source = approved_course();
  std::string& bank = source.files["soal/contoh.yaml"];
  bank = replaced(bank, "id: satu", "id: pertama");
  CHECK(findings(source) == std::vector<std::string>{"NT122 soal/satu Bagian Hukum 2026-11-20"});
}

TEST_CASE("where a file cannot be read, nothing is said of the approvals of its claims",
          "[approvals]") {
  test::MemorySource source = approved_course();
  std::string& bank = source.files["soal/contoh.yaml"];
  bank = replaced(bank, "soal:\n", "soal: [\n");
  for (const Diagnostic& d : lint(source)) CHECK(d.code < "NT120");
}

TEST_CASE("a claim is sound when nothing is wrong where it stands", "[approvals]") {
  const std::vector<std::string> all = {"soal/satu", "contoh/satu/a", "contoh/satu/b",
                                        "contoh/dua/a", "contoh/dua/b"};
  CHECK(sound_claims(course()) == all);

  test::MemorySource one_scene = course();
  one_scene.files[kLessonPath] = replaced(lesson_file(), "ke: tamat", "ke: entah");
  CHECK(sound_claims(one_scene) == std::vector(all.begin(), all.begin() + 3));

  test::MemorySource head = course();
  head.files[kLessonPath] = replaced(lesson_file(), "tahapan: masa-kampanye", "tahapan: lusa");
  CHECK(sound_claims(head) == std::vector(all.begin(), all.begin() + 1));

  test::MemorySource basis = course();
  basis.files[kInstrumentPath] = replaced(basis.files[kInstrumentPath], "dicek: 2026", "dicek: 26");
  CHECK(sound_claims(basis).empty());

  test::MemorySource revoked = course();
  std::string& instrument = revoked.files[kInstrumentPath];
  instrument = replaced(instrument, "    verifikasi:",
                        "    dicabut: {sejak: 2026-01-01, oleh: \"UU lain\"}\n    verifikasi:");
  CHECK(sound_claims(revoked).empty());
}

TEST_CASE("a fingerprint is SHA-256 of the canonical text", "[approvals]") {
  // echo -n of the text | sha256sum
  const Claim claim{"a", ClaimKind::pilihan, Phase::masa_tenang, {}, {}, {}};
  CHECK(canonical_text(claim, {}) ==
        "pernyataan: a\ntahapan: masa-tenang\njenis: pilihan\nsaran: tidak\n");
  CHECK(base::to_text(fingerprint(claim, {})) ==
        "be693e7f1c3a4830522b61c039b2b9b484942dc110fed7eaa69fd9b1fe5445e2");
}

}  // namespace netral::course
