// Results from one computer to the office's: what the commands say and leave.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/backup.h"
#include "app/fixture.h"
#include "app/merge.h"
#include "app/office.h"
#include "app/pack.h"
#include "base/path.h"
#include "records/store.h"

namespace netral::tests {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// A laptop with one finished lesson, the office, and the stick between them.
struct Machines {
  TemporaryFolder folder;
  app::Environment laptop = environment_in(folder.path() / "laptop");
  app::Environment office = environment_in(folder.path() / "kantor");
  fs::path stick = folder.path() / "stik";
  std::ostringstream out;
  std::ostringstream trouble;

  Machines() {
    fs::create_directories(stick);
    record("Peserta Rekaan", "suap");
  }

  void record(const std::string& name, const std::string& subject) {
    auto store = app::open_store(laptop);
    REQUIRE(store);
    const auto nip = base::Nip::parse(kNip);
    const base::UtcTime now{1'793'000'000'000};
    const auto person = store->enroll(*nip, name, "Dinas Rekaan", now);
    play::AttemptStart start;
    start.id = records::new_attempt_uuid();
    start.person = person->person;
    start.subject = subject;
    start.course_version = "2026.11";
    start.content = *store->pin({{"a.yaml", "isi"}});
    start.at = now;
    REQUIRE(store->begin(start));
    REQUIRE(store->append(start.id, {1, "pilih rahasia", "", now},
                          play::Outcome{"baik", {1, 1}, true}));
  }

  int pack(const std::optional<std::string>& name = std::nullopt) {
    return app::pack_results(laptop, {stick, name}, said(), trouble);
  }

  int merge(bool writes, const std::optional<std::string>& admit = std::nullopt,
            const std::string& typed = "") {
    std::istringstream in(typed);
    return app::merge_results(office, {{stick}, writes, admit}, in, said(), trouble);
  }

  std::ostringstream& said() {
    out.str("");
    return out;
  }
  [[nodiscard]] bool says(const std::string& words) const {
    return out.str().find(words) != std::string::npos;
  }

  [[nodiscard]] fs::path result_file() const {
    for (const auto& entry : fs::directory_iterator(stick)) {
      if (entry.path().extension() == ".netral") return entry.path();
    }
    return {};
  }

  [[nodiscard]] std::size_t people_at_office() const {
    return app::open_store(office)->completion({})->rows.size();
  }

  [[nodiscard]] bool has_backup() const { return fs::exists(office.data / "cadangan"); }
};

}  // namespace

TEST_CASE("a laptop's results reach the office, once it is let in", "[machines]") {
  Machines machines;
  REQUIRE(machines.pack("Laptop Dinkes-02") == 0);
  const std::string name = machines.result_file().filename().string();
  CHECK(name.starts_with("hasil-laptop-dinkes-02-"));
  CHECK(name.find(kNip) == std::string::npos);

  CHECK(machines.merge(false) == 0);
  CHECK(machines.says("“Laptop Dinkes-02”"));
  CHECK(machines.says("Baru: 1 orang, 1 pengerjaan, 3 catatan"));
  CHECK(machines.says("--yes"));
  CHECK(machines.people_at_office() == 0);
  CHECK_FALSE(machines.has_backup());

  CHECK(machines.merge(true) == 1);  // nobody answers
  CHECK(machines.says("Laptopnya belum diterima"));
  CHECK(machines.people_at_office() == 0);
  CHECK(machines.merge(true, std::nullopt, "Laptop Dinas Kesehatan\n") == 0);
  CHECK(machines.says("dari Laptop Dinas Kesehatan"));
  CHECK(machines.people_at_office() == 1);
  CHECK(machines.has_backup());
}

