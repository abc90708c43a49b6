#include "course/reader/reader.h"

#include <catch2/catch.hpp>

#include "course/sources.h"

namespace netral::course {
namespace {

const std::string kPath = "pelajaran/media-sosial/contoh.yaml";

const std::string kHead =
    "skema: pelajaran/1\n"
    "id: contoh\n"
    "judul: \"Contoh\"\n"
    "versi: 2026.10\n"
    "menit: 6\n"
    "tujuan: [\"Menolak\"]\n"
    "tahapan: masa-kampanye\n";

const std::string kScenes =
    "mulai: awal\n"
    "adegan:\n"
    "  awal:\n"
    "    isi: [{narator: \"Rekan.\"}]\n"
    "    akhir: baik\n";

std::string replaced(std::string text, const std::string& piece, const std::string& other) {
  for (std::size_t at = text.find(piece); at != std::string::npos;
       at = text.find(piece, at + other.size())) {
    text.replace(at, piece.size(), other);
  }
  return text;
}

Read<Lesson> read(const std::string& text) { return read_lesson({kPath, text}); }

}  // namespace

TEST_CASE("scalars are text, typed by the schema alone", "[reader]") {
  const std::string title = "judul: \"Contoh\"";
  CHECK(read(kHead + kScenes).value->head.version == "2026.10");
  CHECK(read(kHead + kScenes).value->head.minutes == 6);
  CHECK(read(replaced(kHead, "menit: 6", "menit: \"6\"") + kScenes).value->head.minutes == 6);
  CHECK(read(replaced(kHead, title, "judul: ya") + kScenes).value->head.title == "ya");
  CHECK(read(replaced(kHead, title, "judul: 012") + kScenes).value->head.title == "012");
  CHECK(read(replaced(kHead, title, "judul: 199901012025012999") + kScenes).value->head.title ==
        "199901012025012999");
}

TEST_CASE("what Windows editors add to a file does no harm", "[reader]") {
  const std::string windows = "\xEF\xBB\xBF" + replaced(kHead + kScenes, "\n", "\r\n");
  const auto lesson = read(windows);
  REQUIRE(lesson.value);
  CHECK(lesson.value->head.title == "Contoh");
  const auto broken = read(replaced(windows, "skema: pelajaran/1", "skema: pelajaran/9"));
  REQUIRE(broken.diagnostics.size() == 1);
  CHECK(broken.diagnostics[0].at == Position{1, 8});
  CHECK(broken.diagnostics[0].source_line == "skema: pelajaran/9");
}

TEST_CASE("columns count characters, not bytes", "[reader]") {
  const auto broken = read(replaced(kHead + kScenes, "[{narator: \"Rekan.\"}]",
                                    "[{narator: \"“Halo”\", narrator: \"x\"}]"));
  REQUIRE_FALSE(broken.diagnostics.empty());
  CHECK(broken.diagnostics[0].at == Position{11, 31});
}

TEST_CASE("a long text may go on in further lines", "[reader]") {
  const auto folded =
      read(replaced(kHead, "\"Contoh\"", "\"Contoh: netral\n  di kantor\"") + kScenes);
  REQUIRE(folded.value);
  CHECK(folded.value->head.title == "Contoh: netral di kantor");
  const auto plain = read(replaced(kHead, "\"Contoh\"", "Contoh netral\n  di kantor") + kScenes);
  REQUIRE(plain.value);
  CHECK(plain.value->head.title == "Contoh netral di kantor");
  const auto block =
      read(replaced(kHead, "\"Contoh\"", ">\n  Contoh: netral\n  \"di\" kantor") + kScenes);
  REQUIRE(block.value);
  CHECK(block.value->head.title == "Contoh: netral \"di\" kantor");
}

TEST_CASE("every fault of a file is told at once", "[reader]") {
  std::string text = replaced(kHead + kScenes, "menit: 6", "menit: enam");
  text = replaced(text, "judul: \"Contoh\"", "judul: Contoh: satu");
  text = replaced(text, "akhir: baik", "akhir: \"baik");
  const auto broken = read(text);
  std::vector<std::string> codes;
  for (const Diagnostic& d : broken.diagnostics) codes.push_back(d.code);
  CHECK(codes == std::vector<std::string>{"NT005", "NT035", "NT006"});
}

TEST_CASE("a lesson has its head, however its scenes begin", "[reader]") {
  for (const std::string key : {"\"adegan\":", "'adegan' :", "adegan :", "? adegan\n:"}) {
    INFO(key);
    const std::string text = kHead + replaced(kScenes, "adegan:", key);
    REQUIRE(read(text).value);
    const auto head = read_lesson_head({kPath, text});
    REQUIRE(head.value);
    CHECK(head.value->title == "Contoh");
  }
}

TEST_CASE("the head of a lesson is read without its scenes", "[reader]") {
  const auto head = read_lesson_head({kPath, kHead + "mulai: awal\nadegan: [{{{ \" rusak\n"});
  REQUIRE(head.value);
  CHECK(head.value->title == "Contoh");
  CHECK(head.value->minutes == 6);
  CHECK(head.value->goals == std::vector<std::string>{"Menolak"});
}

TEST_CASE("a lesson is built as it is written", "[reader]") {
  const auto read_text = read(kHead +
                              "tokoh:\n"
                              "  danu: {nama: Pak Danu, peran: Atasan}\n"
                              "variabel:\n"
                              "  percaya: {awal: 3, antara: [0, 5]}\n"
                              "  melapor: {awal: tidak}\n"
                              "mulai: awal\n"
                              "adegan:\n"
                              "  awal:\n"
                              "    tampilan: grup-wa\n"
                              "    tahapan: masa-tenang\n"
                              "    grup: {nama: Kantor, anggota: 24}\n"
                              "    isi:\n"
                              "      - danu: \"Tolong di-*like*.\"\n"
                              "      - anda: \"Maaf.\"\n"
                              "    tanya: \"Apa?\"\n"
                              "    pilihan:\n"
                              "      - {id: suka, teks: a, kategori: melanggar, poin: 0,\n"
                              "         ubah: {percaya: -2, melapor: ya}, umpan_balik: b,\n"
                              "         mengapa: c, ringkas: d, dasar: [x-1], ke: akhir}\n"
                              "      - {id: tolak, teks: a, kategori: sesuai, poin: 2,\n"
                              "         umpan_balik: b, mengapa: c, ringkas: d, dasar: [x-1],\n"
                              "         saran: ya, ke: akhir}\n"
                              "  akhir:\n"
                              "    isi: [{narator: Selesai.}]\n"
                              "    akhir: sedang\n");
  REQUIRE(read_text.diagnostics.empty());
  const Lesson& lesson = *read_text.value;
  const Scene& scene = lesson.scenes.at(0);
  CHECK(scene.display == Display::grup_wa);
  CHECK(scene.phase == Phase::masa_tenang);
  CHECK(lesson.scenes.at(1).phase == Phase::masa_kampanye);
  CHECK(std::get<ChatGroup>(scene.exhibit).members == 24);
  CHECK(scene.lines.at(0).speaker == Speaker(CharacterId("danu")));
  CHECK(scene.lines.at(1).speaker == Speaker(You{}));
  const auto& choices = std::get<Decision>(scene.then).choices;
  CHECK(choices.at(0).verdict == Verdict::melanggar);
  CHECK(choices.at(0).effects.at(0).amount == -2);
  CHECK(choices.at(0).effects.at(1).amount == 1);
  CHECK_FALSE(choices.at(0).basis.is_advice);
  CHECK(choices.at(1).basis.is_advice);
  CHECK(std::get<Ending>(lesson.scenes.at(1).then).kind == EndingKind::sedang);
  CHECK(lesson.find(VariableId("percaya"))->most == 5);
  CHECK(lesson.find(VariableId("melapor"))->is_boolean);
}

TEST_CASE("a true-false item gets its two options", "[reader]") {
  const auto bank =
      read_bank({"soal/contoh.yaml",
                 "skema: soal/1\n"
                 "topik: contoh\n"
                 "judul: Contoh\n"
                 "soal:\n"
                 "  - {id: satu, jenis: benar-salah, tingkat: 1, tahapan: masa-tenang,\n"
                 "     tanya: Boleh., jawaban: salah, mengapa: a, dasar: [x]}\n"});
  REQUIRE(bank.value);
  const Item& item = bank.value->items.at(0);
  CHECK_FALSE(item.find(OptionId("benar"))->is_key);
  CHECK(item.find(OptionId("salah"))->is_key);
}

TEST_CASE("half a million bytes that are no course are read to their end", "[reader]") {
  for (const std::string piece : {"\"a\": \"b\", ", "[", "&a !b ", "- ", "a: b\n"}) {
    INFO(piece);
    std::string pieces = piece == "[" || piece.front() == '"' ? "a: [" : "";
    while (pieces.size() < 500'000) pieces += piece;
    CHECK_FALSE(read(pieces).value);
  }
}

}  // namespace netral::course
