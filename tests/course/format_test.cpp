// The format beyond a plain story: what a scene can show and ask, and every kind of item.

#include <catch2/catch.hpp>

#include "course/reader/reader.h"

namespace netral::course {
namespace {

const std::string kLesson = R"(skema: pelajaran/1
id: contoh
judul: "Contoh"
versi: "1"
menit: "5"
tujuan: ["Menolak"]
tahapan: masa-kampanye
tokoh:
  danu: {nama: "Pak Danu", peran: "Atasan"}
variabel:
  hubungan: {awal: "3", antara: ["0", "5"]}
mulai: unggahan
adegan:
  unggahan:
    tampilan: media-sosial
    unggahan: {akun: "Relawan Wicitra", teks: "Dukung kami.", waktu: "2 jam", suka: "128"}
    isi: [{danu: "Mantap."}]
    lanjut: [{ke: surat}]
  surat:
    tampilan: surat
    surat: {dari: "Panitia", kepada: "Kepala Dinas", perihal: "Undangan", isi: ["Hadirlah."], tanda_tangan: "Ketua"}
    isi: [{narator: "Surat itu di meja Anda."}]
    lanjut: [{ke: rapat}]
  rapat:
    tampilan: rapat
    rapat: {acara: "Persiapan", tempat: "Ruang rapat"}
    isi: [{danu: "Silakan."}]
    tanya: "Apa langkah Anda?"
    pilihan:
      - {id: tanya, teks: "Bertanya.", kategori: sesuai, poin: "1", umpan_balik: "Baik.", mengapa: "Netral.", ringkas: "bertanya", dasar: [uu20-2023-24-1-d], sekali: ya, ke: rapat}
      - {id: lapor, teks: "Melapor.", kategori: sesuai, poin: "2", umpan_balik: "Baik.", mengapa: "Netral.", ringkas: "melapor", dasar: [uu20-2023-24-1-d], bila: "kunjungan(rapat) > 1", ke: desakan}
      - {id: pergi, teks: "Pergi.", kategori: berisiko, poin: "0", umpan_balik: "Hm.", mengapa: "Ragu.", ringkas: "pergi", dasar: [uu20-2023-24-1-d], ke: desakan}
  desakan:
    isi: [{danu: "Cuma sekali, kok."}]
    susun:
      tanya: "Susun jawaban Anda."
      bagian:
        - id: pembuka
          nama: "Pembuka"
          frasa:
            - {id: maaf, teks: "Nyuwun sewu, Pak.", kategori: sesuai, poin: "1", catatan: "Hangat."}
            - {id: kosong, teks: "—", kategori: sesuai, poin: "0"}
        - id: batas
          nama: "Batas"
          frasa:
            - {id: izin, teks: "Saya izin tidak ikut.", kategori: sesuai, poin: "2"}
            - {id: ikut, teks: "Baik, saya ikut.", kategori: melanggar, poin: "0"}
      hasil:
        - {kategori: sesuai, ubah: {hubungan: "-1"}, umpan_balik: "Baik.", mengapa: "Netral.", dasar: [uu20-2023-24-1-d], ke: rencana}
        - {kategori: melanggar, umpan_balik: "Buruk.", mengapa: "Memihak.", dasar: [uu20-2023-24-1-d], ke: rencana}
  rencana:
    isi: [{narator: "Tulis rencana Anda."}]
    rencana: {bila: "saya diminta hadir", contoh: "menolak dengan sopan"}
    lanjut: [{ke: tamat}]
  tamat: {isi: [{narator: "Selesai."}], akhir: baik}
)";

const std::string kBank = R"(skema: soal/1
topik: contoh
judul: "Contoh"
soal:
  - id: langkah
    jenis: urutkan
    tingkat: "1"
    tahapan: masa-kampanye
    tanya: "Urutkan sepuluh menit pertama."
    langkah:
      - {id: batal, teks: "Batalkan."}
      - {id: bukti, teks: "Simpan bukti."}
      - {id: lapor, teks: "Beri tahu atasan."}
    penilaian: sebagian
    mengapa: "Jejak lebih dulu."
    dasar: [uu20-2023-24-1-d]
  - id: jodoh
    jenis: jodohkan
    tingkat: "2"
    tahapan: masa-kampanye
    tanya: "Jodohkan."
    pasangan:
      - {id: a, teks: "Memilih.", jodoh: "Di TPS."}
      - {id: b, teks: "Membaca visi-misi.", jodoh: "Di laman KPU."}
      - {id: c, teks: "Melapor.", jodoh: "Di kantor Bawaslu."}
    pengecoh: [{id: d, teks: "Di grup kantor."}]
    mengapa: "Hak pilih tetap ada."
    dasar: [uu20-2023-24-1-d]
  - id: kartu
    jenis: kelompokkan
    tingkat: "1"
    tahapan: masa-kampanye
    tanya: "Boleh atau tidak boleh?"
    kelompok: [{id: boleh, teks: "Boleh"}, {id: tidak, teks: "Tidak boleh"}]
    kartu:
      - {id: a, teks: "Memilih di TPS.", ke: boleh}
      - {id: b, teks: "Memasang baliho.", ke: tidak, umpan_balik: "Alat peraga."}
      - {id: c, teks: "Membaca visi-misi.", ke: boleh}
      - {id: d, teks: "Mengajak rekan.", ke: tidak}
    mengapa: "Hak pilih tetap ada."
    dasar: [uu20-2023-24-1-d]
  - id: banding
    jenis: banding
    tingkat: "3"
    tahapan: masa-kampanye
    kasus: "Seorang PNS menyukai unggahan akun pemenangan."
    tanya: "Bagaimana dinilai?"
    putusan: [{id: etik, teks: "Kode etik"}, {id: disiplin, teks: "Disiplin"}]
    fakta:
      - {id: belum, teks: "Calon belum ditetapkan.", tahapan: sebelum-penetapan, putusan: etik, dasar: [skb-2022-unggahan-bakal-calon]}
      - {id: sudah, teks: "Calon sudah ditetapkan.", putusan: disiplin, dasar: [skb-2022-unggahan-calon]}
    mengapa: "Tahapan menentukan."
)";

