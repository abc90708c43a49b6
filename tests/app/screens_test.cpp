// The program as people use it: through its screens, found by what they say.

#include <algorithm>
#include <fstream>

#include "app/fixture.h"
#include "app/person_path.h"
#include "base/markup.h"
#include "platform/files.h"

namespace netral {
namespace {

namespace fs = std::filesystem;
using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

records::CompletionReport report_of(const app::Environment& environment) {
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  const auto store = app::open_store(environment);
  REQUIRE(store);
  auto report = store->completion(app::subjects_of(library));
  REQUIRE(report);
  return *report;
}

TEST_CASE("a NIP that cannot be one is told so, and the field keeps it", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.driver().type("19991301");
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("18 angka"));
  CHECK(session.driver().reads("19991301"));
  session.driver().type("2025012999");
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("tanggal lahir"));
}

TEST_CASE("a pasted NIP is grouped while typing and finds its person again", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  {
    Session session(environment);
    session.driver().type(" 1999 0101.202501-2 999 ");
    CHECK(session.driver().reads("19990101 202501 2 999"));
    session.driver().press(Key::enter);
    session.driver().type("Dewi Anggraini");
    session.driver().press(Key::tab);
    session.driver().type("Dinas Kesehatan");
    session.driver().press(Key::enter);
    CHECK(session.driver().reads("Selamat datang, Dewi Anggraini."));
  }
  Session again(environment);
  again.driver().type(tests::kNip);
  again.driver().press(Key::enter);
  CHECK(again.driver().reads("Dewi Anggraini"));
  CHECK(again.driver().sees(Role::button, again.say("masuk.itu_saya")));
  again.driver().press(Key::enter);
  CHECK(again.driver().reads("Selamat datang"));
}

TEST_CASE("a participant without a NIP signs in by code, never by NIK", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.driver().type("peserta-07");
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("PESERTA-07"));
  CHECK(session.driver().sees(Role::field, session.say("masuk.nama")));
}

TEST_CASE("a lesson is finished with the keyboard alone and reported as done", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  {
    Session session(environment);
    session.sign_in();
    session.begin_lessons();
    session.play_to_the_end();
    CHECK(session.driver().reads(session.say("hasil.ringkasan")));
    session.driver().press(Key::enter);
    CHECK(session.driver().reads("Selamat datang"));
  }
  const records::CompletionReport report = report_of(environment);
  REQUIRE(report.rows.size() == 1);
  CHECK(report.rows[0].lessons.front() == records::LessonStatus::selesai);
  CHECK(report.rows[0].status == records::CourseStatus::berjalan);
}

/// Plays every lesson, then stands at home with the exam next.
void finish_lessons(Session& session) {
  session.sign_in();
  for (int lesson = 0; lesson < 40 && !session.driver().reads(session.say("ujian.kepala"));
       ++lesson) {
    session.driver().press(Key::enter);
    session.play_to_the_end();
    session.driver().press(Key::enter);
  }
  REQUIRE(session.driver().reads(session.say("ujian.kepala")));
}

/// Answers the question at hand by the bank's keys, or wrongly.
void answer_question(Session& session, const std::vector<course::Item>& items, bool rightly) {
  // Two items may ask in the same words; their options tell them apart.
  const auto is_shown = [&](const course::Item& item) {
    return std::all_of(item.options.begin(), item.options.end(),
                       [&](const course::Option& option) {
                         return session.driver().reads(base::without_markup(option.text));
                       }) &&
           session.driver().sees(Role::heading, base::without_markup(item.question));
  };
  const auto item = std::find_if(items.begin(), items.end(), is_shown);
  REQUIRE(item != items.end());
  session.driver().press(Key::character, '2');  // how sure
  session.enter(*item, rightly ? play::right_answer(*item) : play::wrong_answer(*item));
  session.hand_in();
}

/// The pledge can be confirmed only once its end was in sight.
void read_pledge(Session& session, const course::Course& course) {
  const course::Pledge& pledge = *course.pledge;
  CHECK(session.driver().sees(Role::heading, pledge.title));
  CHECK(session.driver().reads(base::without_markup(pledge.source)));
  CHECK(session.driver().sees(Role::button, session.say("umum.keluar")));
  session.window().resize(1280, 360);
  session.desk().take({});
  while (session.driver().scroll_down()) {
  }
  REQUIRE(session.driver().can_press(session.say("ikrar.sudah_saya_baca")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads(session.say("beranda.lulus")));
  session.window().resize(1280, 720);
  session.desk().take({});
}

/// From home, into the documents folder.
void save_proof(Session& session, const fs::path& documents) {
  REQUIRE(session.driver().tab_to(Role::button, session.say("selesai.simpan")));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("18 dari 20"));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("Tersimpan"));
  const fs::path file = documents / "bukti-selesai-dewi-anggraini.png";
  REQUIRE(fs::exists(file));
  std::ifstream in(file, std::ios::binary);
  std::string head(4, ' ');
  in.read(head.data(), 4);
  CHECK(head == "\x89PNG");
}

