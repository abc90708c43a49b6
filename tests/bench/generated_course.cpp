#include "bench/generated_course.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "play/random.h"

namespace netral::bench {
namespace {

using play::Random;

constexpr int kLessonsPerModule = 10;
constexpr int kItemsPerTopic = 22;
constexpr int kInstruments = 20;
constexpr int kProvisionsPerInstrument = 9;

// ---- words --------------------------------------------------------------------

constexpr std::array<std::string_view, 48> kWords = {
    "pegawai", "rekan",   "atasan",   "kantor",   "grup",    "pesan",   "foto",      "unggahan",
    "warga",   "layanan", "rapat",    "surat",    "jadwal",  "tugas",   "kabar",     "ruang",
    "meja",    "telepon", "catatan",  "bukti",    "jawaban", "alasan",  "batas",     "waktu",
    "yang",    "dan",     "dengan",   "untuk",    "pada",    "dari",    "sebelum",   "sesudah",
    "menulis", "membaca", "bertanya", "menunggu", "menolak", "menjaga", "menyimpan", "melapor",
    "sopan",   "jelas",   "cepat",    "tenang",   "netral",  "terbuka", "bersama",   "kembali"};

/// A sentence of so many words.
std::string sentence(int words, Random& random) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    if (!text.empty()) text += ' ';
    text += kWords[random.below(kWords.size())];
  }
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + '.';
}

/// About as many words as `words`, between quotes.
std::string quoted(int words, Random& random) {
  const int more = static_cast<int>(random.below(static_cast<std::size_t>(words) / 2 + 1));
  return '"' + sentence(words * 3 / 4 + more, random) + '"';
}

std::string provision_id(int instrument, int number) {
  return fmt::format("aturan-{}-{}", instrument, number);
}

/// One or two provisions, in brackets.
std::string basis(Random& random) {
  const int instrument = static_cast<int>(random.below(kInstruments));
  const int number = static_cast<int>(random.below(kProvisionsPerInstrument - 1));
  std::string ids = provision_id(instrument, number);
  if (random.below(2) == 0) ids += ", " + provision_id(instrument, number + 1);
  return "[" + ids + "]";
}

// ---- lessons ------------------------------------------------------------------

/// A choice of a decision: what it is worth and where it leads.
struct Way {
  std::string_view id;
  std::string_view verdict;
  int points;
  std::string_view effects;  ///< in brackets, or empty
  std::string next;
};

class LessonWriter {
 public:
  LessonWriter(int number, Random random) : number_(number), random_(random) {}

  std::string write() {
    write_head();
    write_passage("pembuka", {"{ke: keputusan-1}"});
    for (int i = 1; i <= decisions_; ++i) write_decision(i);
    write_passage("contoh", {"{bila: \"terbuka\", ke: keputusan-2}", "{ke: keputusan-3}"});
    write_scene("telanjur");
    write_ways({{"tunggu", "melanggar", 0, "", "buruk"},
                {"tanya", "berisiko", 1, "{hubungan: \"-1\"}", "pulih"},
                {"batalkan", "sesuai", 3, "", "pulih"},
                {"sangkal", "melanggar", 0, "", "buruk"}});
    write_passage("pulih", {"{bila: \"kunjungan(contoh) = 0\", ke: contoh}",
                            fmt::format("{{bila: \"kunjungan(telanjur) < 3 dan bukan terbuka\", "
                                        "ke: keputusan-{}}}",
                                        decisions_ - 1),
                            fmt::format("{{ke: keputusan-{}}}", decisions_)});
    write_quiz();
    for (const char* ending : {"hangat: baik", "dingin: baik", "sedang: sedang", "buruk: buruk"}) {
      write_ending(ending);
    }
    return std::move(text_);
  }

 private:
  void write_head() {
    text_ = fmt::format("skema: pelajaran/1\nid: pelajaran-{}\njudul: {}\nversi: \"1\"\n", number_,
                        quoted(4, random_));
    text_ += "menit: \"8\"\ntujuan:\n";
    for (int i = 0; i < 3; ++i) text_ += "  - " + quoted(9, random_) + "\n";
    text_ += "tahapan: masa-kampanye\ntokoh:\n";
    for (const char* name : {"sari", "damar", "yogi", "tirta"}) {
      text_ += fmt::format("  {}: {{nama: \"{}\", peran: \"Rekan kerja\"}}\n", name, name);
    }
    text_ += "variabel:\n  hubungan: {awal: \"3\", antara: [\"0\", \"5\"]}\n";
    text_ += "  terbuka: {awal: tidak}\nmulai: pembuka\nadegan:\n";
  }

