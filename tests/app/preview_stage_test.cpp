// The preview as its author sees it: through its screen, found by what it says.

#include "app/preview_stage.h"

#include <algorithm>

#include "app/fixture.h"
#include "app/preview_fixture.h"
#include "platform/files.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::EditedCourse;
using ui::Key;
using ui::Role;

/// A preview without a display; saving is told to it by hand.
class Author {
 public:
  Author(app::Preview preview, int width, int height, const fs::path& pictures)
      : environment_(tests::environment_in("tidak-dipakai")) {
    auto fonts = app::read_fonts(environment_.assets);
    REQUIRE(fonts);
    fonts_ = std::move(*fonts);
    auto window = platform::Window::open({.title = "Pratinjau",
                                          .width = width,
                                          .height = height,
                                          .offscreen = true,
                                          .course_pictures = pictures,
                                          .program_pictures = environment_.assets / "gambar",
                                          .icon = {}});
    REQUIRE(window);
    window_ = std::move(*window);
    desk_ = std::make_unique<app::Desk>(
        environment_.strings, *window_, fonts_,
        std::make_unique<app::PreviewStage>(environment_.strings, std::move(preview),
                                            app::fixed_chance()));
    desk_->take({});
  }

  explicit Author(const EditedCourse& course, int width = 1280, int height = 720,
                  const fs::path& pictures = {})
      : Author(opened(course), width, height, pictures) {}

  void saves() {
    ui::Events events;
    events.content_changed = true;
    desk_->take(events);
  }

  void presses(Key key, char letter = 0) { driver().press(key, letter); }
  app::Driver driver() { return app::Driver(*desk_); }
  app::Desk& desk() { return *desk_; }
  platform::Window& window() { return *window_; }
  [[nodiscard]] bool reads(std::string_view words) { return driver().reads(words); }
  [[nodiscard]] bool sees(Role role, std::string_view key) {
    return driver().sees(role, environment_.strings.say(key));
  }
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return environment_.strings.say(key, args);
  }

 private:
  static app::Preview opened(const EditedCourse& course) {
    auto preview = course.open();
    REQUIRE(preview);
    return std::move(*preview);
  }

  app::Environment environment_;
  ui::FontData fonts_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<app::Desk> desk_;
};

TEST_CASE("the foot names the scene at hand and follows the story", "[app]") {
  const EditedCourse course;
  Author author(course);
  CHECK(author.reads("adegan awal"));
  author.presses(Key::character, 'a');
  author.presses(Key::enter);
  CHECK(author.reads("adegan akibat"));
  author.presses(Key::backspace);
  author.presses(Key::backspace);
  CHECK(author.reads("adegan awal"));
  author.presses(Key::character, 'b');
  author.presses(Key::enter);
  CHECK(author.reads("adegan lega"));
  author.presses(Key::character, 'r');
  CHECK(author.reads("adegan awal"));
  CHECK(author.driver().sees_any(Role::choice));
}

TEST_CASE("the author's tools are reached by Tab and by pointer too", "[app]") {
  const EditedCourse course;
  Author author(course);
  author.presses(Key::character, 'a');
  REQUIRE(author.driver().tab_to(Role::button, author.say("pratinjau.ulang")));
  author.presses(Key::enter);
  CHECK(author.driver().sees_any(Role::choice));
  author.presses(Key::character, 'a');
  CHECK(author.driver().click(Role::button, author.say("pratinjau.mundur")));
  CHECK(author.driver().sees_any(Role::choice));
  CHECK_FALSE(author.driver().click(Role::button, author.say("pratinjau.mundur")));
}

TEST_CASE("a saved edit is on the screen with the place kept", "[app]") {
  EditedCourse course;
  Author author(course);
  author.presses(Key::character, 'a');
  author.presses(Key::enter);
  course.edit("Tangkapan layar beredar.", "Kabar itu beredar.");
  author.saves();
  CHECK(author.reads("Kabar itu beredar."));
  CHECK(author.reads("adegan akibat"));
}

TEST_CASE("a broken file lays what is wrong over the last good version", "[app]") {
  EditedCourse course;
  Author author(course);
  course.edit("ke: akibat", "ke: akibt");
  author.saves();
  CHECK(author.sees(Role::heading, "pratinjau.rusak"));
  CHECK(author.reads("Mungkin maksudnya “akibat”."));
  CHECK(author.reads("baris 15"));
  CHECK(author.reads("ke: akibt}"));
  CHECK_FALSE(author.driver().sees_any(Role::choice));  // behind the sheet, nothing acts
  author.presses(Key::character, 'a');
  CHECK(author.reads("adegan awal"));

  SECTION("and takes it away when the file is mended") {
    course.edit("ke: akibt", "ke: akibat");
    author.saves();
    CHECK_FALSE(author.sees(Role::heading, "pratinjau.rusak"));
    CHECK(author.driver().sees_any(Role::choice));
  }
  SECTION("and the author may put it aside and look at it again") {
    author.presses(Key::escape);
    CHECK_FALSE(author.sees(Role::heading, "pratinjau.rusak"));
    CHECK(author.driver().sees_any(Role::choice));
    CHECK(author.driver().sees(Role::button, author.say("pratinjau.galat", {{"jumlah", "1"}})));
    author.saves();  // still broken, and known to be
    CHECK_FALSE(author.sees(Role::heading, "pratinjau.rusak"));
    author.presses(Key::character, 'l');
    CHECK(author.sees(Role::heading, "pratinjau.rusak"));
  }
}