TEST_CASE("a file renamed on its way is known, and a second time brings nothing", "[machines]") {
  Machines machines;
  REQUIRE(machines.pack() == 0);
  fs::copy_file(machines.result_file(), machines.stick / "hasil (1).netral");
  fs::copy_file(machines.result_file(), machines.stick / "DOC-WA0003.bin");
  write(machines.stick / "daftar.txt", "bukan hasil");
  CHECK(machines.merge(true, "Laptop") == 0);
  CHECK(machines.says("1 berkas membawa catatan baru, 2 sudah ada semua, 0 ditolak"));
  machines.record("Peserta Rekaan", "lain");
  fs::create_directories(machines.stick / "map");
  REQUIRE(app::pack_results(machines.laptop, {machines.stick / "map", std::nullopt},
                            machines.said(), machines.trouble) == 0);
  CHECK(machines.merge(true) == 0);
  CHECK(machines.says("0 orang, 1 pengerjaan, 3 catatan"));
  CHECK(machines.says("1 berkas membawa catatan baru, 3 sudah ada semua, 0 ditolak"));
  const auto backups = fs::directory_iterator(machines.office.data / "cadangan");
  CHECK(std::distance(backups, fs::directory_iterator()) == 2);
  CHECK(machines.merge(true) == 0);
  const auto same = fs::directory_iterator(machines.office.data / "cadangan");
  CHECK(std::distance(same, fs::directory_iterator()) == 2);
}

TEST_CASE("one bad file keeps no good one out, and is named with its reason", "[machines]") {
  Machines machines;
  REQUIRE(machines.pack() == 0);
  const std::string whole = read(machines.result_file());
  write(machines.stick / "a-potong.netral", whole.substr(0, 500));
  std::string changed = whole;
  changed[changed.size() / 2] ^= 1;
  write(machines.stick / "b-ubah.netral", changed);
  write(machines.stick / "c-lain.netral", "Daftar hadir rapat");
  CHECK(machines.merge(true, "Laptop") == 1);
  CHECK(machines.says("a-potong.netral: ditolak. Berkas ini terpotong"));
  CHECK(machines.says("b-ubah.netral: ditolak. Isi berkas ini tidak sama"));
  CHECK(machines.says("c-lain.netral: ditolak. Ini bukan berkas hasil"));
  CHECK(machines.says("1 berkas membawa catatan baru, 0 sudah ada semua, 3 ditolak"));
  CHECK(machines.people_at_office() == 1);
}

TEST_CASE("what is sealed to the office is read there and nowhere else", "[machines]") {
  Machines machines;
  REQUIRE(app::keep_office(machines.office, {true, machines.stick}, machines.said(),
                           machines.trouble) == 0);
  fs::rename(machines.stick / "kantor.kunci", machines.laptop.data / "kantor.kunci");
  REQUIRE(machines.pack() == 0);
  CHECK(machines.says("disegel"));
  CHECK(read(machines.result_file()).find("Peserta Rekaan") == std::string::npos);

  std::istringstream in;
  CHECK(app::merge_results(machines.laptop, {{machines.stick}, false, {}}, in, machines.said(),
                           machines.trouble) == 1);
  CHECK(machines.says("disegel untuk kantor"));
  CHECK(machines.merge(true, "Laptop") == 0);
  CHECK(machines.people_at_office() == 1);
  CHECK(app::keep_office(machines.office, {true, {}}, machines.said(), machines.trouble) == 2);
}

TEST_CASE("packing says when nothing seals the file", "[machines]") {
  Machines machines;
  REQUIRE(machines.pack() == 0);
  CHECK(machines.says("belum disegel"));
}

TEST_CASE("an empty folder and an absent file are told of", "[machines]") {
  Machines machines;
  CHECK(machines.merge(true) == 2);
  CHECK(machines.trouble.str().find("Tidak ada berkas hasil") != std::string::npos);
}

TEST_CASE("a backup is put back by its command, after a look", "[machines]") {
  Machines machines;
  const fs::path file = machines.stick / "cadangan.db";
  REQUIRE(app::back_up_records(machines.laptop, file, machines.said(), machines.trouble) == 0);
  machines.record("Orang Lain", "lain");
  CHECK(app::restore_records(machines.laptop, {file, false}, machines.said(), machines.trouble) ==
        0);
  CHECK(machines.says("1 orang, 1 pengerjaan"));
  CHECK(app::open_store(machines.laptop)->completion({})->rows.at(0).who.name == "Orang Lain");
  CHECK(app::restore_records(machines.laptop, {file, true}, machines.said(), machines.trouble) ==
        0);
  CHECK(machines.says("sebelum-pulih"));
  CHECK(machines.says("Rantai catatan utuh"));
  CHECK(app::open_store(machines.laptop)->completion({})->rows.at(0).who.name == "Peserta Rekaan");
}

}  // namespace netral::tests
