// Questions of every kind, answered as people answer them: with keys alone and with
// the pointer, on the specimen course.

#include <algorithm>

#include "app/fixture.h"
#include "base/markup.h"

namespace netral {
namespace {

using tests::Session;
using tests::specimens_in;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

const std::string kFirstCard = "Membaca visi-misi di laman KPU";
const std::string kLastCard = "Mengajak keluarga memilih calon tertentu";

/// A session in the quiz of the specimen lesson, whose items come in a fixed order.
class Quiz {
 public:
  explicit Quiz(int width = 1280, int height = 720, float text_scale = 1)
      : environment_(specimens_in(data_.path())),
        session_(environment_, {.subject = "semua-jenis", .report = false}, width, height) {
    session_.desk().set_text_scale(text_scale);
    session_.sign_in();
    session_.driver().press(Key::enter);
  }

  Session& session() { return session_; }
  app::Driver& driver() { return session_.driver(); }

  /// Answers all before the first item of a kind, somehow.
  void go_to(course::ItemKind kind) {
    const std::string head = session_.say("soal.jenis." + std::string(name_of(kind)));
    for (int i = 0; i < 10 && !driver().sees(Role::text, head); ++i) answer_somehow();
    REQUIRE(driver().sees(Role::text, head));
  }

  void answer_somehow() {
    REQUIRE(driver().fill_in(session_.say("soal.jawab")));
    driver().press(Key::enter);
    driver().press(Key::enter);
  }

  [[nodiscard]] bool is_ready() { return driver().can_press(session_.say("soal.jawab")); }

  /// Where a card says that it stands.
  [[nodiscard]] std::string standing(const std::string& card) {
    const ui::Semantic* node = session_.desk().semantics().find(Role::card, card);
    REQUIRE(node != nullptr);
    return node->value;
  }

  [[nodiscard]] std::string in_group(const std::string& group) const {
    return session_.say("soal.di_kelompok", {{"kelompok", group}});
  }

  [[nodiscard]] std::vector<std::string> recorded() {
    const auto store = app::open_store(environment_);
    const auto person = store->find_person(base::Nip::parse(tests::kNip).value());
    const auto open = store->open_attempt((*person)->person, "semua-jenis");
    REQUIRE(open);
    REQUIRE(*open);
    std::vector<std::string> inputs;
    for (const play::Step& step : (*open)->steps) inputs.push_back(step.input);
    return inputs;
  }

  /// The items of the specimen course, in the order of its quiz.
  [[nodiscard]] std::vector<course::Item> items() {
    course::Library library;
    REQUIRE(app::open_library(environment_, library));
    const auto pack = library.lesson(course::LessonId("semua-jenis"));
    REQUIRE(pack);
    std::vector<course::Item> items;
    for (const char* topic : {"pilah", "jodoh", "urut", "banding", "pilihan"}) {
      items.push_back((*pack)->banks.at(course::TopicId(topic)).items.front());
    }
    return items;
  }