TEST_CASE("who has done the lessons and answers by the rules passes, and the office reads it",
          "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  const auto pack = library.exam(course::ExamId("uji-akhir"));
  REQUIRE(pack);
  std::vector<course::Item> items;
  for (const auto& [topic, bank] : (*pack)->banks) {
    items.insert(items.end(), bank.items.begin(), bank.items.end());
  }
  {
    Session session(environment);
    finish_lessons(session);
    session.driver().press(Key::enter);
    for (int i = 0; i < 20; ++i) answer_question(session, items, i >= 10);
    CHECK(session.driver().reads(session.say("ujian.belum_lulus")));
    CHECK(report_of(environment).rows[0].status == records::CourseStatus::selesai_tidak_lulus);
    session.driver().press(Key::enter);
    REQUIRE(session.driver().tab_to(Role::button, session.say("beranda.lihat_peta")));
    session.driver().press(Key::enter);
    CHECK(session.driver().reads(session.say("status.selesai-tidak-lulus")));
    REQUIRE(session.driver().tab_to(Role::button, "Uji akhir"));
    session.driver().press(Key::enter);
    for (int i = 0; i < 20; ++i) answer_question(session, items, i >= 2);
    CHECK(session.driver().reads(session.say("ujian.lulus")));
    CHECK(session.driver().reads("minimal 15 dari 20"));
    CHECK(report_of(environment).rows[0].status == records::CourseStatus::berjalan);
    session.driver().press(Key::enter);  // "Baca ikrar netralitas"
    read_pledge(session, library.course());
    save_proof(session, environment.documents);
  }
  const records::CompletionReport report = report_of(environment);
  CHECK(report.rows[0].status == records::CourseStatus::lulus);
  CHECK(report.rows[0].pledge == records::LessonStatus::selesai);
  CHECK(report.rows[0].exams.front()->best == base::of_points(18, 20));
}

TEST_CASE("an exam that is cut off goes on at the very question", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  {
    Session session(environment, {.subject = "uji-akhir", .report = false});
    session.sign_in();
    REQUIRE(session.driver().fill_in(session.say("ujian.simpan_jawaban")));
    session.driver().press(Key::enter);
    CHECK(session.driver().reads("Soal 2 dari 20"));
  }
  Session again(environment, {.subject = "uji-akhir", .report = false});
  again.sign_in();
  CHECK(again.driver().reads("Soal 2 dari 20"));
}

TEST_CASE("whoever is cut off after an answer goes on from the very place", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  std::vector<std::string> seen;
  {
    Session session(environment);
    session.sign_in();
    session.begin_lessons();
    session.driver().press(Key::enter);
    session.driver().press(Key::character, 'c');
    for (const ui::Semantic& node : session.desk().semantics().nodes()) {
      seen.push_back(node.label);
    }
  }
  Session again(environment);
  again.sign_in();
  CHECK(again.driver().reads(again.say("beranda.lanjutkan_terakhir")));
  again.driver().press(Key::enter);
  std::vector<std::string> resumed;
  for (const ui::Semantic& node : again.desk().semantics().nodes()) resumed.push_back(node.label);
  CHECK(resumed == seen);
}

TEST_CASE("a run goes on with the words it was begun with, the next has the new ones", "[app]") {
  const TemporaryFolder data;
  const TemporaryFolder content;
  fs::copy(fs::path(NETRAL_SOURCE_DIR) / "content", content.path() / "c",
           fs::copy_options::recursive);
  app::Environment environment = environment_in(data.path());
  environment.content = content.path() / "c";
  const fs::path lesson = environment.content / "pelajaran/media-sosial/grup-wa-kantor.yaml";
  {
    Session session(environment, {.subject = "grup-wa-kantor", .report = false});
    session.sign_in();
    session.driver().press(Key::enter);
  }
  std::string text = *platform::read_file(lesson);
  const std::string old_words = "Semua menunggu balasan Anda.";
  for (std::size_t at = text.find(old_words); at != std::string::npos; at = text.find(old_words)) {
    text.replace(at, old_words.size(), "Kalimat yang sudah diperbarui.");
  }
  REQUIRE(platform::write_file(lesson, text));
  Session again(environment, {.subject = "grup-wa-kantor", .report = false});
  again.sign_in();
  CHECK(again.driver().reads(old_words));
  again.play_to_the_end();
  REQUIRE(again.driver().click(Role::button, again.say("hasil.ulangi")));
  again.driver().press(Key::enter);
  CHECK(again.driver().reads("Kalimat yang sudah diperbarui."));
}