Lesson lesson() {
  const Read<Lesson> read = read_lesson({"pelajaran/media-sosial/contoh.yaml", kLesson});
  REQUIRE(read.diagnostics.empty());
  return *read.value;
}

Bank bank() {
  const Read<Bank> read = read_bank({"soal/contoh.yaml", kBank});
  REQUIRE(read.diagnostics.empty());
  return *read.value;
}

template <typename T>
const T& exhibit_of(const Lesson& lesson, const char* scene) {
  return std::get<T>(lesson.find(SceneId(scene))->exhibit);
}

}  // namespace

TEST_CASE("each display shows the thing it is named for", "[reader]") {
  const Lesson read = lesson();
  CHECK(exhibit_of<Post>(read, "unggahan").likes == 128);
  CHECK(exhibit_of<Letter>(read, "surat").subject == "Undangan");
  CHECK(exhibit_of<Meeting>(read, "rapat").agenda == "Persiapan");
  CHECK(std::holds_alternative<std::monostate>(read.find(SceneId("desakan"))->exhibit));
}

TEST_CASE("a choice can come and go", "[reader]") {
  const Lesson read = lesson();
  const auto& choices = std::get<Decision>(read.find(SceneId("rapat"))->then).choices;
  CHECK(choices.at(0).is_once);
  REQUIRE(choices.at(1).when);
  CHECK(choices.at(1).when->text() == "kunjungan(rapat) > 1");
  CHECK_FALSE(choices.at(2).when);
}

TEST_CASE("a reply is read with its parts, and a ruling for each verdict", "[reader]") {
  const Lesson read = lesson();
  const auto& reply = std::get<Reply>(read.find(SceneId("desakan"))->then);
  REQUIRE(reply.parts.size() == 2);
  CHECK(reply.parts[0].phrases[0].note == "Hangat.");
  CHECK(reply.find(Verdict::sesuai)->effects.at(0).amount == -1);
  CHECK(reply.find(Verdict::melanggar)->next.str() == "rencana");
  CHECK(reply.find(Verdict::berisiko) == nullptr);
}

TEST_CASE("a plan suggests both its halves and goes on", "[reader]") {
  const Lesson read = lesson();
  const auto& plan = std::get<Plan>(read.find(SceneId("rencana"))->then);
  CHECK(plan.situation == "saya diminta hadir");
  CHECK(plan.example == "menolak dengan sopan");
  CHECK(plan.jumps.at(0).next.str() == "tamat");
}

TEST_CASE("an order is read in the right one", "[reader]") {
  const Bank read = bank();
  CHECK(read.items.at(0).options.front().id.str() == "batal");
  CHECK(read.items.at(0).credit == Credit::sebagian);
}

TEST_CASE("a pair's right side goes by its left, and what misleads fits nothing", "[reader]") {
  const Bank read = bank();
  const Item& item = read.items.at(1);
  REQUIRE(item.targets.size() == 4);
  CHECK(item.find(item.options[1].target)->text == "Di laman KPU.");
  CHECK(item.credit == Credit::utuh);
}