 private:
  TemporaryFolder data_;
  app::Environment environment_;
  Session session_;
};

TEST_CASE("each kind of item is answered with the keyboard alone, and recorded as it was given",
          "[app]") {
  Quiz quiz;
  std::vector<std::string> expected = {"lanjut"};
  for (const course::Item& item : quiz.items()) {
    INFO(item.id.str());
    play::Answer answer = play::right_answer(item);
    answer.confidence = play::Confidence::very_sure;
    expected.push_back(play::encode(answer));
    quiz.driver().press(Key::character, '3');
    quiz.session().enter(item, answer);
    CHECK(quiz.recorded().size() == expected.size() - 1);
    quiz.session().hand_in();
    CHECK(quiz.driver().sees(Role::status, quiz.session().say("soal.benar")));
    CHECK(quiz.recorded() == expected);
    if (item.id.str() == "pilihan") break;  // what follows ends the attempt
    quiz.driver().press(Key::enter);
    expected.emplace_back("lanjut");
  }
}

TEST_CASE("an answer that is partly or wholly wrong is told so, with what was given", "[app]") {
  Quiz quiz;
  for (const course::Item& item : quiz.items()) {
    INFO(item.id.str());
    quiz.driver().press(Key::character, '1');
    quiz.session().enter(item, play::wrong_answer(item));
    quiz.session().hand_in();
    CHECK(quiz.driver().sees(Role::status, quiz.session().say("soal.belum_tepat")));
    if (item.kind != course::ItemKind::pilihan_ganda_kompleks) {
      CHECK(quiz.driver().reads("Anda"));
    }
    quiz.driver().press(Key::enter);
  }
  Quiz partly;
  const course::Item item = partly.items().front();
  play::Answer answer = play::right_answer(item);
  answer.placed.front().target = play::wrong_answer(item).placed.front().target;
  partly.driver().press(Key::character, '1');
  partly.session().enter(item, answer);
  partly.session().hand_in();
  CHECK(partly.driver().sees(Role::status, partly.session().say("soal.sebagian_tepat")));
}

TEST_CASE("nothing is handed in before the answer and its confidence are complete", "[app]") {
  Quiz quiz;
  for (std::size_t i = 0; i < quiz.items().size(); ++i) {
    INFO(i);
    const std::string label = quiz.session().say("soal.jawab");
    CHECK_FALSE(quiz.driver().click(Role::button, label));
    quiz.driver().press(Key::enter);
    REQUIRE(quiz.driver().sees(Role::button, label));
    const course::Item item = quiz.items()[i];
    quiz.driver().press(Key::character, '2');
    CHECK_FALSE(quiz.is_ready());
    quiz.session().enter(item, play::right_answer(item));
    CHECK(quiz.driver().click(Role::button, label));
    CHECK_FALSE(quiz.driver().sees(Role::button, label));
    quiz.driver().press(Key::enter);
  }
}

TEST_CASE("arrows send a card from group to group, backspace takes it back", "[app]") {
  Quiz quiz;
  REQUIRE(quiz.driver().tab_to(Role::card, kFirstCard));
  CHECK(quiz.standing(kFirstCard) == quiz.session().say("soal.belum_dipilah"));
  quiz.driver().press(Key::right);
  CHECK(quiz.standing(kFirstCard) == quiz.in_group("Boleh"));
  quiz.driver().press(Key::right);
  CHECK(quiz.standing(kFirstCard) == quiz.in_group("Tidak boleh"));
  quiz.driver().press(Key::left);
  CHECK(quiz.standing(kFirstCard) == quiz.in_group("Boleh"));
  quiz.driver().press(Key::backspace);
  CHECK(quiz.standing(kFirstCard) == quiz.session().say("soal.belum_dipilah"));
}

TEST_CASE("letters sort one card after another", "[app]") {
  Quiz quiz;
  for (const char letter : std::string("abaab")) quiz.driver().press(Key::character, letter);
  CHECK(quiz.standing(kFirstCard) == quiz.in_group("Boleh"));
  CHECK(quiz.standing("Memasang baliho calon di rumah dinas") == quiz.in_group("Tidak boleh"));
  CHECK(quiz.standing(kLastCard) == quiz.in_group("Tidak boleh"));
  quiz.driver().press(Key::character, '2');
  quiz.driver().press(Key::enter);
  CHECK(quiz.driver().sees(Role::status, quiz.session().say("soal.benar")));
}

TEST_CASE("a card is carried into a group with the pointer, and out of it again", "[app]") {
  Quiz quiz;
  REQUIRE(quiz.driver().drag(kLastCard, Role::target, "Tidak boleh"));
  CHECK(quiz.standing(kLastCard) == quiz.in_group("Tidak boleh"));
  REQUIRE(quiz.driver().drag(kLastCard, Role::target, "Boleh"));
  CHECK(quiz.standing(kLastCard) == quiz.in_group("Boleh"));
  REQUIRE(quiz.driver().drag(kLastCard, Role::button, quiz.session().say("soal.jawab")));
  CHECK(quiz.standing(kLastCard) == quiz.session().say("soal.belum_dipilah"));
}

TEST_CASE("a card that is picked up by a click is put where the next click is", "[app]") {
  Quiz quiz;
  REQUIRE(quiz.driver().click(Role::card, kLastCard));
  REQUIRE(quiz.driver().click(Role::target, "Boleh"));
  CHECK(quiz.standing(kLastCard) == quiz.in_group("Boleh"));
}

TEST_CASE("a match that is taken says by whom, and can change hands", "[app]") {
  Quiz quiz;
  quiz.go_to(course::ItemKind::jodohkan);
  const auto rows = quiz.session().labels(Role::card);
  const auto matches = quiz.session().labels(Role::target);
  const auto paired = [&](const std::string& match) {
    return quiz.session().say("soal.dijodohkan", {{"jodoh", match}});
  };
  quiz.driver().press(Key::character, 'a');
  quiz.driver().press(Key::character, 'b');
  CHECK(quiz.standing(rows[0]) == paired(matches[0]));
  CHECK(quiz.standing(rows[1]) == paired(matches[1]));
  const ui::Semantic* taken = quiz.session().desk().semantics().find(Role::target, matches[0]);
  CHECK(taken->value == quiz.session().say("soal.dipakai", {{"nomor", "1"}}));
  REQUIRE(quiz.driver().tab_to(Role::card, rows[1]));
  quiz.driver().press(Key::character, 'a');
  CHECK(quiz.standing(rows[1]) == paired(matches[0]));
  CHECK(quiz.standing(rows[0]) == paired(matches[1]));
  REQUIRE(quiz.driver().tab_to(Role::card, rows[2]));
  quiz.driver().press(Key::right);
  CHECK(quiz.standing(rows[2]) == paired(matches[2]));
  REQUIRE(quiz.driver().drag(rows[2], Role::target, matches[3]));
  CHECK(quiz.standing(rows[2]) == paired(matches[3]));
}

TEST_CASE("rows change places by arrows, by their buttons and by the pointer", "[app]") {
  Quiz quiz;
  quiz.go_to(course::ItemKind::urutkan);
  const auto shown = quiz.session().labels(Role::card);
  REQUIRE(shown.size() == 4);
  REQUIRE(quiz.driver().tab_to(Role::card, shown[0]));
  quiz.driver().press(Key::down);
  quiz.driver().press(Key::down);
  using Order = std::vector<std::string>;
  CHECK(quiz.session().labels(Role::card) == Order{shown[1], shown[2], shown[0], shown[3]});
  CHECK(quiz.standing(shown[0]) ==
        quiz.session().say("soal.tempat", {{"nomor", "3"}, {"jumlah", "4"}}));
  const std::string up = quiz.session().say("soal.naikkan", {{"langkah", shown[0]}});
  REQUIRE(quiz.driver().tab_to(Role::button, up));
  quiz.driver().press(Key::enter);
  CHECK(quiz.session().labels(Role::card) == Order{shown[1], shown[0], shown[2], shown[3]});
  REQUIRE(quiz.driver().drag(shown[3], Role::card, shown[1]));
  CHECK(quiz.session().labels(Role::card).front() == shown[3]);
}

TEST_CASE("an order that is right as it stands is confirmed, not moved", "[app]") {
  Quiz quiz;
  quiz.go_to(course::ItemKind::urutkan);
  quiz.driver().press(Key::character, '2');
  CHECK_FALSE(quiz.is_ready());
  REQUIRE(quiz.driver().tab_to(Role::button, quiz.session().say("soal.urutan_tepat")));
  quiz.driver().press(Key::enter);
  CHECK(quiz.is_ready());
}

TEST_CASE("letters rule on one fact after another", "[app]") {
  Quiz quiz;
  quiz.go_to(course::ItemKind::banding);
  quiz.driver().press(Key::character, '3');
  quiz.driver().press(Key::character, 'b');
  CHECK_FALSE(quiz.is_ready());
  quiz.driver().press(Key::character, 'c');
  quiz.driver().press(Key::enter);
  CHECK(quiz.driver().sees(Role::status, quiz.session().say("soal.benar")));
}

/// Every widget that acts: within the window, apart from the others, large enough.
void check_widgets(Session& session, float width) {
  const auto& nodes = session.desk().semantics().nodes();
  for (std::size_t a = 0; a < nodes.size(); ++a) {
    if (nodes[a].id == 0) continue;
    INFO(nodes[a].label);
    CHECK(nodes[a].rect.x >= 0);
    CHECK(nodes[a].rect.right() <= width + 0.5F);
    CHECK(nodes[a].rect.width >= 24);
    CHECK(nodes[a].rect.height >= 24);
    for (std::size_t b = a + 1; b < nodes.size(); ++b) {
      if (nodes[b].id == 0) continue;
      const ui::Rect& p = nodes[a].visible;
      const ui::Rect& q = nodes[b].visible;
      INFO(nodes[b].label);
      const bool apart = p.right() <= q.x || q.right() <= p.x || p.bottom() <= q.y ||
                         q.bottom() <= p.y || p.height <= 0 || q.height <= 0;
      CHECK(apart);
    }
  }
}

TEST_CASE("widgets of questions stay apart, within the window and large enough, at every size",
          "[app]") {
  struct Size {
    int width, height;
    float text;
  };
  for (const Size& size : {Size{1280, 720, 1}, Size{1024, 768, 1}, Size{1920, 1080, 1},
                           Size{1280, 720, 0.8F}, Size{1366, 768, 1.5F}, Size{1280, 720, 2.5F}}) {
    INFO(size.width << "x" << size.height << " text " << size.text);
    Quiz quiz(size.width, size.height, size.text);
    const auto width = static_cast<float>(size.width);
    for (int i = 0; i < 5; ++i) {
      INFO(i);
      check_widgets(quiz.session(), width);
      quiz.driver().press(Key::character, 'a');
      quiz.driver().press(Key::down);
      check_widgets(quiz.session(), width);
      quiz.answer_somehow();
    }
  }
}

TEST_CASE("what has the keyboard in a question can always be seen", "[app]") {
  Quiz quiz(1280, 720, 2);
  for (int item = 0; item < 4; ++item) {
    for (int i = 0; i < 12; ++i) {
      quiz.driver().press(i % 3 == 2 ? Key::right : Key::tab);
      for (const ui::Semantic& node : quiz.session().desk().semantics().nodes()) {
        if (!node.is_focused) continue;
        INFO(node.label);
        CHECK(node.visible.height > 0);
      }
    }
    quiz.answer_somehow();
  }
}

}  // namespace
}  // namespace netral
