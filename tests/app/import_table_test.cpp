#include "app/import_table.h"

#include "app/author_desk.h"
#include "papers/csv_reader.h"

namespace netral::tests {
namespace {

namespace fs = std::filesystem;

const std::string kBank = "soal/media-sosial.yaml";

/// A desk with a table beside it.
struct TableDesk : AuthorDesk {
  fs::path table = folder.path() / "soal.csv";

  void save(const std::string& bytes) const { std::ofstream(table, std::ios::binary) << bytes; }

  int import(bool write, const std::string& topic = {}) {
    out.str("");
    trouble.str("");
    return app::import_table(environment, {table, topic, write}, out, trouble);
  }

  std::string example() {
    std::ostringstream printed;
    REQUIRE(app::print_table_template(environment, printed, trouble) == 0);
    return printed.str();
  }
};

}  // namespace

TEST_CASE("the template is a table that can be imported as it is", "[import]") {
  TableDesk desk;
  desk.save(desk.example());
  const std::string before = desk.read(kBank);
  CHECK(desk.import(false) == 0);
  CHECK(desk.said("Baris 2: siap ditambahkan ke soal/media-sosial.yaml: ms-contoh-tabel"));
  CHECK(desk.said("--yes"));
  CHECK(desk.read(kBank) == before);

  CHECK(desk.import(true) == 0);
  CHECK(desk.said("Diubah: soal/media-sosial.yaml"));
  CHECK(desk.read(kBank).starts_with(before));
  CHECK(desk.read(kBank).size() > before.size());
  CHECK(desk.lint() == 0);
}

TEST_CASE("importing twice changes nothing", "[import]") {
  TableDesk desk;
  desk.save(desk.example());
  REQUIRE(desk.import(true) == 0);
  const std::string once = desk.read(kBank);
  CHECK(desk.import(true) == 0);
  CHECK(desk.said("sudah ada dan sama, dilewati: ms-contoh-tabel"));
  CHECK(desk.read(kBank) == once);
}

TEST_CASE("a refused row is explained, and nothing is written even with --yes", "[import]") {
  TableDesk desk;
  std::string table = desk.example();
  std::string broken = table.substr(table.find("\r\n") + 2);
  broken.replace(broken.find("ms-contoh-tabel"), 15, "ms-lain");
  broken.replace(broken.find("masa-kampanye"), 13, "masa-kampanya");
  desk.save(table + broken);
  const std::string before = desk.read(kBank);
  CHECK(desk.import(true) == 1);
  CHECK(
      desk.said("Baris 3: ditolak: ms-lain\n"
                "    Kolom “Tahapan”: “masa-kampanya” tidak dikenal untuk “tahapan”. "
                "Mungkin maksudnya “masa-kampanye”.\n"
                "1 siap ditambahkan, 0 sudah ada, 1 ditolak.\n"
                "Tidak ada yang ditulis."));
  CHECK(desk.read(kBank) == before);
}

TEST_CASE("a table in another encoding and with other separators is the same table", "[import]") {
  TableDesk desk;
  const auto table = papers::read_csv(desk.example());
  REQUIRE(table);
  std::string tabs;
  for (const auto* cells : {&table->head, &table->rows.at(0).cells}) {
    for (const std::string& cell : *cells) tabs += "\"" + cell + "\"\t";
    tabs += "\r\n";
  }
  tabs.replace(tabs.find("Apa yang"), 8,
               "\x93"
               "Apa\x94 yang");
  desk.save(tabs);
  CHECK(desk.import(true) == 0);
  CHECK(desk.read(kBank).find("tanya: \"“Apa” yang Anda lakukan?\"") != std::string::npos);
  CHECK(desk.lint() == 0);
}

TEST_CASE("when one of two banks cannot be written, neither is", "[import]") {
  TableDesk desk;
  std::string table = desk.example();
  std::string other = table.substr(table.find("\r\n") + 2);
  other.replace(other.find("ms-contoh-tabel;media-sosial"), 28, "zz-contoh;zz-baru");
  desk.save(table + other);
  const std::string before = desk.read(kBank);
  // Something that is no file stands where the second would go.
  fs::create_directories(desk.environment.content / "soal/zz-baru.yaml/isi");
  CHECK(desk.import(true) == 2);
  CHECK(desk.complained("zz-baru.yaml"));
  CHECK(desk.read(kBank) == before);
}

TEST_CASE("what lint will say is said before anything is written", "[import]") {
  TableDesk desk;
  std::string table = desk.example();
  table.replace(table.find("pilihan-ganda;1"), 15, "pilihan-ganda;2");
  table.replace(table.find("Unggahan yang singkat pun sempat dilihat orang."), 47, "");
  desk.save(table);
  CHECK(desk.import(false) == 0);
  CHECK(desk.said("    Catatan untuk kolom “Opsi A”: "));
  CHECK(desk.said("1 catatan. Soalnya dapat ditambahkan"));
  CHECK(desk.import(true) == 0);
  CHECK(desk.lint() == 1);
  CHECK(desk.said("NT135"));
}

TEST_CASE("what is no table, or no topic, is refused in words", "[import]") {
  TableDesk desk;
  CHECK(app::import_table(desk.environment, {}, desk.out, desk.trouble) == 2);
  CHECK(desk.import(false) == 2);  // no such file
  desk.save("PK\x03\x04");
  CHECK(desk.import(false) == 2);
  CHECK(desk.complained("CSV UTF-8"));
  desk.save(desk.example());
  CHECK(desk.import(false, "Media Sosial") == 2);
  desk.save("Id;Pertanyaan\na;b\n");
  CHECK(desk.import(true) == 1);
  CHECK(desk.said("Kolom “kunci” belum ada."));
  CHECK(desk.out.str().find("⟦") == std::string::npos);
}

}  // namespace netral::tests