  void write_scene(const std::string& id) {
    text_ += fmt::format("  {}:\n    tampil: {{sari: datar, damar: senyum}}\n", id);
    text_ += "    gambar_teks: " + quoted(10, random_) + "\n    isi:\n";
    const int lines = 3 + static_cast<int>(random_.below(3));
    for (int i = 0; i < lines; ++i) {
      text_ += fmt::format("      - {}: {}\n", i % 2 == 0 ? "narator" : "sari", quoted(9, random_));
    }
  }

  void write_passage(const std::string& id, const std::vector<std::string>& jumps) {
    write_scene(id);
    write_jumps(jumps);
  }

  void write_jumps(const std::vector<std::string>& jumps) {
    text_ += "    lanjut:\n";
    for (const std::string& jump : jumps) text_ += "      - " + jump + "\n";
  }

  void write_decision(int number) {
    const std::string next = number == 1            ? "contoh"
                             : number == decisions_ ? "uji"
                                                    : fmt::format("keputusan-{}", number + 1);
    write_scene(fmt::format("keputusan-{}", number));
    text_ += "    catatan_fasilitator: " + quoted(18, random_) + "\n";
    std::vector<Way> ways = {{"ikut", "melanggar", 0, "", "telanjur"},
                             {"tolak", "sesuai", 3, "{hubungan: \"-1\", terbuka: ya}", next},
                             {"pribadi", "sesuai", 2, "{hubungan: \"+1\"}", next},
                             {"diam", "berisiko", 1, "{hubungan: \"-2\"}", next}};
    random_.shuffle(ways);
    write_ways(ways);
  }

  void write_ways(const std::vector<Way>& ways) {
    text_ += "    tanya: " + quoted(5, random_) + "\n    pilihan:\n";
    for (const Way& way : ways) write_way(way);
  }

  void write_way(const Way& way) {
    text_ += fmt::format("      - id: {}\n        teks: {}\n", way.id, quoted(8, random_));
    text_ += fmt::format("        kategori: {}\n        poin: \"{}\"\n", way.verdict, way.points);
    if (!way.effects.empty()) text_ += fmt::format("        ubah: {}\n", way.effects);
    text_ += "        umpan_balik: " + quoted(14, random_) + "\n";
    text_ += "        mengapa: " + quoted(18, random_) + "\n";
    text_ += "        ringkas: " + quoted(5, random_) + "\n";
    text_ += "        dasar: " + basis(random_) + "\n";
    text_ += "        ke: " + way.next + "\n";
  }

  void write_quiz() {
    write_scene("uji");
    text_ += fmt::format("    kuis: {{ambil: {{topik-{}: \"2\"}}, acak_opsi: ya}}\n",
                         number_ / kLessonsPerModule);
    write_jumps({"{bila: \"nilai < 70\", ke: sedang}", "{bila: \"hubungan >= 3\", ke: hangat}",
                 "{ke: dingin}"});
  }

  /// "hangat: baik", the scene and the kind.
  void write_ending(std::string_view ending) {
    const std::size_t colon = ending.find(':');
    write_scene(std::string(ending.substr(0, colon)));
    text_ += fmt::format("    akhir:{}\n", ending.substr(colon + 1));
  }

  int number_;
  Random random_;
  int decisions_ = 4 + static_cast<int>(random_.below(4));
  std::string text_;
};

// ---- the other files ----------------------------------------------------------

