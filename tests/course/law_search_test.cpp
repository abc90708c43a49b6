// Finding provisions by words and numbers.

#include "course/law_search.h"

#include <catch2/catch.hpp>

namespace netral::course {
namespace {

Provision provision(const std::string& id, const std::string& regulation,
                    const std::string& short_name, const std::string& article,
                    const std::string& summary = "Ringkasan.") {
  Provision made;
  made.id = ProvisionId(id);
  made.regulation = {RegulationId(regulation), "Nama lengkap " + short_name, short_name,
                     RegulationKind::aturan};
  made.article = article;
  made.summary = summary;
  made.verification = {Check::dua_sumber, Check::dua_sumber, std::nullopt};
  return made;
}

Registry registry_of(std::vector<Provision> provisions) {
  Registry registry;
  for (Provision& each : provisions) REQUIRE(registry.add(std::move(each)));
  return registry;
}

std::vector<std::string> ids(const std::vector<const Provision*>& provisions) {
  std::vector<std::string> found;
  for (const Provision* each : provisions) found.push_back(each->id.str());
  return found;
}

const base::Date kDay{2026, 11, 22};

TEST_CASE("a number is found behind its word, and only that number", "[course]") {
  const Provision law =
      provision("a", "uu-20-2023", "UU 20/2023", "Pasal 24 ayat (1) huruf d", "Wajib netral.");
  CHECK(matches(law, "pasal 24"));
  CHECK(matches(law, "Pasal 24 ayat (1)"));
  CHECK(matches(law, "uu 20/2023"));
  CHECK(matches(law, "24"));
  CHECK_FALSE(matches(law, "pasal 2"));
  CHECK_FALSE(matches(law, "pasal 1"));
  CHECK_FALSE(matches(law, "pasal 2023"));
}

TEST_CASE("every word of the query must begin a word of the provision", "[course]") {
  const Provision law = provision("a", "pp-94-2021", "PP 94/2021", "Pasal 14",
                                  "Dijatuhi *hukuman disiplin* tingkat berat.");
  CHECK(matches(law, "disiplin berat"));
  CHECK(matches(law, "BERAT disip"));
  CHECK(matches(law, "  "));
  CHECK_FALSE(matches(law, "disiplin ringan"));
  CHECK_FALSE(matches(law, "iplin"));
}

TEST_CASE("everyday words find what the law calls otherwise", "[course]") {
  const Synonyms synonyms = parse_synonyms("like:menyukai,suka share:membagi rusak :x");
  CHECK(synonyms.size() == 2);
  const Provision law = provision("a", "skb-2022", "SKB", "Lampiran II", "Menyukai unggahan.");
  CHECK(matches(law, "like", synonyms));
  CHECK_FALSE(matches(law, "like"));
  CHECK_FALSE(matches(law, "share", synonyms));
}

TEST_CASE("laws come before advice, articles as they are counted, what is revoked last",
          "[course]") {
  Provision old = provision("tua", "pp-53-2010", "PP 53/2010", "Pasal 4");
  old.revoked = Revocation{{2021, 8, 31}, "PP 94/2021"};
  Provision later = provision("kelak", "uu-20-2023", "UU 20/2023", "Pasal 24");
  later.revoked = Revocation{{2030, 1, 1}, "UU kelak"};
  const Registry registry =
      registry_of({provision("s", "anjuran-jari", "Anjuran", "Butir 1"), std::move(old),
                   std::move(later), provision("p", "pp-94-2021", "PP 94/2021", "Pasal 5"),
                   provision("k", "uu-1-2026", "UU 1/2026", "Pasal II"),
                   provision("c", "uu-20-2023", "UU 20/2023", "Pasal 10"),
                   provision("d", "uu-20-2023", "UU 20/2023", "Pasal 9 ayat (2)")});
  CHECK(ids(citable(registry, kDay)) ==
        std::vector<std::string>{"d", "c", "kelak", "k", "p", "s", "tua"});
}

TEST_CASE("what is not checked is not shown", "[course]") {
  Provision unchecked = provision("x", "uu-1", "UU 1", "Pasal 1");
  unchecked.verification.citation = Check::belum;
  Provision sanction = provision("y", "uu-1", "UU 1", "Pasal 2");
  sanction.verification.sanction = Check::belum;
  const Registry registry = registry_of(
      {std::move(unchecked), std::move(sanction), provision("z", "uu-1", "UU 1", "Pasal 3")});
  CHECK(ids(citable(registry, kDay)) == std::vector<std::string>{"z"});
}

}  // namespace
}  // namespace netral::course