TEST_CASE("a file that is gone is told in words", "[app]") {
  EditedCourse course;
  Author author(course);
  course.remove();
  author.saves();
  CHECK(author.sees(Role::heading, "pratinjau.rusak"));
  CHECK(author.reads("contoh.yaml” tidak ditemukan"));
}

TEST_CASE("a lesson that is broken from the beginning shows only what is wrong", "[app]") {
  EditedCourse course;
  course.edit("mulai: awal", "mulai: awl");
  Author author(course);
  CHECK(author.sees(Role::heading, "pratinjau.rusak"));
  CHECK(author.reads("Mungkin maksudnya “awal”."));
  course.edit("mulai: awl", "mulai: awal");
  author.saves();
  CHECK(author.driver().sees_any(Role::choice));
  CHECK(author.reads("adegan awal"));
}

TEST_CASE("many findings scroll", "[app]") {
  EditedCourse course;
  for (const char* scene : {"akibat", "lega", "tamat-buruk", "tamat-baik"}) {
    course.edit("ke: " + std::string(scene), "ke: " + std::string(scene) + "x");
  }
  Author author(course);
  const auto last = [&] {
    const ui::Semantic* found = nullptr;
    for (const ui::Semantic& node : author.desk().semantics().nodes()) {
      if (node.label.find("ke: tamat-baikx") != std::string::npos) found = &node;
    }
    REQUIRE(found != nullptr);
    return found->visible.height;
  };
  CHECK(last() == 0);
  for (int i = 0; i < 4; ++i) author.presses(Key::page_down);
  CHECK(last() > 0);
}

TEST_CASE("the facilitator's note is shown and put away with one key", "[app]") {
  const EditedCourse course;
  Author author(course);
  author.presses(Key::character, 'n');
  CHECK(author.reads("Beri satu menit sebelum memilih."));
  author.presses(Key::character, 'n');
  CHECK_FALSE(author.reads("Beri satu menit sebelum memilih."));
  author.presses(Key::character, 'a');
  author.presses(Key::enter);
  author.presses(Key::character, 'n');  // this scene has none
  CHECK_FALSE(author.sees(Role::heading, "pratinjau.catatan_judul"));
}

TEST_CASE("what lint says of the lesson is counted at every save", "[app]") {
  EditedCourse course;
  Author author(course);
  CHECK(author.sees(Role::button, "pratinjau.tanpa_temuan"));
  course.edit("ke: akibat", "ke: lega");
  author.saves();
  CHECK(author.driver().sees(Role::button, author.say("pratinjau.temuan", {{"jumlah", "2"}})));
  author.presses(Key::character, 'l');
  CHECK(author.reads("Adegan “akibat” tidak pernah dapat dicapai."));
  course.write(tests::kLesson);
  author.saves();
  CHECK(author.sees(Role::button, "pratinjau.tanpa_temuan"));
}

TEST_CASE("what is typed into a plan is text and no command of the author's", "[app]") {
  EditedCourse course;
  course.edit("    lanjut: [{ke: tamat-baik}]",
              "    rencana: {bila: \"saya diminta mendukung\", contoh: \"menolak dengan santun\"}\n"
              "    lanjut: [{ke: tamat-baik}]");
  Author author(course);
  author.presses(Key::character, 'b');
  author.presses(Key::enter);
  REQUIRE(author.reads("adegan lega"));
  REQUIRE(author.driver().tab_to(Role::field, author.say("rencana.saya_akan")));
  ui::Events typed;
  typed.text = "menolak";
  for (const char letter : std::string("nlr")) {
    typed.keys.push_back({Key::character, letter, false, false, false});
  }
  author.desk().take(typed);
  author.presses(Key::backspace);
  CHECK(author.reads("adegan lega"));
  CHECK(author.reads("menola"));
  CHECK_FALSE(author.sees(Role::heading, "pratinjau.catatan_judul"));

  SECTION("and a file that breaks meanwhile takes the keyboard from the field") {
    course.edit("ke: lega", "ke: lga");
    author.saves();
    CHECK(author.sees(Role::heading, "pratinjau.rusak"));
    author.presses(Key::character, 'r');
    CHECK(author.reads("adegan awal"));
  }
}

