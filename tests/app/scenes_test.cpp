// What a scene can be beyond a picture and choices, as people meet it: displays that
// say what they show, replies that are built by keyboard or mouse, and plans that
// stay with who wrote them.

#include <algorithm>
#include <sstream>

#include "app/commands.h"
#include "app/fixture.h"
#include "platform/files.h"
#include "records/support.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::Session;
using tests::specimens_in;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

const app::Shell::Start kScenes{.subject = "semua-adegan", .report = false};

const ui::Semantic& node_of(Session& session, Role role, const std::string& label) {
  const ui::Semantic* node = session.desk().semantics().find(role, label);
  INFO(label);
  REQUIRE(node != nullptr);
  return *node;
}

/// Takes choices, each with its feedback, until the wanted scene is there.
void choose(Session& session, const std::string& letters) {
  for (const char letter : letters) {
    session.driver().press(Key::character, letter);
    session.driver().press(Key::enter);
  }
}

void press(Session& session, std::initializer_list<Key> keys) {
  for (const Key key : keys) session.driver().press(key);
}

/// The steps that the records hold of the lesson.
std::vector<std::string> recorded(const app::Environment& environment) {
  const auto store = app::open_store(environment);
  REQUIRE(store);
  const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
  REQUIRE(person);
  const auto open = store->open_attempt((*person)->person, "semua-adegan");
  REQUIRE(open);
  REQUIRE(*open);
  std::vector<std::string> steps;
  for (const play::Step& step : (*open)->steps) steps.push_back(step.input);
  return steps;
}

const std::string kTypedSoFar = "Jawaban Anda sejauh ini";

// ---- displays --------------------------------------------------------------------

TEST_CASE("a post, a letter and a meeting say in words what they show", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  CHECK(session.driver().sees(Role::heading, "Kawan Wicitra"));
  CHECK(session.driver().sees(Role::text, "1.284 suka"));
  CHECK(session.driver().sees(Role::text, "Mas Yoga: Wah, ramai. Sudah saya sukai, Pak."));
  choose(session, "b");
  CHECK(session.driver().sees(Role::heading, "Paguyuban Warga Wanamarta Timur"));
  CHECK(session.driver().reads("Undangan sarasehan warga"));
  CHECK(session.driver().sees(Role::text, "Suryo Handoko"));
  choose(session, "b");
  CHECK(session.driver().sees(Role::heading, "Persiapan hari pelayanan keliling"));
  CHECK(session.driver().sees(Role::text, "Mbak Tari"));
  CHECK(session.driver().reads("Pak Danu tersenyum; Mbak Tari tampak cemas."));
}

TEST_CASE("a post's picture is told to those who do not see it", "[app]") {
  const TemporaryFolder data;
  app::Environment environment = tests::environment_in(data.path());
  Session session(environment, {.subject = "suka-tak-sengaja", .report = false});
  session.sign_in();
  CHECK(session.driver().sees(Role::picture, "Teras rumah pada malam hari, diterangi lampu."));
}

TEST_CASE("a choice that is used up is gone, and one that waited for it has come", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  choose(session, "bb");
  const std::string ask = "Meminta Bu Sekar membacakan aturannya dulu.";
  const std::string note = "Meminta keberatan Anda dicatat dalam notula rapat.";
  CHECK(session.driver().sees(Role::choice, ask));
  CHECK_FALSE(session.driver().sees(Role::choice, note));
  choose(session, "a");
  CHECK_FALSE(session.driver().sees(Role::choice, ask));
  CHECK(session.driver().sees(Role::choice, note));
}

// ---- replies ---------------------------------------------------------------------

const std::string kSorry = "Maaf, saya paham maksud Bapak baik.";
const std::string kExcuse = "Saya izin tidak ikut menyukai.";
const std::string kOffer = "Soal layanan, saya siap membantu.";
const std::string kSilence = "(tidak mengatakan apa-apa)";

TEST_CASE("a reply is built with the arrows and sent with Enter once it is complete", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  choose(session, "bbb");
  CHECK(session.driver().sees(Role::status, "“…”"));
  press(session, {Key::down, Key::down});
  CHECK(node_of(session, Role::option, kSorry).is_selected);
  CHECK(session.driver().sees(Role::status, "“" + kSorry + " …”"));
  press(session, {Key::right});
  CHECK(node_of(session, Role::option, kExcuse).is_focused);
  CHECK_FALSE(node_of(session, Role::option, kExcuse).is_selected);
  press(session, {Key::enter});
  CHECK(node_of(session, Role::option, kExcuse).is_selected);
  CHECK(node_of(session, Role::button, session.say("susun.kirim")).is_disabled);
  press(session, {Key::enter});
  CHECK(session.driver().sees(Role::button, session.say("susun.kirim")));
  press(session, {Key::right, Key::down, Key::enter});
  CHECK(session.driver().reads("Batas Anda jelas."));
  CHECK(recorded(environment).back() == "susun maaf izin layanan");
}