std::string bank_text(int topic, Random random) {
  std::string text =
      fmt::format("skema: soal/1\ntopik: topik-{}\njudul: {}\nsoal:\n", topic, quoted(4, random));
  for (int i = 0; i < kItemsPerTopic; ++i) {
    text +=
        fmt::format("  - id: soal-{}-{}\n    jenis: pilihan-ganda\n    tingkat: \"2\"\n", topic, i);
    text += "    tahapan: masa-kampanye\n    kasus: " + quoted(18, random) + "\n";
    text += "    tanya: " + quoted(6, random) + "\n    opsi:\n";
    const char key = "abcd"[i % 4];
    for (const char option : std::string_view("abcd")) {
      text += fmt::format("      - {{id: {}, teks: {}, ", option, quoted(9, random));
      text += option == key ? "kunci: ya}\n" : "umpan_balik: " + quoted(10, random) + "}\n";
    }
    text += "    mengapa: " + quoted(22, random) + "\n    dasar: " + basis(random) + "\n";
  }
  return text;
}

std::string instrument_text(int instrument, Random random) {
  std::string text = fmt::format("skema: dasar-hukum/1\nperaturan: aturan-{}\n", instrument);
  text += fmt::format("nama: {}\nsingkat: \"Aturan {}\"\njenis: aturan\nketentuan:\n",
                      quoted(12, random), instrument);
  for (int i = 0; i < kProvisionsPerInstrument; ++i) {
    text +=
        fmt::format("  - id: {}\n    pasal: \"Pasal {}\"\n", provision_id(instrument, i), i + 1);
    text += "    ringkasan: " + quoted(16, random) + "\n    berlaku_bagi: [cpns, pns, pppk]\n";
    text += "    tahapan: [selalu]\n    berlaku_sejak: 2023-10-31\n";
    text += "    verifikasi: {isi: dua-sumber, sitasi: dua-sumber}\n    dicek: 2026-02-28\n";
    text += "    sumber: [\"A1\", \"A2\"]\n";
  }
  return text;
}

std::string course_text(int lessons) {
  std::string text = "skema: kursus/1\nid: kursus-bangkitan\njudul: \"Kursus bangkitan\"\n";
  text += "versi: \"1\"\ntanggal_hukum: 2026-02-28\ntanggal: 2026-11-22\nbatas_lulus: \"70.01\"\n";
  text += "modul:\n";
  std::string modules;
  for (int first = 0; first < lessons; first += kLessonsPerModule) {
    const int module = first / kLessonsPerModule;
    text += fmt::format("  - id: modul-{}\n    judul: \"Modul {}\"\n", module, module);
    text += fmt::format("    ringkas: \"Modul {}\"\n    pelajaran:\n", module);
    for (int i = first; i < lessons && i < first + kLessonsPerModule; ++i) {
      text += fmt::format("      - pelajaran-{}\n", i);
    }
    modules += fmt::format("{}modul-{}", modules.empty() ? "" : ", ", module);
  }
  return text +
         fmt::format("jalur:\n  - {{id: cpns, nama: \"CPNS\", jp: \"3\", modul: [{}]}}\n", modules);
}

}  // namespace

GeneratedCourse::GeneratedCourse(int lessons) {
  const auto stream = [](const std::string& path) { return Random::stream(2026, path); };
  files_["kursus.yaml"] = course_text(lessons);
  for (int i = 0; i < kInstruments; ++i) {
    const std::string path = fmt::format("dasar-hukum/aturan-{}.yaml", i);
    files_[path] = instrument_text(i, stream(path));
  }
  for (int i = 0; i < lessons; ++i) {
    const int module = i / kLessonsPerModule;
    const std::string bank = fmt::format("soal/topik-{}.yaml", module);
    if (i % kLessonsPerModule == 0) files_[bank] = bank_text(module, stream(bank));
    const std::string path = fmt::format("pelajaran/modul-{}/pelajaran-{}.yaml", module, i);
    files_[path] = LessonWriter(i, stream(path)).write();
  }
}

base::Result<std::string> GeneratedCourse::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return base::fault("content_missing", {{"file", path}});
  return found->second;
}

std::vector<std::string> GeneratedCourse::list(const std::string& folder,
                                               const std::string& extension) const {
  std::vector<std::string> paths;
  for (const auto& file : files_) {
    const bool matches = file.first.starts_with(folder + "/") && file.first.ends_with(extension);
    if (matches) paths.push_back(file.first);
  }
  return paths;
}

std::size_t GeneratedCourse::size() const {
  std::size_t bytes = 0;
  for (const auto& file : files_) bytes += file.second.size();
  return bytes;
}

}  // namespace netral::bench
