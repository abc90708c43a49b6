#include "papers/paper_tools.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "platform/files.h"
#include "platform/paths.h"

namespace netral::papers::test {
namespace {

namespace fs = std::filesystem;

const fs::path kAssets = fs::path(NETRAL_SOURCE_DIR) / "assets";

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[512];
  for (std::size_t count; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    out.append(buffer, count);
  }
  pclose(pipe);
  return out;
}

}  // namespace

const InterBytes& inter() {
  static const InterBytes faces = [] {
    const auto files = platform::find_fonts(kAssets);
    REQUIRE(files);
    return InterBytes{platform::read_file(files->regular).value(),
                      platform::read_file(files->semi_bold).value()};
  }();
  return faces;
}

const base::Strings& strings() {
  static const base::Strings all =
      base::Strings::parse(platform::read_file(kAssets / "teks/id.txt").value()).value();
  return all;
}

ClassPaper sample_class() {
  ClassPaper paper;
  paper.office = {"Pemerintah Kota Wanamarta",
                  "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
                  "Jalan Anyaman Nomor 1, Wanamarta", "Wanamarta"};
  paper.course = "Netralitas ASN dalam Pemilu dan Pilkada";
  paper.name = "Kelas Netralitas ASN Angkatan III";
  paper.date = {2026, 11, 24};
  paper.time = "09.00–10.30 WIB";
  paper.place = "Ruang Rapat Utama";
  paper.lesson_hours = 2;
  paper.facilitator = {"Sekar Wulandari, S.Psi., M.Si.", "198501012010012999", "Fasilitator"};
  paper.responsible = {"Drs. Bambang Contoh, M.M.", "197001011995011999",
                       "Kepala Bidang Pengembangan Kompetensi"};
  paper.minute_taker = {"Raka Contoh, A.Md.", "199901012025011999", "Pengadministrasi"};
  paper.expected = 30;
  paper.present = 28;
  for (int i = 1; i <= 28; ++i) {
    const std::string number = std::to_string(100 + i);
    paper.attendees.push_back(
        {"Peserta Contoh " + number + ", S.Kom.", "199901012025012" + number, "Penata Muda (III/a)",
         i % 3 == 0 ? "Dinas Kependudukan dan Pencatatan Sipil" : "Dinas Kesehatan"});
  }
  paper.lessons = {{"Foto usai apel", 20}, {"Tautan di grup WA kantor", 25}};
  paper.questions = {
      {"Foto usai apel",
       "Rekan mengajak berfoto dengan gaya jari sesudah apel. Apa yang Anda lakukan?",
       {{"A", "Ikut berfoto, tetapi tidak mengunggahnya", 12, 3, false},
        {"B", "Berfoto dengan tangan di samping badan", 11, 23, true},
        {"C", "Pergi tanpa menjelaskan", 5, 2, false}}},
      {"Tautan di grup WA kantor",
       "Atasan membagikan tautan calon di grup kantor dan meminta semua menyukainya. Apa "
       "jawaban Anda?",
       {{"A", "Menyukai saja, tanpa berkomentar", 9, 1, false},
        {"B", "Menolak dengan santun lewat pesan pribadi", 15, 24, true},
        {"C", "Keluar dari grup", 4, 3, false}}}};
  paper.notes = {"Peserta menanyakan batas antara menyukai unggahan pribadi dan unggahan calon.",
                 "Contoh foto bersama dibahas menurut tahapan."};
  paper.conclusions = {"Sebagian besar peserta mengubah jawaban ke arah yang sesuai aturan."};
  paper.follow_ups = {"Setiap Perangkat Daerah membagikan tiga kasus lanjutan.",
                      "Peserta yang berhalangan mengikuti kelas berikutnya."};
  return paper;
}

AgencyRecap sample_recap() {
  using records::CourseStatus;
  const ClassPaper sample = sample_class();
  AgencyRecap recap{sample.office,
                    sample.course,
                    "Dinas Kesehatan",
                    sample.date,
                    {},
                    {"dr. Laras Contoh, M.Kes.", "197501012000012999", "Kepala Dinas Kesehatan"},
                    {"Raka Contoh, A.Md.", "199901012025011999", "Petugas Kepegawaian"}};
  for (int i = 1; i <= 24; ++i) {
    const std::string number = std::to_string(200 + i);
    RecapPerson who;
    who.name = "Pegawai Contoh " + number + ", S.K.M.";
    who.nip = "199901012025012" + number;
    who.status = static_cast<CourseStatus>(i % 4);
    if (who.status == CourseStatus::lulus) {
      who.result = "17 dari 20";
      who.passed_on = base::Date{2026, 11, 20};
    }
    recap.people.push_back(who);
  }
  return recap;
}

std::string told_by(const std::string& command, const std::string& bytes,
                    const std::string& ending) {
  // Tests run beside each other.
  const std::string name = "netral-uji-" + std::to_string(std::random_device{}()) + ending;
  const fs::path file = fs::temp_directory_path() / name;
  write(file, bytes);
  std::string whole = command;
  whole.replace(whole.find("{}"), 2, "\"" + file.string() + "\"");
  const std::string out = output_of(whole);
  fs::remove(file);
  return out;
}

bool has_program(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

void leave_for_looking(const std::string& name, const std::string& bytes) {
  const char* folder = std::getenv("NETRAL_LOOK");
  if (folder == nullptr) return;
  fs::create_directories(folder);
  write(fs::path(folder) / name, bytes);
}

}  // namespace netral::papers::test