TEST_CASE("up goes back over the phrases of a part, and left to the part before", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  choose(session, "bbb");
  press(session, {Key::down, Key::up});
  CHECK(node_of(session, Role::option, "Lho, kok Bapak begitu.").is_selected);
  press(session, {Key::down, Key::right, Key::down, Key::left});
  CHECK(node_of(session, Role::option, "Nyuwun sewu, Pak.").is_focused);
  CHECK(node_of(session, Role::option, "Nyuwun sewu, Pak.").is_selected);
  CHECK(node_of(session, Role::option, kExcuse).is_selected);
}

TEST_CASE("a reply is built with Tab and space, at a size where all scrolls", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.desk().set_text_scale(2);
  session.sign_in();
  choose(session, "bbb");
  for (const std::string& phrase : {kSorry, kExcuse, kSilence}) {
    REQUIRE(session.driver().tab_to(Role::option, phrase));
    CHECK(node_of(session, Role::option, phrase).visible.height > 0);
    press(session, {Key::space});
  }
  CHECK(session.driver().sees(Role::status, "“" + kSorry + " " + kExcuse + "”"));
  REQUIRE(session.driver().tab_to(Role::button, session.say("susun.kirim")));
  press(session, {Key::enter});
  CHECK(recorded(environment).back() == "susun maaf izin tanpa");
}

TEST_CASE("a reply is built with the mouse, and only the button sends it", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  choose(session, "bbb");
  for (const std::string& phrase : {kSorry, kExcuse, kOffer, kOffer}) {
    CHECK(session.driver().click(Role::option, phrase));
  }
  CHECK(session.driver().sees(Role::status, "“" + kSorry + " " + kExcuse + " " + kOffer + "”"));
  CHECK(session.driver().click(Role::option, kSilence));
  CHECK(session.driver().sees(Role::status, "“" + kSorry + " " + kExcuse + "”"));
  CHECK(session.driver().click(Role::button, session.say("susun.kirim")));
  CHECK(session.driver().reads("Batas Anda jelas."));
}

TEST_CASE("feedback tells of each part how it fared, and what would have been better", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  choose(session, "bbb");
  session.driver().go_on('b');
  CHECK(session.driver().sees(Role::status, session.say("kategori.berisiko")));
  CHECK(session.driver().reads("Terbaca sebagai janji, bukan batas."));
  CHECK(session.driver().reads("Lebih tepat: “" + kExcuse + "”"));
  CHECK(session.driver().sees(Role::text, kSilence));
  CHECK(session.driver().sees(Role::text, "“" + kSorry + " Nanti malam saya lihat dulu.”"));
}

TEST_CASE("what was picked is still there after help, and who presses is told last", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  session.sign_in();
  choose(session, "bbb");
  session.driver().go_on('a');
  press(session, {Key::enter});
  CHECK(session.driver().sees(Role::text, "“Cuma like, kok. Masa sama atasan begitu?”"));
  press(session, {Key::down, Key::f1, Key::escape});
  CHECK(node_of(session, Role::option, "Nyuwun sewu, Pak.").is_selected);
}

// ---- plans -----------------------------------------------------------------------

const std::string kWords = "menjawab satu kali lalu menawarkan bantuan";

/// Goes to where the plan is written.
void go_to_plan(Session& session) {
  session.sign_in();
  choose(session, "bbb");
  for (int reply = 0; reply < 2; ++reply) {
    session.driver().go_on('a');
    session.driver().press(Key::enter);
  }
  REQUIRE(session.driver().sees(Role::field, session.say("rencana.saya_akan")));
}

