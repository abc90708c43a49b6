// The glossary over other screens.

#include "app/fixture.h"
#include "app/term_lookup.h"

namespace netral {
namespace {

using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

play::LessonView scene_saying(const std::string& text) {
  play::SceneView scene;
  scene.lines.push_back({play::LineView::Voice::narrator, "", "", text});
  return {{}, std::move(scene), {}};
}

std::vector<std::string> terms_of(const play::LessonView& view) {
  std::vector<std::string> ids;
  for (const course::Term& term : view.terms) ids.push_back(term.id.str());
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("a word is offered once in a run, and never more than three on a screen", "[app]") {
  app::TermLookup lookup({{course::TermId("a"), "Asn", "…"},
                          {course::TermId("b"), "Bkn", "…"},
                          {course::TermId("c"), "Calon", "…"},
                          {course::TermId("k"), "Kpu", "…"}});
  play::LessonView first = scene_saying("Asn, *bkn*, calon, dan kpu.");
  lookup.offer(first);
  CHECK(terms_of(first) == Ids{"a", "b", "c"});
  play::LessonView second = scene_saying("Calon dan kpu.");
  lookup.offer(second);
  CHECK(terms_of(second) == Ids{"k"});
  play::LessonView question{{}, play::ItemView{}, {}};
  std::get<play::ItemView>(question.body).situation = "Asn";
  app::TermLookup({{course::TermId("a"), "Asn", "…"}}).offer(question);
  CHECK(question.terms.empty());
}

/// Goes on in the first lesson until a word is offered; its button.
std::string first_offered(Session& session) {
  const std::string ending = session.say("istilah.lihat_arti");
  for (int step = 0; step < 12; ++step) {
    for (const std::string& label : session.labels(Role::button)) {
      if (label.ends_with(ending)) return label;
    }
    session.driver().go_on('b');
  }
  FAIL("no word was offered");
  return {};
}

TEST_CASE("a word of a lesson is looked up and the lesson is as it was", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.sign_in();
  session.begin_lessons();
  const std::string word = first_offered(session);
  std::vector<std::string> seen;
  REQUIRE(session.driver().tab_to(Role::button, word));
  for (const ui::Semantic& node : session.driver().nodes()) seen.push_back(node.label);
  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::heading, session.say("istilah.semua")));
  const std::string name = word.substr(0, word.find(','));
  CHECK(session.driver().reads(name));
  session.driver().press(Key::escape);
  std::vector<std::string> again;
  for (const ui::Semantic& node : session.driver().nodes()) again.push_back(node.label);
  CHECK(again == seen);
  const ui::Semantic* focused = session.desk().semantics().find(Role::button, word);
  REQUIRE(focused != nullptr);
  CHECK(focused->is_focused);
}

TEST_CASE("an exam offers no words", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment, {.subject = "uji-akhir", .report = false});
  session.sign_in();
  CHECK_FALSE(session.driver().reads(session.say("istilah.di_layar")));
}

TEST_CASE("the glossary is searched, and says what to do when nothing is found", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.sign_in();
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  REQUIRE(session.driver().tab_to(Role::button, session.say("istilah.judul")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("Akun atau grup pemenangan"));
  session.driver().type("sanksi moral");
  CHECK(session.driver().reads("dinyatakan oleh Pejabat Pembina Kepegawaian"));
  CHECK_FALSE(session.driver().reads("Akun atau grup pemenangan"));
  session.driver().type("zzz");
  CHECK(session.driver().reads("sanksi moralzzz"));
  REQUIRE(session.driver().tab_to(Role::button, session.say("halaman.hapus_pencarian")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("Akun atau grup pemenangan"));
  session.driver().press(Key::escape);
  CHECK(session.driver().sees(Role::button, session.say("beranda.lihat_peta")));
}

}  // namespace
}  // namespace netral