TEST_CASE("a card knows its group", "[reader]") {
  const Bank read = bank();
  const Item& item = read.items.at(2);
  CHECK(item.options.at(1).target.str() == "tidak");
  CHECK(item.options.at(1).feedback == "Alat peraga.");
}

TEST_CASE("each fact of a banding has its phase, and the item rests on every basis", "[reader]") {
  const Bank read = bank();
  const Item& item = read.items.at(3);
  CHECK_FALSE(item.phase);
  CHECK(item.options.at(0).target.str() == "etik");
  REQUIRE(item.basis.provisions.size() == 2);
  CHECK(item.basis.provisions[0].str() == "skb-2022-unggahan-bakal-calon");
}

TEST_CASE("a course has tracks with exams of their own, and a pledge", "[reader]") {
  const Read<Course> read = read_course({"kursus.yaml", R"(skema: kursus/1
id: contoh
judul: "Contoh"
versi: "1"
tanggal_hukum: 2026-02-28
tanggal: 2026-11-22
batas_lulus: "70.01"
modul: [{id: satu, judul: "Satu", ringkas: "Satu", pelajaran: [contoh]}]
ujian: [uji-awal, uji-akhir]
jalur:
  - {id: cpns, nama: "CPNS", jp: "3", modul: [satu]}
  - {id: penyegaran, nama: "Penyegaran", jp: "1", modul: [satu], ujian: [uji-akhir]}
ikrar: {judul: "Ikrar", isi: ["Menjaga netralitas."], sumber: "Lampiran SKB"}
)"});
  REQUIRE(read.value);
  CHECK(read.value->tracks.at(0).exams.size() == 2);
  CHECK(read.value->tracks.at(1).exams.size() == 1);
  REQUIRE(read.value->pledge);
  CHECK(read.value->pledge->paragraphs.size() == 1);
}

TEST_CASE("a track takes modules, single lessons beside them, and exams of its own", "[reader]") {
  const Read<Course> read = read_course({"kursus.yaml", R"(skema: kursus/1
id: contoh
judul: "Contoh"
versi: "1"
tanggal_hukum: 2026-02-28
tanggal: 2026-11-22
batas_lulus: "70.01"
modul:
  - {id: satu, judul: "Satu", ringkas: "Satu", pelajaran: [a, b]}
  - {id: dua, judul: "Dua", ringkas: "Dua", pelajaran: [c, d, e]}
ujian: [uji-awal, uji-akhir, uji-lain]
jalur:
  - {id: cpns, nama: "CPNS", jp: "3", modul: [satu, dua], ujian: [uji-awal, uji-akhir]}
  - {id: lepas, nama: "Lepas", jp: "1", pelajaran: [e, c], ujian: [uji-lain]}
  - {id: campur, nama: "Campur", jp: "1", modul: [satu], pelajaran: [d, a]}
)"});
  REQUIRE(read.value);
  const Course& course = *read.value;
  using Ids = std::vector<std::string>;
  const auto lessons = [&](const std::optional<TrackId>& track) {
    Ids ids;
    const Path path = course.path(track);
    for (const PathPart& part : path.parts) {
      for (const LessonId& lesson : part.lessons) ids.push_back(lesson.str());
    }
    CHECK(path.lesson_count() == static_cast<int>(ids.size()));
    return ids;
  };
  CHECK(lessons({}) == Ids{"a", "b", "c", "d", "e"});
  CHECK(lessons(TrackId("lepas")) == Ids{"c", "e"});
  CHECK(lessons(TrackId("campur")) == Ids{"a", "b", "d"});
  CHECK(lessons(TrackId("tidak-ada-lagi")) == lessons({}));
  CHECK(course.path(TrackId("lepas")).has(ExamId("uji-lain")));
  CHECK_FALSE(course.path(TrackId("lepas")).has(ExamId("uji-akhir")));
  CHECK_FALSE(course.path().has(ExamId("uji-lain")));
  CHECK(course.path(TrackId("campur")).exams.size() == 3);
  CHECK(course.path(TrackId("campur")).track->name == "Campur");
}

TEST_CASE("words are explained in a file of their own", "[reader]") {
  const Read<Glossary> read = read_glossary(
      {"istilah.yaml",
       "skema: istilah/1\nistilah:\n  - {id: ptdh, istilah: PTDH, arti: \"Berhenti.\"}\n"});
  REQUIRE(read.value);
  CHECK(read.value->at(0).term == "PTDH");
}

}  // namespace netral::course