TEST_CASE("a plan is written with the keyboard alone and stands at the end", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  go_to_plan(session);
  CHECK(node_of(session, Role::field, session.say("rencana.bila")).value ==
        "saya diminta menyukai akun pemenangan di grup kantor");
  press(session, {Key::enter});
  CHECK(session.driver().sees(Role::field, session.say("rencana.bila")));
  session.driver().type("  " + kWords + ". ");
  press(session, {Key::tab});
  CHECK(session.driver().reads("di grup kantor, saya akan " + kWords + "."));
  press(session, {Key::enter, Key::enter});
  CHECK(session.driver().sees(Role::heading, session.say("rencana.judul")));
  CHECK(session.driver().reads("saya akan " + kWords + ".”"));
}

TEST_CASE("a plan can be left out, and then the end speaks of none", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  go_to_plan(session);
  REQUIRE(session.driver().click(Role::button, session.say("rencana.lewati")));
  CHECK(recorded(environment).back() == "lanjut");
  press(session, {Key::enter});
  CHECK(session.driver().sees(Role::button, session.say("hasil.ke_beranda")));
  CHECK_FALSE(session.driver().sees(Role::heading, session.say("rencana.judul")));
}

TEST_CASE("a plan holds 160 characters, and what is too much goes from what was typed last",
          "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  Session session(environment, kScenes);
  go_to_plan(session);
  session.driver().type("awal ");
  session.driver().type(std::string(130, 'a'));
  CHECK(session.driver().reads("sisa 25 huruf"));
  session.driver().type(std::string(100, 'b'));
  const std::string value = node_of(session, Role::field, session.say("rencana.saya_akan")).value;
  CHECK(value == "awal " + std::string(130, 'a') + std::string(25, 'b'));
  press(session, {Key::home});
  session.driver().type("c");
  CHECK(node_of(session, Role::field, session.say("rencana.saya_akan")).value == value);
}

TEST_CASE("a plan's words are in no step, no report and no file but its own table", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  {
    Session session(environment, kScenes);
    go_to_plan(session);
    session.driver().type(kWords);
    press(session, {Key::enter});
  }
  CHECK(recorded(environment).back() == "rencana");
  std::ostringstream out;
  std::ostringstream trouble;
  CHECK(app::report_completion(environment, {}, out, trouble) == 0);
  CHECK((out.str() + trouble.str()).find(kWords) == std::string::npos);

  records::testing::RawFile file(data.path() / "netral.db");
  int holding = 0;
  for (const std::string& table :
       file.column("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    for (const std::string& column :
         file.column("SELECT name FROM pragma_table_info('" + table + "')")) {
      const std::string found = file.value("SELECT count(*) FROM " + table + " WHERE instr(" +
                                           column + ", '" + kWords + "') > 0");
      INFO(table << "." << column);
      if (table == "own_words") holding += found == "1" ? 1 : 0;
      if (table != "own_words") CHECK(found == "0");
    }
  }
  CHECK(holding == 1);
  for (const auto& entry : fs::recursive_directory_iterator(data.path())) {
    if (!entry.is_regular_file() || entry.path().filename().string().starts_with("netral.db")) {
      continue;
    }
    INFO(entry.path().string());
    CHECK(platform::read_file(entry.path())->find(kWords) == std::string::npos);
  }
}

TEST_CASE("a plan comes back when the lesson is gone on with, and can be erased", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  {
    Session session(environment, kScenes);
    go_to_plan(session);
    session.driver().type(kWords);
    press(session, {Key::enter});
  }
  {
    Session again(environment, kScenes);
    again.sign_in();
    CHECK(again.driver().reads("Jam kerja usai."));
  }
  records::testing::RawFile(data.path() / "netral.db").run("DELETE FROM own_words");
  const auto store = app::open_store(environment);
  REQUIRE(store);
  const auto check = store->check_chain();
  REQUIRE(check);
  CHECK_FALSE(check->first_break);
  Session erased(environment, kScenes);
  erased.sign_in();
  CHECK(erased.driver().reads("Jam kerja usai."));
  press(erased, {Key::enter});
  CHECK(erased.driver().sees(Role::button, erased.say("hasil.ke_beranda")));
  CHECK_FALSE(erased.driver().sees(Role::heading, erased.say("rencana.judul")));
}

TEST_CASE("a plan that was written before a break stands at the end after it", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = specimens_in(data.path());
  {
    Session session(environment, kScenes);
    go_to_plan(session);
    session.driver().type(kWords);
    press(session, {Key::enter});
  }
  Session again(environment, kScenes);
  again.sign_in();
  press(again, {Key::enter});
  CHECK(again.driver().sees(Role::heading, again.say("rencana.judul")));
  CHECK(again.driver().reads(kWords));
}

}  // namespace
}  // namespace netral
