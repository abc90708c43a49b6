#include "app/signoff.h"

#include "app/author_desk.h"
#include "base/text.h"

namespace netral::tests {
namespace {

namespace fs = std::filesystem;

const base::Date kToday{2026, 11, 25};
const std::string kApprovals = "persetujuan.yaml";
const std::string kBank = "soal/media-sosial.yaml";

int approve(AuthorDesk& desk, const std::string& by, std::vector<std::string> prefixes = {},
            const base::Date& day = kToday) {
  desk.out.str("");
  desk.trouble.str("");
  return app::approve_claims(desk.environment, {by, std::move(prefixes)}, day, desk.out,
                             desk.trouble);
}

int review(AuthorDesk& desk, std::vector<std::string> subjects = {}) {
  desk.out.str("");
  desk.trouble.str("");
  return app::write_review(desk.environment,
                           {desk.folder.path() / "lembar.docx", std::move(subjects)}, kToday,
                           desk.out, desk.trouble);
}

int count(const std::string& text, const std::string& piece) {
  int found = 0;
  for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("everything is approved in one go, and lint has nothing to say", "[signoff]") {
  AuthorDesk desk;
  CHECK(approve(desk, "Bagian Hukum") == 0);
  CHECK(desk.said("Dibuat: persetujuan.yaml"));
  CHECK(desk.said("Disetujui: soal/ms-unsur-foto\n"));
  CHECK(desk.lint() == 0);
  const std::string text = desk.read(kApprovals);
  CHECK(count(text, "oleh: \"Bagian Hukum\", tanggal: 2026-11-25") > 50);
}

TEST_CASE("approving again changes nothing, not even the date", "[signoff]") {
  AuthorDesk desk;
  REQUIRE(approve(desk, "Bagian Hukum") == 0);
  const std::string before = desk.read(kApprovals);
  CHECK(approve(desk, "Bagian Hukum", {}, {2026, 12, 1}) == 0);
  CHECK(desk.read(kApprovals) == before);
  CHECK_FALSE(desk.said("Diubah"));
  CHECK(desk.said("0 disetujui, 0 disetujui lagi"));
}

TEST_CASE("only what begins with the prefix is approved, and the others stay", "[signoff]") {
  AuthorDesk desk;
  REQUIRE(approve(desk, "Bagian Hukum", {"soal/ms-unsur-foto"}) == 0);
  REQUIRE(approve(desk, "Inspektorat", {"foto-usai-apel/tamu/"}) == 0);
  const std::string text = desk.read(kApprovals);
  CHECK(count(text, "untuk: ") == 5);
  CHECK(count(text, "untuk: foto-usai-apel/tamu/") == 4);
  CHECK(text.find("foto-usai-apel/tamu/antar") < text.find("soal/ms-unsur-foto"));
  CHECK(approve(desk, "Inspektorat", {"soal/entah"}) == 2);
  CHECK(desk.complained("soal/entah"));
  CHECK(desk.read(kApprovals) == text);
}

TEST_CASE("a changed claim is found by lint, and approved anew by name", "[signoff]") {
  AuthorDesk desk;
  REQUIRE(approve(desk, "Bagian Hukum") == 0);
  desk.replace(kBank, "dasar: [skb-2022-foto-calon]",
               "dasar: [skb-2022-foto-calon]\n    saran: ya");
  CHECK(desk.lint() == 1);
  CHECK(
      desk.said("NT121: Pernyataan “soal/ms-unsur-foto” sudah berubah sejak disetujui Bagian "
                "Hukum pada 2026-11-25."));
  CHECK(approve(desk, "Bagian Hukum", {}, {2026, 12, 1}) == 0);
  CHECK(desk.said("Disetujui lagi sesudah berubah: soal/ms-unsur-foto\n"));
  CHECK(desk.said("0 disetujui, 1 disetujui lagi"));
  CHECK(count(desk.read(kApprovals), "2026-12-01") == 1);
  CHECK(desk.lint() == 0);
}

TEST_CASE("what has errors is not approved, and the rest is", "[signoff]") {
  AuthorDesk desk;
  desk.replace(kBank, "dasar: [skb-2022-foto-calon]", "dasar: [skb-2022-foto-colon]");
  CHECK(approve(desk, "Bagian Hukum") == 1);
  CHECK(desk.said("Belum dapat disetujui: soal/ms-unsur-foto."));
  CHECK(desk.said("1 belum dapat disetujui."));
  const std::string text = desk.read(kApprovals);
  CHECK(count(text, "untuk: soal/ms-unsur-foto,") == 0);
  CHECK(count(text, "untuk: soal/ms-foto-hajatan,") == 1);
}

TEST_CASE("a name that says nobody, or is a NIP, is refused", "[signoff]") {
  AuthorDesk desk;
  for (const char* name : {"", "  ", "a\nb", "\xF0\x9F\x91\x8D", "199901012025012999",
                           "19990101 202501 2 999", "\xFF"}) {
    INFO(name);
    CHECK(approve(desk, name) == 2);
    CHECK(desk.trouble.str().find("19990101") == std::string::npos);
  }
  CHECK_FALSE(fs::exists(desk.environment.content / kApprovals));
}

TEST_CASE("a record that cannot be read is not written over", "[signoff]") {
  AuthorDesk desk;
  desk.write(kApprovals, "skema: persetujuan/1\npersetujuan:\n  - {untuk: a}\n");
  const std::string before = desk.read(kApprovals);
  CHECK(approve(desk, "Bagian Hukum") == 2);
  CHECK(desk.read(kApprovals) == before);
}

TEST_CASE("the Word copy is written, whole or of a part, and refused where there are errors",
          "[signoff]") {
  AuthorDesk desk;
  const fs::path file = desk.folder.path() / "lembar.docx";
  CHECK(review(desk) == 0);
  CHECK(desk.said("lembar.docx"));
  const auto whole = fs::file_size(file);
  CHECK(review(desk, {"foto-usai-apel"}) == 0);
  CHECK(fs::file_size(file) < whole);
  CHECK(review(desk, {"entah"}) == 2);
  CHECK(desk.complained("foto-usai-apel"));

  desk.replace(kBank, "dasar: [skb-2022-foto-calon]", "dasar: [skb-2022-foto-colon]");
  CHECK(review(desk, {"foto-usai-apel"}) == 0);
  const auto part = fs::file_size(file);
  CHECK(review(desk) == 2);
  CHECK(desk.complained(kBank));
  CHECK(fs::file_size(file) == part);
}

}  // namespace netral::tests
