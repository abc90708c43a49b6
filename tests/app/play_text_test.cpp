#include "app/play_text.h"

#include <sstream>

#include "app/fixture.h"

namespace netral {
namespace {

using tests::environment_in;
using tests::TemporaryFolder;

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
  std::string answers;
  for (int i = 0; i < 60; ++i) answers += i % 2 == 0 ? "\nB\n" : "\n2\n";
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

}  // namespace
}  // namespace netral
