// The rules for well-written items, by example: what each finds, and what it must let
// pass.

#include "course/reader/rules/quality.h"

#include <catch2/catch.hpp>

#include "course/sources.h"

namespace netral::course {
namespace {

/// A bank with one item, written by its kind, level, question and options. The second
/// option is the key.
std::string bank_with(const std::string& question, const std::vector<std::string>& options,
                      const std::string& kind = "pilihan-ganda") {
  std::string text =
      "skema: soal/1\n"
      "topik: contoh\n"
      "judul: Contoh\n"
      "soal:\n"
      "  - id: satu\n"
      "    jenis: " +
      kind +
      "\n"
      "    tingkat: 1\n"
      "    tahapan: masa-kampanye\n"
      "    tanya: \"" +
      question + "\"\n";
  if (options.empty()) text += "    jawaban: salah\n";
  if (!options.empty()) text += "    opsi:\n";
  for (std::size_t i = 0; i < options.size(); ++i) {
    text += std::string("      - {id: ") + static_cast<char>('a' + i) + ", teks: \"" + options[i] +
            "\"" + (i == 1 ? ", kunci: ya}\n" : "}\n");
  }
  return text + "    mengapa: Sebab.\n    dasar: [ketentuan-a]\n";
}

/// The codes that lint finds in the bank of the small course.
std::vector<std::string> codes_in(const std::string& bank) {
  test::MemorySource source = test::small_course();
  source.files["soal/contoh.yaml"] = bank;
  std::vector<std::string> codes;
  for (const Diagnostic& d : lint(source)) {
    CHECK(d.severity == Severity::warning);
    codes.push_back(d.code);
  }
  return codes;
}

using Codes = std::vector<std::string>;

bool is_negative(const std::string& question) {
  INFO(question);
  return codes_in(bank_with(question, {"Diam", "Menolak", "Melapor"})) == Codes{"NT134"};
}

bool is_catch_all(const std::string& option) {
  INFO(option);
  return codes_in(bank_with("Apa sikap Anda?", {"Diam", "Menolak", option})) == Codes{"NT133"};
}

bool are_alike(const std::string& one, const std::string& other) {
  INFO(one << " / " << other);
  return codes_in(bank_with("Apa sikap Anda?", {one, "Menolak", other})) == Codes{"NT136"};
}

}  // namespace

TEST_CASE("a question that asks for the exception is found", "[quality]") {
  for (const char* question :
       {"Manakah yang bukan kewajiban ASN?", "Berikut termasuk kewajiban ASN, kecuali …",
        "Semua ini boleh, kecuali yang mana?", "Perbuatan mana yang tidak sesuai dengan SKB?",
        "Siapa yang tidak terikat?", "Manakah di antara perbuatan berikut yang tidak dilarang?",
        "Pilih semua yang tidak tepat.", "Sikap ASN yang tidak tepat adalah …",
        "Yang bukan anjuran ialah …", "Manakah bukan anjuran?", "Apa sikap yang tak tepat?",
        "Anda diminta datang. Mana yang *tidak* tepat?"}) {
    CHECK(is_negative(question));
  }
}

TEST_CASE("a negation that is only told, or stands in bold, is let pass", "[quality]") {
  for (const char* question :
       {"Manakah yang **bukan** kewajiban ASN?", "Berikut ini wajib, **kecuali** …",
        "Atasan berkata Anda tidak boleh menolak. Apa jawaban Anda?",
        "Bolehkah ia tidak hadir di apel?", "Apa akibatnya bila Bu Lestari tidak melapor?",
        "Apa jawaban Anda kepada rekan yang tidak setuju?",
        "Manakah yang benar tentang ASN yang tidak netral?", "Mengapa menyukai saja tidak boleh?",
        "Siapa yang terikat, kecuali pejabat, pada masa tenang?",
        "Bagi ASN yang tidak netral, hukuman terberatnya adalah …",
        "Apa yang tepat dilakukan? Pilih semua yang tepat."}) {
    INFO(question);
    CHECK_FALSE(is_negative(question));
  }
  CHECK(codes_in(bank_with("Manakah yang tidak wajib bagi ASN.", {}, "benar-salah")).empty());
}

TEST_CASE("an option that only points at others is found", "[quality]") {
  for (const char* option :
       {"Semua benar", "Semua jawaban di atas", "Semua jawaban di atas benar.", "Semuanya salah",
        "Tidak ada yang benar", "Tidak ada jawaban yang tepat", "Bukan salah satu di atas",
        "A dan B", "Jawaban a, b, dan c benar", "Tidak satu pun di atas benar",
        "Keduanya *benar*"}) {
    CHECK(is_catch_all(option));
  }
}

TEST_CASE("an option that says something itself is let pass", "[quality]") {
  for (const char* option :
       {"Semua pegawai", "Tidak ada", "Tidak benar", "Tidak ada, karena calonnya belum ditetapkan",
        "Semua unggahan di atas dihapus", "Benar menurut SKB", "Salah satu rekan"}) {
    INFO(option);
    CHECK_FALSE(is_catch_all(option));
  }
}

TEST_CASE("options that differ in nothing that matters are found", "[quality]") {
  const std::string said = "Melapor kepada atasan langsung hari itu juga";
  CHECK(are_alike(said, "Melapor kepada atasan langsung pada hari itu"));
  CHECK(are_alike(said, said));
  CHECK_FALSE(are_alike(said, "Tidak melapor kepada atasan langsung hari itu juga"));
  CHECK_FALSE(are_alike(said, "Melapor kepada rekan sejawat hari itu juga"));
  CHECK_FALSE(are_alike("Melapor paling lama tujuh hari sesudah kejadian diketahui",
                        "Melapor paling lama dua hari sesudah kejadian diketahui"));
  CHECK_FALSE(are_alike("Membatalkan suka, lalu menyimpan bukti",
                        "Menyimpan bukti, lalu membatalkan suka"));
}

TEST_CASE("a key is too long only where its length can give it away", "[quality]") {
  const std::string other(28, 'x');
  const auto found = [&](std::size_t length) {
    return codes_in(bank_with("Apa sikap Anda?", {"Diam", std::string(length, 'y'), other}));
  };
  CHECK(found(42).empty());
  CHECK(found(43) == Codes{"NT131"});
  CHECK(codes_in(bank_with("Ke mana?", {"KPU", "Badan Pengawas Pemilu", "BKN"})).empty());
}

TEST_CASE("a bank shows a habit only from eight items on, and above a half", "[quality]") {
  const auto bank = [](std::size_t items, std::size_t at_second) {
    Bank made;
    for (std::size_t i = 0; i < items; ++i) {
      Item item;
      const std::size_t key = i < at_second ? 1 : i % 3 * 2 % 4;
      for (std::size_t o = 0; o < 4; ++o) {
        item.options.push_back({OptionId("o"), std::string(10, 'x'), o == key, {}});
      }
      made.items.push_back(std::move(item));
    }
    return made;
  };
  const SourceFile file{"soal/contoh.yaml", ""};
  const auto findings = [&](Bank made) {
    Built<Bank> built{std::move(made), {}, Report(file)};
    rules::check_key_places(built);
    return built.report.diagnostics().size();
  };
  CHECK(findings(bank(7, 7)) == 0);
  CHECK(findings(bank(8, 4)) == 0);
  CHECK(findings(bank(8, 5)) == 1);
}

TEST_CASE("of many items the two that are nearly the same are found", "[quality]") {
  std::string text =
      "skema: soal/1\n"
      "topik: contoh\n"
      "judul: Contoh\n"
      "soal:\n";
  const auto add = [&](int number, const std::string& question) {
    text += "  - {id: s" + std::to_string(number) +
            ", jenis: benar-salah, tingkat: 1, tahapan: masa-kampanye, tanya: \"" + question +
            "\", jawaban: benar, mengapa: a, dasar: [ketentuan-a]}\n";
  };
  for (int i = 0; i < 200; ++i) {
    const std::string n = std::to_string(i);
    add(i, "Pegawai kelurahan" + n + " menolak ajakan tetangga" + n + " memasang baliho" + n +
               " di pagar.");
  }
  add(200, "Pegawai kelurahan77 menolak ajakan tetangga77 memasang baliho77 di pagar itu.");
  test::MemorySource source = test::small_course();
  source.files["soal/contoh.yaml"] = text;
  const Diagnostics found = lint(source);
  REQUIRE(found.size() == 1);
  CHECK(found.front().code == "NT137");
  CHECK(found.front().args.at("id") == "s200");
  CHECK(found.front().args.at("value") == "s77");
}

TEST_CASE("all that a scene shows and asks counts as reading", "[quality]") {
  const auto words = [](int count) {
    std::string text = "Kata";
    for (int i = 1; i < count; ++i) text += " kata";
    return text;
  };
  const auto findings = [&](Scene scene) {
    const SourceFile file{"pelajaran/media-sosial/contoh.yaml", "adegan:\n"};
    Built<Lesson> built{{}, {}, Report(file)};
    built.value.scenes.push_back(std::move(scene));
    built.mentions.scenes.push_back({"awal", {}});
    rules::check_reading_time(built);
    return built.report.diagnostics().size();
  };
  Scene letter;
  letter.exhibit = Letter{"Camat", "Lurah", "", "", words(80), {words(100)}, "Camat"};
  CHECK(findings(letter) == 0);
  letter.lines.push_back({Narrator{}, words(3)});
  CHECK(findings(letter) == 1);
  Scene reply;
  const Phrase phrase{PhraseId("a"), words(30), Verdict::sesuai, 0, words(90)};
  reply.then = Reply{words(60), {{PartId("b"), "Batas", {phrase, phrase, phrase, phrase}}}, {}};
  CHECK(findings(reply) == 0);
  std::get<Reply>(reply.then).question = words(63);
  CHECK(findings(reply) == 1);
}

TEST_CASE("a file with an error is not criticised for its style", "[quality]") {
  test::MemorySource source = test::small_course();
  source.files["soal/contoh.yaml"] =
      bank_with("Manakah yang bukan kewajiban?", {"Diam", "Menolak", "Semua benar"}) +
      "salah: ya\n";
  for (const Diagnostic& d : lint(source)) {
    INFO(d.code);
    CHECK(d.severity == Severity::error);
  }
}

}  // namespace netral::course
