// Exams of one person over time, on real records: what is asked again and what is not.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/attempt_session.h"
#include "app/fixture.h"
#include "platform/disk.h"

namespace netral::tests {
namespace {

/// A course in memory with a pre-test and an exam over one bank of twelve items.
class ExamCourse : public course::Source {
 public:
  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    if (path == "kursus.yaml") return course_file();
    if (path == "soal/topik.yaml") return bank_file();
    if (path == "ujian/uji-awal.yaml") return exam_file("uji-awal", "awal");
    if (path == "ujian/uji-akhir.yaml") return exam_file("uji-akhir", "akhir");
    if (path == "dasar-hukum/uu.yaml") return law_file();
    return base::fault("content_missing", {{"file", path}});
  }

  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string&) const override {
    if (folder == "dasar-hukum") return {"dasar-hukum/uu.yaml"};
    return {};
  }

 private:
  static std::string course_file() {
    return "skema: kursus/1\nid: contoh\njudul: \"Contoh\"\nversi: \"1\"\n"
           "tanggal_hukum: 2026-02-28\ntanggal: 2026-11-22\nbatas_lulus: \"70.01\"\n"
           "modul: [{id: satu, judul: \"Satu\", ringkas: \"Satu\", pelajaran: [contoh]}]\n"
           "ujian: [uji-awal, uji-akhir]\n"
           "jalur: [{id: cpns, nama: \"CPNS\", jp: \"3\", modul: [satu]}]\n";
  }
  static std::string exam_file(const std::string& id, const std::string& kind) {
    return fmt::format(
        "skema: ujian/1\nid: {}\njudul: \"Ujian\"\njenis: {}\nmenit: \"5\"\nambil: {{topik: "
        "\"4\"}}\n",
        id, kind);
  }
  static std::string law_file() {
    return "skema: dasar-hukum/1\nperaturan: uu\nnama: \"UU Contoh\"\nsingkat: \"UU\"\njenis: "
           "aturan\nketentuan:\n  - {id: uu-1, pasal: \"Pasal 1\", ringkasan: \"Netral.\", "
           "berlaku_bagi: [pns], tahapan: [selalu], berlaku_sejak: 2023-10-31, verifikasi: {isi: "
           "dua-sumber, sitasi: dua-sumber}, dicek: 2026-02-28, sumber: [\"contoh\"]}\n";
  }
  static std::string bank_file() {
    std::string text = "skema: soal/1\ntopik: topik\njudul: \"Topik\"\nsoal:\n";
    for (int number = 1; number <= 12; ++number) {
      text += fmt::format(
          "  - {{id: s{}, jenis: benar-salah, tingkat: \"1\", tahapan: masa-kampanye, tanya: "
          "\"Pernyataan {}.\", jawaban: benar, mengapa: \"Netral.\", dasar: [uu-1]}}\n",
          number, number);
    }
    return text;
  }
};

/// One person at one computer.
class Candidate {
 public:
  Candidate() : store_(open_store()) {
    REQUIRE(library_.open(std::make_shared<ExamCourse>()));
    const auto nip = base::Nip::parse(kNip);
    REQUIRE(nip);
    const auto row = store_.enroll(*nip, "Peserta Rekaan", "Dinas Contoh", chance_.now());
    REQUIRE(row);
    person_ = row->person;
  }

  app::ExamSession open(const std::string& exam) {
    auto session = app::ExamSession::open(store_, library_, exam, person_, chance_);
    REQUIRE(session);
    return std::move(*session);
  }

  /// Answers `count` items, or all; returns which.
  std::set<std::string> answer(const std::string& exam, int count = 4) {
    app::ExamSession session = open(exam);
    std::set<std::string> asked;
    for (int i = 0; i < count; ++i) {
      const play::ExamView view = session.view();
      const course::ItemId item = std::get<play::ItemView>(view.body).id;
      asked.insert(item.str());
      REQUIRE(
          session.apply(store_, play::Answer{item, {course::OptionId("benar")}}, chance_.now()));
    }
    return asked;
  }

 private:
  records::Store open_store() {
    auto store =
        records::Store::open({folder_.path(), "mesin-uji", chance_.now(), platform::disk()});
    REQUIRE(store);
    return std::move(*store);
  }

  TemporaryFolder folder_;
  app::Chance chance_ = app::fixed_chance();
  records::Store store_;
  course::Library library_;
  play::PersonUuid person_;
};

bool are_apart(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::none_of(a.begin(), a.end(), [&](const std::string& id) { return b.contains(id); });
}

TEST_CASE("no item comes to one person in both tests, and a retry brings new ones", "[app]") {
  Candidate candidate;
  const std::set<std::string> before = candidate.answer("uji-awal");
  const std::set<std::string> first = candidate.answer("uji-akhir");
  const std::set<std::string> second = candidate.answer("uji-akhir");
  CHECK(before.size() == 4);
  CHECK(are_apart(before, first));
  CHECK(are_apart(before, second));
  CHECK(are_apart(first, second));
}

TEST_CASE("when all was seen, the exam repeats its own items rather than the pre-test's", "[app]") {
  Candidate candidate;
  const std::set<std::string> before = candidate.answer("uji-awal");
  candidate.answer("uji-akhir");
  candidate.answer("uji-akhir");
  CHECK(are_apart(before, candidate.answer("uji-akhir")));
}

TEST_CASE("an exam left in the middle goes on with what was drawn", "[app]") {
  Candidate candidate;
  const std::set<std::string> half = candidate.answer("uji-akhir", 2);
  app::ExamSession again = candidate.open("uji-akhir");
  CHECK(again.is_resumed());
  const play::ExamView view = again.view();
  CHECK(std::get<play::ItemView>(view.body).number == 3);
  CHECK_FALSE(half.contains(std::get<play::ItemView>(view.body).id.str()));
}

}  // namespace
}  // namespace netral::tests
