#include "app/play_text.h"

#include <algorithm>
#include <sstream>

#include "app/fixture.h"
#include "app/text_item.h"
#include "base/text.h"
#include "play/item_view.h"

namespace netral {
namespace {

using tests::environment_in;
using tests::TemporaryFolder;
using tests::typed;

struct Played {
  int status = 0;
  std::string out;
  std::string trouble;
};

Played play(const app::Environment& environment, const std::string& input,
            const std::string& learner = "-", const std::string& lesson = "foto-usai-apel") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream trouble;
  const int status = app::play_text(environment, {lesson, learner}, in, out, trouble);
  return {status, out.str(), trouble.str()};
}

const std::string kWho = std::string(tests::kNip) + "\nDewi Anggraini\nDinas Kesehatan\n";

TEST_CASE("a lesson is played to its end in the terminal by letters and numbers", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  // Which questions are drawn is left to chance, so a line for each kind is there; what
  // does not fit is asked again.
  std::string answers;
  for (int i = 0; i < 60; ++i) {
    answers += i % 2 == 0 ? "\nB\n" : "\n2\n";
    answers += "1A 2B\n1A 2B 3A\n1A 2B 3C 4D\n1A 2B 3A 4B 5A 6B\nA B C D\nA B C D E\n";
  }
  const Played played = play(environment, kWho + answers);
  CHECK(played.status == 0);
  CHECK(played.trouble.empty());
  CHECK(played.out.find("Nilai latihan:") != std::string::npos);
  CHECK(played.out.find("Dasar hukum") != std::string::npos);
}

TEST_CASE("the end of input keeps what was answered, and the next time goes on", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  const Played first = play(environment, kWho + "\nB\n");
  CHECK(first.status == 0);
  CHECK(first.out.find("Kemajuan Anda tersimpan") != std::string::npos);
  const Played second = play(environment, std::string(tests::kNip) + "\n");
  CHECK(second.out.find("melanjutkan dari tempat terakhir") != std::string::npos);
  CHECK(second.out.find("Sesuai aturan") != std::string::npos);
}

TEST_CASE("an answer that is none is asked again and records nothing", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  const Played played = play(environment, kWho + "\nZ\n99\nentah\nA\n");
  CHECK(played.out.find("Jawaban itu tidak dikenal") != std::string::npos);
  const auto store = app::open_store(environment);
  REQUIRE(store);
  const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
  const auto open = store->open_attempt((*person)->person, "foto-usai-apel");
  REQUIRE(open);
  REQUIRE(*open);
  CHECK((*open)->steps.size() == 2);
  CHECK((*open)->steps[1].input == "pilih ikut");
  CHECK((*open)->steps[1].shown == "ikut tangkup ikut-titip");
}

TEST_CASE("the terminal and the window write the same steps", "[app]") {
  const TemporaryFolder by_text;
  const TemporaryFolder by_window;
  const app::Environment text_environment = environment_in(by_text.path());
  const app::Environment window_environment = environment_in(by_window.path());
  play(text_environment, kWho + "\nB\n\n");
  {
    tests::Session session(window_environment, {.subject = "foto-usai-apel", .report = false});
    session.sign_in();
    session.driver().press(ui::Key::enter);
    session.driver().press(ui::Key::character, 'b');
    session.driver().press(ui::Key::enter);
  }
  const auto steps_in = [](const app::Environment& environment) {
    const auto store = app::open_store(environment);
    const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
    const auto open = store->open_attempt((*person)->person, "foto-usai-apel");
    std::vector<std::string> steps;
    for (const play::Step& step : (*open)->steps) steps.push_back(step.input + "|" + step.shown);
    return steps;
  };
  CHECK(steps_in(text_environment) == steps_in(window_environment));
  CHECK(steps_in(text_environment).size() == 3);
}

TEST_CASE("a person is known by code, and a wrong NIP or lesson is told", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  CHECK(play(environment, "Sari\nDinas Sosial\n", "PESERTA-01").status == 0);
  const Played bad_nip = play(environment, "123\n");
  CHECK(bad_nip.status == 2);
  CHECK(bad_nip.trouble.find("18 angka") != std::string::npos);
  const Played bad_lesson = play(environment, kWho, "-", "tidak-ada");
  CHECK(bad_lesson.status == 2);
  CHECK(bad_lesson.trouble.find("tidak-ada") != std::string::npos);
  const Played nothing = play(environment, "");
  CHECK(nothing.status == 2);
}

const std::string kToReplies = "B\n\nB\n\nB\n\n";

Played play_scenes(const app::Environment& environment, const std::string& input) {
  return play(environment, kWho + input, "-", "semua-adegan");
}

std::vector<std::string> inputs_in(const app::Environment& environment) {
  const auto store = app::open_store(environment);
  const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
  const auto open = store->open_attempt((*person)->person, "semua-adegan");
  REQUIRE(*open);
  std::vector<std::string> inputs;
  for (const play::Step& step : (*open)->steps) inputs.push_back(step.input);
  return inputs;
}

bool says(const Played& played, const std::string& words) {
  return played.out.find(words) != std::string::npos;
}

TEST_CASE("displays are told in words", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const Played played = play_scenes(environment, kToReplies);
  CHECK(says(played, "Unggahan Kawan Wicitra · 2 jam"));
  CHECK(says(played, "[Gambar: Teras sebuah rumah pada malam hari, diterangi lampu.]"));
  CHECK(says(played, "1.284 suka"));
  CHECK(says(played, "Surat dari Paguyuban Warga Wanamarta Timur"));
  CHECK(says(played, "Perihal: Undangan sarasehan warga"));
  CHECK(says(played, "Rapat: Persiapan hari pelayanan keliling · Ruang rapat kecil"));
  CHECK(says(played, "Bidang Pelayanan · 24 anggota"));
}

TEST_CASE("a choice that is not offered is not asked for", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const Played played = play_scenes(environment, "B\n\nB\n\nA\n\nA\n");
  CHECK(inputs_in(environment).back() == "pilih pisah");
  CHECK(says(played, "B. Meminta keberatan Anda dicatat dalam notula rapat."));
}

TEST_CASE("a reply is asked for part by part, then shown whole", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const Played played = play_scenes(environment, kToReplies + "b\nZ\n1\nB\n");
  CHECK(inputs_in(environment).back() == "susun maaf izin tanpa");
  CHECK(says(played, "3 · Tawaran"));
  CHECK(says(played, "B. (tidak mengatakan apa-apa)"));
  CHECK(says(played, "Jawaban itu tidak dikenal"));
  CHECK(says(played, "Jawaban Anda: “Maaf, saya paham maksud Bapak baik. Saya izin tidak ikut"));
  CHECK(says(played, "Lebih tepat: “Soal layanan, saya siap membantu.”"));
}

TEST_CASE("a reply that is left in the middle is not sent", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  play_scenes(environment, kToReplies + "A\nA\nkeluar\n");
  CHECK(inputs_in(environment).back() == "lanjut");
}

const std::string kToPlan = kToReplies + "A\nA\nA\n\nA\nA\nA\nA\n\n";

TEST_CASE("a plan is two lines, the first of which may stay as suggested", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const Played played = play_scenes(environment, kToPlan + "\nmenjawab santun.\n\n");
  CHECK(says(played, "Rencana Anda:"));
  CHECK(says(played,
             "Bila saya diminta menyukai akun pemenangan di grup kantor, saya akan menjawab"));
  CHECK(played.trouble.empty());
}

TEST_CASE("an empty line leaves the plan out", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const Played played = play_scenes(environment, kToPlan + "saya ditanya\n\n");
  CHECK(inputs_in(environment).back() == "lanjut");
  CHECK_FALSE(says(played, "Rencana Anda:"));
}

play::ItemView shown(const course::Item& item) {
  play::Random random = play::Random::stream(7, "uji");
  return play::item_view(play::arrange(item, true, random), false, 1, 1);
}

std::vector<course::Item> specimen_items(const app::Environment& environment) {
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  const auto pack = library.lesson(course::LessonId("semua-jenis"));
  REQUIRE(pack);
  std::vector<course::Item> items;
  for (const auto& [topic, bank] : (*pack)->banks) items.push_back(bank.items.front());
  return items;
}

TEST_CASE("a typed line answers each kind of question, whatever separates its signs", "[app]") {
  const TemporaryFolder data;
  for (const course::Item& item : specimen_items(tests::specimens_in(data.path()))) {
    INFO(item.id.str());
    const play::ItemView view = shown(item);
    for (const play::Answer& answer : {play::right_answer(item), play::wrong_answer(item)}) {
      std::string line = typed(view, answer);
      INFO(line);
      CHECK(app::read_answer(view, line) == answer);
      CHECK(app::read_answer(view, base::to_lower_ascii(line)) == answer);
      std::replace(line.begin(), line.end(), ' ', ',');
      CHECK(app::read_answer(view, line) == answer);
    }
  }
}

TEST_CASE("a line that leaves something out, names it twice or not at all is no answer", "[app]") {
  const TemporaryFolder data;
  for (const course::Item& item : specimen_items(tests::specimens_in(data.path()))) {
    INFO(item.id.str());
    const play::ItemView view = shown(item);
    for (const char* line : {"", "Z", "1", "A Z", "99", "1A 1B 2A 3A 4A", "1A 1A", "A A A A",
                             "1Z 2Z 3Z 4Z 5Z", "A1 B2 C3 D4 E5"}) {
      // Letters alone tick options, and a number stands for one.
      const bool ticks = !course::is_placing(item.kind) && item.kind != course::ItemKind::urutkan;
      if (ticks && (line == std::string("1") || line == std::string("A A A A"))) continue;
      INFO(line);
      CHECK_FALSE(app::read_answer(view, line));
    }
  }
}

TEST_CASE("two rows cannot have one match in the terminal either", "[app]") {
  const TemporaryFolder data;
  for (const course::Item& item : specimen_items(tests::specimens_in(data.path()))) {
    if (item.kind != course::ItemKind::jodohkan) continue;
    CHECK_FALSE(app::read_answer(shown(item), "1A 2A 3B"));
    CHECK(app::read_answer(shown(item), "1A 2C 3B"));
  }
}

TEST_CASE("every kind of question is played in the terminal, and told what was expected", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const std::string input = kWho +
                            "\n1A 2B\n1A 2B 3A 4B 5A\n2\n"  // kelompokkan: partly right
                            "\n1A 2A 3B\n1A 2B 3C\n1\n"     // jodohkan
                            "\nB A\nBACD\n3\n"              // urutkan
                            "\n1B 2C\n3\n"                  // banding
                            "\nB D\n2\n\n";                 // what may be ticked
  const Played played = play(environment, input, "-", "semua-jenis");
  CHECK(played.status == 0);
  CHECK(played.trouble.empty());
  std::string unbroken = played.out;  // lines end where they are full
  std::replace(unbroken.begin(), unbroken.end(), '\n', ' ');
  for (const char* words :
       {"Kelompoknya:", "Setiap nomor 1 sampai 5 perlu satu huruf A sampai B", "Sebagian tepat",
        "(Anda: Tidak boleh)", "satu huruf hanya untuk satu nomor",
        "Ketik setiap huruf A sampai D tepat sekali", "1. Bila calonnya belum ditetapkan KPU",
        "Bila calonnya sudah ditetapkan KPU → Pelanggaran disiplin berat (Benar)",
        "Nilai latihan:"}) {
    INFO(words);
    CHECK(unbroken.find(words) != std::string::npos);
  }
}

TEST_CASE("a pre-test ends in the terminal without passing or scolding", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::specimens_in(data.path());
  const std::string line = "A B\n1A 2A 3A 4A 5A\n";
  const Played played = play(environment, kWho + line + line + line, "-", "uji-awal");
  CHECK(played.out.find("Titik awal Anda") != std::string::npos);
  CHECK(played.out.find("Perlu diluruskan") == std::string::npos);
  CHECK(played.out.find("Batas lulus") == std::string::npos);
}

}  // namespace
}  // namespace netral