TEST_CASE("Backspace takes a card back before it takes an input back", "[app]") {
  EditedCourse course;
  course.edit("    lanjut: [{ke: tamat-baik}]",
              "    kuis: {ambil: {contoh: \"1\"}}\n    lanjut: [{ke: tamat-baik}]");
  course.file("soal/contoh.yaml") = R"(skema: soal/1
topik: contoh
judul: "Contoh"
soal:
  - id: pilah
    jenis: kelompokkan
    tingkat: "1"
    tahapan: masa-kampanye
    tanya: "Boleh atau tidak?"
    kelompok: [{id: boleh, teks: "Boleh"}, {id: tidak, teks: "Tidak boleh"}]
    kartu:
      - {id: visi, teks: "Membaca visi-misi", ke: boleh}
      - {id: baliho, teks: "Memasang baliho", ke: tidak}
      - {id: izin, teks: "Bertugas dengan izin", ke: boleh}
      - {id: ajak, teks: "Mengajak memilih", ke: tidak}
    penilaian: sebagian
    mengapa: "ASN harus netral."
    dasar: [ketentuan-a]
)";
  Author author(course);
  author.presses(Key::character, 'b');
  author.presses(Key::enter);
  author.presses(Key::enter);
  const auto card = [&] { return author.desk().semantics().find(Role::card, "Membaca visi-misi"); };
  REQUIRE(author.driver().tab_to(Role::card, "Membaca visi-misi"));
  author.presses(Key::right);
  REQUIRE(card()->value == author.say("soal.di_kelompok", {{"kelompok", "Boleh"}}));
  author.presses(Key::backspace);
  REQUIRE(card() != nullptr);
  CHECK(card()->value == author.say("soal.belum_dipilah"));
  CHECK(author.driver().click(Role::button, author.say("pratinjau.mundur")));
  CHECK(card() == nullptr);
  CHECK(author.reads("adegan lega"));
}

TEST_CASE("a story that changed before the place says so in the foot", "[app]") {
  EditedCourse course;
  Author author(course);
  author.presses(Key::character, 'a');
  author.presses(Key::enter);
  course.edit("id: ikut,", "id: ikut-saja,");
  author.saves();
  CHECK(author.sees(Role::status, "pratinjau.cerita_berubah"));
  CHECK(author.reads("adegan awal"));
  author.presses(Key::character, 'a');
  CHECK_FALSE(author.sees(Role::status, "pratinjau.cerita_berubah"));
}

TEST_CASE("Escape and the mark leave nothing, and say why", "[app]") {
  const EditedCourse course;
  Author author(course);
  author.presses(Key::escape);
  CHECK(author.sees(Role::status, "pratinjau.tanpa_beranda"));
  CHECK_FALSE(author.desk().wants_to_quit());
  author.presses(Key::f1);
  CHECK(author.sees(Role::heading, "pratinjau.bantuan"));
}

TEST_CASE("every tool of the foot is within the window, however narrow", "[app]") {
  EditedCourse course;
  const auto [width, height, scale] =
      GENERATE(std::tuple(1280, 720, 1.0F), std::tuple(1024, 768, 1.0F), std::tuple(800, 600, 1.0F),
               std::tuple(1280, 720, 2.5F));
  Author author(course, width, height);
  author.desk().set_text_scale(scale);
  author.presses(Key::character, 'a');
  author.presses(Key::enter);
  course.edit("id: ikut,", "id: ikut-saja,");
  author.saves();
  for (const char* key : {"pratinjau.ulang", "pratinjau.mundur", "pratinjau.catatan",
                          "pratinjau.tanpa_temuan", "pratinjau.cerita_berubah"}) {
    INFO(key << " at " << width << "x" << height << ", " << scale);
    const auto& nodes = author.desk().semantics().nodes();
    const auto node = std::find_if(nodes.begin(), nodes.end(), [&](const ui::Semantic& one) {
      return one.label == author.say(key);
    });
    REQUIRE(node != nodes.end());
    CHECK(node->rect.x >= 0);
    CHECK(node->rect.right() <= static_cast<float>(width));
    CHECK(node->rect.bottom() <= static_cast<float>(height));
  }
}

TEST_CASE("a picture that was drawn anew is shown anew", "[app]") {
  const tests::TemporaryFolder pictures;
  const auto paint = [&](const std::string& color) {
    fs::create_directories(pictures.path() / "latar");
    REQUIRE(platform::write_file(pictures.path() / "latar/uji.svg",
                                 "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
                                 "<rect width='10' height='10' fill='" +
                                     color + "'/></svg>"));
  };
  EditedCourse course;
  course.edit("  awal:\n", "  awal:\n    latar: latar/uji.svg\n    gambar_teks: \"Dinding.\"\n");
  paint("#3f6248");
  Author author(course, 1280, 720, pictures.path());
  const std::string green = author.window().pixels();
  paint("#8c3b2a");
  author.saves();
  const bool is_same = author.window().pixels() == green;
  CHECK_FALSE(is_same);
}

}  // namespace
}  // namespace netral
