// The way in: the welcome, home with a larger course, deadlines, and the map.

#include <fstream>
#include <sstream>

#include "app/fixture.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void replace(std::string& text, const std::string& piece, const std::string& other) {
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  text.replace(at, piece.size(), other);
}

/// The course with a deadline on its track, and a module with a long title.
class DatedCourse {
 public:
  explicit DatedCourse(const std::string& deadline) {
    const fs::path root = folder_.path() / "c";
    fs::copy(fs::path(NETRAL_SOURCE_DIR) / "content", root, fs::copy_options::recursive);
    std::string course = read(root / "kursus.yaml");
    replace(course, "ringkas: \"Partai dan pencalonan\"",
            "ringkas: \"Kewenangan dan pengangkatan\"");
    replace(course, "    jp: \"3\"\n", "    jp: \"3\"\n    tenggat: " + deadline + "\n");
    std::ofstream(root / "kursus.yaml") << course;
  }

  void add_picture(const std::string& path) const {
    const fs::path file = folder_.path() / "c" / "gambar" / path;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"48\" height=\"48\">"
                           "<circle cx=\"24\" cy=\"24\" r=\"20\" fill=\"#6B4226\"/></svg>";
  }

  [[nodiscard]] app::Environment environment(const fs::path& data) const {
    auto found = app::find_environment({folder_.path() / "c", data});
    REQUIRE(found);
    return std::move(*found);
  }

 private:
  TemporaryFolder folder_;
};

int words_on_screen(const app::Driver& driver) {
  int words = 0;
  for (const ui::Semantic& node : driver.nodes()) {
    std::istringstream text(node.label);
    for (std::string word; text >> word;) ++words;
  }
  return words;
}

TEST_CASE("from a fresh start the first scene is three screens and four keys away", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  app::Driver& driver = session.driver();
  int keys = 0;
  const auto press = [&](Key key) {
    driver.press(key);
    ++keys;
  };
  REQUIRE(driver.sees(Role::field, session.say("masuk.nip")));  // the first screen
  driver.type(tests::kNip);
  press(Key::enter);
  REQUIRE(driver.sees(Role::field, session.say("masuk.nama")));  // the second
  driver.type("Dewi Anggraini, S.Kom.");
  press(Key::tab);
  driver.type("Dinas Kesehatan");
  press(Key::enter);
  REQUIRE(driver.reads(session.say("selamat.waktu")));  // the third
  CHECK(driver.reads("3 JP, yaitu 135 menit"));
  CHECK(driver.reads(session.say("umum.siapa_melihat")));
  CHECK(driver.reads(session.say("selamat.berhenti_isi")));
  // All of it, the bar included, is read in half a minute at 200 words a minute.
  CHECK(words_on_screen(driver) < 100);
  driver.press(Key::character, 'l');  // past the pre-test
  ++keys;
  CHECK_FALSE(driver.reads(session.say("selamat.waktu")));
  CHECK(driver.reads("Satu payung"));
  CHECK(driver.reads("menit lagi"));
  CHECK(keys == 4);
}

TEST_CASE("who has begun is welcomed no more", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  {
    Session session(environment);
    session.sign_in();
    session.driver().press(Key::enter);
    session.driver().press(Key::escape);
    CHECK(session.driver().reads(session.say("beranda.lanjutkan_terakhir")));
  }
  Session again(environment);
  again.sign_in();
  CHECK_FALSE(again.driver().reads(again.say("selamat.waktu")));
  CHECK(again.driver().reads(again.say("beranda.lanjutkan_terakhir")));
}

TEST_CASE("nine modules and two exams stand whole on home, in the order of the keyboard", "[app]") {
  const TemporaryFolder data;
  const DatedCourse course("2026-12-12");
  const app::Environment environment = course.environment(data.path());
  Session session(environment);
  session.sign_in();
  CHECK(session.driver().reads("Selesaikan paling lambat 12 Desember 2026."));
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("tenggat 12 Desember 2026"));
  session.driver().press(Key::character, 'l');  // past the pre-test, whose offer takes a row
  session.driver().press(Key::escape);

  std::vector<std::string> cards;
  for (const ui::Semantic& node : session.driver().nodes()) {
    const bool is_card = node.value == session.say("status.belum-mulai") ||
                         node.value == session.say("status.berjalan");
    if (!is_card) continue;
    cards.push_back(node.label);
    INFO(node.label);
    CHECK(node.visible.height == node.rect.height);
  }
  REQUIRE(cards.size() == 11);
  CHECK(cards[7] == "Kewenangan dan pengangkatan");
  CHECK(cards.back() == "Uji akhir");
  REQUIRE(session.driver().tab_to(Role::button, cards.front()));
  for (std::size_t i = 1; i < cards.size(); ++i) {
    session.driver().press(Key::tab);
    INFO(cards[i]);
    CHECK(session.desk().semantics().find(Role::button, cards[i])->is_focused);
  }
}

TEST_CASE("a deadline that is past is said kindly, and nothing is closed", "[app]") {
  const TemporaryFolder data;
  const DatedCourse course("2026-01-31");
  const app::Environment environment = course.environment(data.path());
  Session session(environment);
  session.sign_in();
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  CHECK_FALSE(session.driver().reads("tenggat 31 Januari 2026"));
  CHECK(session.driver().reads("31 Januari 2026, sudah lewat"));
  CHECK(session.driver().can_press(session.say("beranda.mulai")));
}

/// Home as it is drawn, with a course that has a picture for one module or none.
std::string home_drawn(bool has_icon) {
  const DatedCourse course("2026-12-31");
  const TemporaryFolder data;
  if (has_icon) course.add_picture("modul/peta-aturan.svg");
  const app::Environment environment = course.environment(data.path());
  Session session(environment);
  session.sign_in();
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  const fs::path file = data.path() / "beranda.png";
  REQUIRE(session.window().save_png(file));
  return read(file);
}

TEST_CASE("a module's picture is shown where the course has one", "[app]") {
  const std::string plain = home_drawn(false);
  CHECK(plain == home_drawn(false));
  CHECK(plain != home_drawn(true));
}

TEST_CASE("the map tells what is left of each module and of all", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.sign_in();
  session.begin_lessons();
  session.play_to_the_end();
  session.driver().press(Key::enter);
  REQUIRE(session.driver().tab_to(Role::button, session.say("beranda.lihat_peta")));
  session.driver().press(Key::enter);
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  int module = 0;
  for (const course::LessonId& lesson : library.course().modules.front().lessons) {
    module += library.head(lesson)->minutes;
  }
  module -= library.head(library.course().modules.front().lessons.front())->minutes;
  CHECK(session.driver().reads(session.say("peta.sisa", {{"menit", std::to_string(module)}})));
}

}  // namespace
}  // namespace netral