TEST_CASE("a broken course says where, and goes on once it is mended", "[app]") {
  const TemporaryFolder data;
  const TemporaryFolder content;
  fs::copy(fs::path(NETRAL_SOURCE_DIR) / "content", content.path() / "c",
           fs::copy_options::recursive);
  app::Environment environment = environment_in(data.path());
  environment.content = content.path() / "c";
  const fs::path course = environment.content / "kursus.yaml";
  const std::string whole = *platform::read_file(course);
  REQUIRE(platform::write_file(course, "modull: []\n" + whole));
  Session session(environment);
  CHECK(session.driver().reads("kursus.yaml:1:1"));
  REQUIRE(platform::write_file(course, whole));
  REQUIRE(session.driver().click(Role::button, session.say("gangguan.coba_lagi")));
  CHECK(session.driver().reads(session.say("masuk.judul")));
}

TEST_CASE("a data folder that cannot be made is told, and nothing crashes", "[app]") {
  const TemporaryFolder data;
  REQUIRE(platform::write_file(data.path() / "berkas", "bukan folder"));
  const app::Environment environment = environment_in(data.path() / "berkas" / "data");
  Session session(environment);
  CHECK(session.driver().reads(session.say("gangguan.judul")));
  CHECK(session.driver().reads("Folder data"));
}

TEST_CASE("a missing course folder is told with its path", "[app]") {
  const TemporaryFolder data;
  app::Environment environment = environment_in(data.path());
  environment.content = data.path() / "tidak-ada";
  Session session(environment);
  CHECK(session.driver().reads("kursus.yaml"));
  CHECK(session.driver().sees(Role::button, session.say("gangguan.keluar")));
}

TEST_CASE("every widget that acts can be reached with Tab and shows its focus", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.sign_in();
  REQUIRE(session.driver().tab_to(Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  std::vector<std::string> labels;
  for (const ui::Semantic& node : session.desk().semantics().nodes()) {
    if (node.can_act()) labels.push_back(node.label);
  }
  CHECK(labels.size() >= 6);
  for (const ui::Semantic& node : std::vector<ui::Semantic>(session.desk().semantics().nodes())) {
    if (!node.can_act()) continue;
    INFO(node.label);
    CHECK(session.driver().tab_to(node.role, node.label));
  }
}

TEST_CASE("help opens on F1 and gives the lesson back as it was", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.sign_in();
  session.begin_lessons();
  session.driver().press(Key::f1);
  CHECK(session.driver().reads(session.say("bantuan.judul")));
  session.driver().press(Key::escape);
  CHECK(session.driver().reads("Satu payung"));
}

void check_apart(const std::vector<ui::Semantic>& nodes, float width) {
  for (std::size_t a = 0; a < nodes.size(); ++a) {
    if (nodes[a].id == 0) continue;
    INFO(nodes[a].label);
    CHECK(nodes[a].rect.x >= 0);
    CHECK(nodes[a].rect.right() <= width + 0.5F);
    for (std::size_t b = a + 1; b < nodes.size(); ++b) {
      if (nodes[b].id == 0) continue;
      const ui::Rect& p = nodes[a].visible;
      const ui::Rect& q = nodes[b].visible;
      const bool apart = p.right() <= q.x || q.right() <= p.x || p.bottom() <= q.y ||
                         q.bottom() <= p.y || p.height <= 0 || q.height <= 0;
      INFO(nodes[b].label);
      CHECK(apart);
    }
  }
}

void check_apart_everywhere(const app::Environment& environment, const app::Shell::Start& start,
                            int steps, char letter) {
  struct Size {
    int width, height;
    float text;
  };
  for (const Size& size : {Size{1280, 720, 1}, Size{1024, 768, 1}, Size{1920, 1080, 1},
                           Size{1366, 768, 1.5F}, Size{1280, 720, 2.0F}, Size{800, 600, 1}}) {
    INFO(size.width << "x" << size.height << " text " << size.text);
    Session session(environment, start, size.width, size.height);
    session.desk().set_text_scale(size.text);
    session.sign_in();
    for (int i = 0; i < steps; ++i) {
      check_apart(session.desk().semantics().nodes(), static_cast<float>(size.width));
      session.driver().go_on(letter);
    }
    session.driver().press(Key::escape);
  }
}

TEST_CASE("nothing that acts overlaps or leaves the window, at every size", "[app]") {
  const TemporaryFolder data;
  check_apart_everywhere(environment_in(data.path()), {}, 12, 'a');
}

TEST_CASE("nor does it in any form of a scene", "[app]") {
  const TemporaryFolder data;
  check_apart_everywhere(tests::specimens_in(data.path()),
                         {.subject = "semua-adegan", .report = false}, 14, 'b');
}

}  // namespace
}  // namespace netral
