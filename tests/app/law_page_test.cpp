// The law browser over other screens, and the legal card that leads to it.

#include <algorithm>
#include <fstream>

#include "app/fixture.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

void open_law_from_home(Session& session) {
  session.sign_in();
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  REQUIRE(session.driver().tab_to(Role::button, session.say("hukum.judul")));
  session.driver().press(Key::enter);
}

std::string first_door(const Session& session) {
  for (const std::string& label : session.labels(Role::button)) {
    if (label.starts_with(session.say("dasar.buka"))) return label;
  }
  return {};
}

/// Goes on in the first lesson until a legal card is shown; its door.
std::string reach_door(Session& session) {
  session.sign_in();
  session.begin_lessons();
  for (int step = 0; step < 12 && first_door(session).empty(); ++step) session.driver().go_on('b');
  REQUIRE_FALSE(first_door(session).empty());
  return first_door(session);
}

struct Place {
  std::string label;
  float y = 0;
  bool is_focused = false;
  friend bool operator==(const Place&, const Place&) = default;
};

std::vector<Place> places(const app::Driver& driver) {
  std::vector<Place> all;
  for (const ui::Semantic& node : driver.nodes()) {
    all.push_back({node.label, node.rect.y, node.is_focused});
  }
  return all;
}

TEST_CASE("the legal card opens its provision, and closing leaves the feedback as it was",
          "[app]") {
  for (const float scale : {1.0F, 2.0F}) {
    INFO(scale);
    const TemporaryFolder data;
    const app::Environment environment = environment_in(data.path());
    Session session(environment, {}, 1024, 768);
    session.desk().set_text_scale(scale);
    const std::string door = reach_door(session);
    REQUIRE(session.driver().tab_to(Role::button, door));
    const auto before = places(session.driver());
    session.driver().press(Key::enter);
    CHECK(session.driver().reads(session.say("hukum.kata_sendiri")));
    const std::string named = door.substr(session.say("dasar.buka").size() + 2);
    CHECK(session.driver().reads(named.substr(0, named.find(','))));
    session.driver().press(Key::escape);
    CHECK(places(session.driver()) == before);
  }
}

TEST_CASE("pages lie upon each other and are taken off one by one", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  const std::string door = reach_door(session);
  REQUIRE(session.driver().tab_to(Role::button, door));
  session.driver().press(Key::enter);
  REQUIRE(session.driver().sees(Role::field, session.say("hukum.cari")));
  const std::string word = "Netralitas" + session.say("istilah.lihat_arti");
  REQUIRE(session.driver().tab_to(Role::button, word));
  const auto law = places(session.driver());
  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::heading, session.say("istilah.semua")));
  session.driver().press(Key::escape);
  CHECK(places(session.driver()) == law);
  session.driver().press(Key::escape);
  REQUIRE(session.driver().sees(Role::button, door));
  session.driver().press(Key::f1);
  CHECK(session.driver().reads(session.say("bantuan.judul")));
  session.driver().press(Key::escape);
  CHECK(session.driver().sees(Role::button, door));
}

TEST_CASE("provisions are found by number, by word and by everyday word", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  open_law_from_home(session);
  session.driver().type("pasal 24");
  CHECK(session.driver().sees(Role::button, "UU 20/2023, Pasal 24 ayat (1) huruf d"));
  CHECK_FALSE(session.driver().sees(Role::button, "UU 20/2023, Pasal 2"));
  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::heading, "UU 20/2023"));
  session.driver().press(Key::escape);
  REQUIRE(session.driver().tab_to(Role::button, session.say("hukum.judul")));
  session.driver().press(Key::enter);
  session.driver().type("like");
  CHECK(session.driver().reads("menyukai"));
  session.driver().type(" xyzzy");
  CHECK(session.driver().reads(session.say("hukum.tidak_ada")));
  REQUIRE(session.driver().tab_to(Role::button, session.say("halaman.hapus_pencarian")));
  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::button, "UU 20/2023, Pasal 2"));
}

TEST_CASE("a phase narrows the list and the round of phases ends with all", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  open_law_from_home(session);
  const std::size_t all = session.labels(Role::button).size();
  REQUIRE(session.driver().tab_to(Role::button, session.say("hukum.tahapan_berikutnya")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("tahapan.luar-tahapan")));
  CHECK(session.labels(Role::button).size() < all);
  for (std::size_t i = 0; i < course::kPhaseCount; ++i) session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("hukum.tahapan_semua")));
  CHECK(session.labels(Role::button).size() == all);
}

TEST_CASE("what was not checked is not cited, and what is revoked stands last and is marked",
          "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  const auto registry = library.registry();
  REQUIRE(registry);
  Session session(environment);
  open_law_from_home(session);
  std::vector<std::string> rows = session.labels(Role::button);
  int hidden = 0;
  for (const auto& [id, provision] : (*registry)->all()) {
    const std::string label = provision.regulation.short_name + ", " + provision.article;
    const bool is_shown = std::find(rows.begin(), rows.end(), label) != rows.end();
    INFO(id.str());
    CHECK(is_shown == (provision.verification.weakest() != course::Check::belum));
    hidden += is_shown ? 0 : 1;
  }
  CHECK(session.driver().reads(
      session.say("hukum.belum_dicek", {{"jumlah", std::to_string(hidden)}})));
  const auto old = std::find(rows.begin(), rows.end(), "PP 53/2010, Pasal 4");
  const auto advice = std::find_if(rows.begin(), rows.end(), [](const std::string& row) {
    return row.starts_with("Anjuran BKN dan Bawaslu");
  });
  REQUIRE(advice != rows.end());
  CHECK((old == rows.end() || advice < old));
  CHECK(session.driver().reads(session.say("hukum.tidak_berlaku")));
}

TEST_CASE("a registry that cannot be read says so, and the way back is open", "[app]") {
  const TemporaryFolder data;
  const TemporaryFolder content;
  fs::copy(fs::path(NETRAL_SOURCE_DIR) / "content", content.path() / "c",
           fs::copy_options::recursive);
  std::ofstream(content.path() / "c/dasar-hukum/uu-20-2023.yaml") << "rusak: [\n";
  auto environment = app::find_environment({content.path() / "c", data.path()});
  REQUIRE(environment);
  Session session(*environment);
  open_law_from_home(session);
  CHECK(session.driver().reads(session.say("halaman.belum_dapat")));
  CHECK(session.driver().reads("uu-20-2023"));
  session.driver().press(Key::escape);
  CHECK(session.driver().sees(Role::button, session.say("beranda.lihat_peta")));
}

}  // namespace
}  // namespace netral
