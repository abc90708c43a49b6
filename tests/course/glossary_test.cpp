// Which terms of a glossary a text speaks of.

#include "course/glossary.h"

#include <catch2/catch.hpp>

namespace netral::course {
namespace {

const Glossary& glossary() {
  static const Glossary terms = {
      {TermId("asn"), "ASN (aparatur sipil negara)", "…"},
      {TermId("bakal-calon"), "Bakal calon", "…"},
      {TermId("calon"), "Calon", "…"},
      {TermId("cpns"), "CPNS (calon pegawai negeri sipil)", "…"},
      {TermId("kode-etik"), "Kode etik dan kode perilaku", "…"},
      {TermId("akun"), "Akun atau grup pemenangan", "…"},
      {TermId("lapor"), "SP4N-LAPOR", "…"},
  };
  return terms;
}

std::vector<std::string> found_in(std::string_view text) {
  std::vector<std::string> ids;
  for (const Term* term : terms_in(glossary(), text)) ids.push_back(term->id.str());
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("a term is met as a whole word, in capitals or not", "[course]") {
  CHECK(found_in("Seorang CALON datang.") == Ids{"calon"});
  CHECK(found_in("calon") == Ids{"calon"});
  CHECK(found_in("Mereka mencalonkan diri, pencalonan, calonnya.").empty());
  CHECK(found_in("calon-calon itu") == Ids{"calon"});
  CHECK(found_in("“calon”") == Ids{"calon"});
  CHECK(found_in("écalon, calonñ").empty());
  CHECK(found_in("").empty());
}

TEST_CASE("the longer of two names is meant", "[course]") {
  CHECK(found_in("Bakal calon itu tetangga saya.") == Ids{"bakal-calon"});
  CHECK(found_in("calon pegawai negeri sipil") == Ids{"cpns"});
  CHECK(found_in("Bakal calon menjadi calon.") == Ids{"bakal-calon", "calon"});
}

TEST_CASE("what stands in brackets is a name too", "[course]") {
  CHECK(names_of(glossary().front()) == Ids{"ASN", "aparatur sipil negara"});
  CHECK(found_in("Setiap aparatur sipil negara netral.") == Ids{"asn"});
  CHECK(found_in("Setiap asn netral.") == Ids{"asn"});
  CHECK(found_in("KASN bukan ini.").empty());
}

TEST_CASE("two names in one term are each a name when each says enough", "[course]") {
  CHECK(found_in("Ini soal kode perilaku.") == Ids{"kode-etik"});
  CHECK(found_in("Ini akun kantor.").empty());
  CHECK(found_in("akun atau grup pemenangan") == Ids{"akun"});
}

TEST_CASE("a term is told once, in the order of the text", "[course]") {
  CHECK(found_in("SP4N-LAPOR, ASN, calon, SP4N-LAPOR.") == Ids{"lapor", "asn", "calon"});
  CHECK(found_in("SP4N").empty());
}

TEST_CASE("a bracket that is not closed leaves the term as it is", "[course]") {
  const Term term{TermId("x"), "Ganjil (tanpa tutup", "…"};
  CHECK(names_of(term) == Ids{"Ganjil (tanpa tutup"});
}

TEST_CASE("a search finds names first, then meanings", "[course]") {
  const Glossary terms = alphabetical({{TermId("b"), "bawaslu", "Menerima laporan."},
                                       {TermId("l"), "SP4N-LAPOR", "Kanal."},
                                       {TermId("a"), "ASN", "Pegawai."}});
  const auto ids = [&](std::string_view query) {
    Ids found;
    for (const Term& term : find_terms(terms, query)) found.push_back(term.id.str());
    return found;
  };
  CHECK(ids("") == Ids{"a", "b", "l"});
  CHECK(ids(" LAPOR ") == Ids{"l", "b"});
  CHECK(ids("tidak ada").empty());
}

}  // namespace
}  // namespace netral::course
