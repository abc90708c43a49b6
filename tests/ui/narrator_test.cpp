// What is said of a screen, from semantic trees put together by hand.

#include "ui/narrator.h"

#include "ui/strings.h"

namespace netral::ui {
namespace {

Semantic words(Passage passage, std::string label, Role role = Role::text) {
  Semantic node;
  node.role = role;
  node.label = std::move(label);
  node.reading.passage = passage;
  return node;
}

Semantic widget(WidgetId id, Role role, std::string label) {
  Semantic node;
  node.id = id;
  node.role = role;
  node.label = std::move(label);
  node.reading.passage = Passage::answers;
  return node;
}

SemanticTree tree_of(std::initializer_list<Semantic> nodes, int screen = 1) {
  SemanticTree tree;
  tree.begin(screen);
  for (const Semantic& node : nodes) tree.add(node);
  return tree;
}

Semantic choice(char letter, std::string label) {
  Semantic node = widget(static_cast<WidgetId>(letter), Role::choice, std::move(label));
  node.letter = letter;
  return node;
}

class Fixture {
 protected:
  std::string tell(std::initializer_list<Semantic> nodes, int screen = 1) {
    return narrator_.tell(tree_of(nodes, screen));
  }
  std::string tell(const SemanticTree& tree) { return narrator_.tell(tree); }

  Narrator narrator_{testing::strings()};
};

TEST_CASE_METHOD(Fixture,
                 "a scene is read in the order of its story, the question before the options",
                 "[ui]") {
  // As a chat is drawn: bubbles at the left, the question above the narrator's lines.
  Semantic bubble = words(Passage::story, "Pak Danu: Tolong disukai.");
  bubble.reading.turn = 2;
  Semantic before = words(Passage::story, "Ponsel Anda bergetar.");
  before.reading.turn = 1;
  const Semantic question = words(Passage::question, "Apa balasan Anda?", Role::heading);
  CHECK(tell({words(Passage::aside, "F1 Bantuan"), choice('A', "Suka."), choice('B', "Tidak."),
              bubble, question, before}) ==
        "Ponsel Anda bergetar. Pak Danu: Tolong disukai. Apa balasan Anda? A: Suka. B: Tidak. "
        "Pilih A sampai B.");
}

TEST_CASE_METHOD(Fixture, "after an answer the verdict comes first, then why, basis and others",
                 "[ui]") {
  CHECK(tell({words(Passage::others, "Pilihan lain"), words(Passage::basis, "UU 20/2023"),
              words(Passage::why, "Karena netral."), words(Passage::verdict, "Melanggar")}) ==
        "Melanggar. Karena netral. Undang-Undang 20 tahun 2023. Pilihan lain.");
}

TEST_CASE_METHOD(Fixture, "where one is is told when it changes, and nothing is told twice",
                 "[ui]") {
  const Semantic place = words(Passage::place, "Media sosial");
  const Semantic line = words(Passage::main, "Sebuah kalimat yang sama.");
  CHECK(tell({place, line, line}) == "Media sosial. Sebuah kalimat yang sama.");
  CHECK(tell({place, line, line}).empty());
  CHECK(tell({place, line}, 2) == "Sebuah kalimat yang sama.");
  narrator_.begin_anew();
  CHECK(tell({place, line}, 2) == "Media sosial. Sebuah kalimat yang sama.");
}

TEST_CASE_METHOD(Fixture, "what has the focus is told with its role, state and place", "[ui]") {
  Semantic a = choice('A', "Suka.");
  Semantic b = choice('B', "Tidak.");
  Semantic onward = widget(7, Role::button, "Lanjut");
  (void)tell({a, b, onward});
  b.is_focused = true;
  CHECK(tell({a, b, onward}) == "pilihan B, Tidak. 2 dari 2.");
  b.is_focused = false;
  onward.is_focused = true;
  onward.is_disabled = true;
  CHECK(tell({a, b, onward}) == "tombol Lanjut, tidak tersedia.");
  CHECK(tell({a, b, onward}).empty());
}

TEST_CASE_METHOD(Fixture, "what is ticked by its letter is told where the focus stays", "[ui]") {
  Semantic a = widget(1, Role::option, "Benar");
  Semantic b = widget(2, Role::option, "Salah");
  a.letter = 'A';
  b.letter = 'B';
  (void)tell({a, b});
  a.is_selected = true;
  CHECK(tell({a, b}) == "pilihan A, Benar, terpilih, 1 dari 2.");
  a.is_selected = false;
  a.is_focused = true;
  (void)tell({a, b});
  a.is_selected = true;
  (void)tell({a, b});
  a.is_selected = false;
  CHECK(tell({a, b}) == "tidak dipilih lagi.");
}

TEST_CASE_METHOD(Fixture, "a field is told with what stands in it, and its letters as they come",
                 "[ui]") {
  Semantic field = widget(1, Role::field, "NIP");
  field.is_focused = true;
  const auto with = [&](const std::string& value) {
    field.value = value;
    return tell({field});
  };
  CHECK(with("") == "kotak isian N I P, kosong.");
  CHECK(with("1") == "1.");
  CHECK(with("19990101") == "1 9 9 9 0 1 0 1.");
  CHECK(with("19990101 2") == "2.");  // the space came by itself
  CHECK(with("19990101") == "dihapus 2.");
  CHECK(with("") == "kosong.");
  CHECK(with("é") == "é.");
  CHECK(with("é ") == "spasi.");
}

TEST_CASE_METHOD(Fixture, "a message is told when it comes, but not between the letters", "[ui]") {
  Semantic field = widget(1, Role::field, "Nama");
  field.is_focused = true;
  const Semantic trouble = words(Passage::main, "Nama belum diisi.", Role::status);
  (void)tell({field});
  CHECK(tell({field, trouble}) == "Nama belum diisi.");
  CHECK(tell({field, trouble}).empty());
  Semantic typed = field;
  typed.value = "D";
  const Semantic plan = words(Passage::main, "Bila D, saya akan.", Role::status);
  CHECK(tell({typed, plan}) == "D.");
  typed.is_focused = false;
  Semantic onward = widget(2, Role::button, "Lanjut");
  onward.is_focused = true;
  CHECK(tell({typed, plan, onward}) == "tombol Lanjut. Bila D, saya akan.");
}

TEST_CASE_METHOD(Fixture, "what Enter does is told with the screen, and once it can be done",
                 "[ui]") {
  Semantic onward = widget(1, Role::button, "Kirim");
  onward.is_disabled = true;
  CHECK(tell(tree_of({onward})).empty());
  onward.is_disabled = false;
  SemanticTree ready = tree_of({onward});
  ready.set_default(1);
  CHECK(tell(ready) == "Enter: Kirim.");
  CHECK(tell(ready).empty());
}

TEST_CASE_METHOD(Fixture, "cards tell where they were put, before the next one at hand", "[ui]") {
  Semantic one = widget(1, Role::card, "Baliho");
  Semantic two = widget(2, Role::card, "Bendera");
  one.arrows = two.arrows = Arrows::sideways;
  one.value = two.value = "belum dipilah";
  one.is_focused = true;
  CHECK(tell({one, two}) == "Kartu 1: Baliho, belum dipilah. Kartu 2: Bendera, belum dipilah. " +
                                testing::strings().say("suara.cara_pilah"));
  one.value = "di kelompok Boleh";
  one.is_focused = false;
  two.is_focused = true;
  CHECK(tell({one, two}) == "Kartu 1: Baliho, di kelompok Boleh. Kartu 2: Bendera, belum dipilah.");
}

TEST_CASE_METHOD(Fixture, "a picture is told by its text", "[ui]") {
  CHECK(tell({words(Passage::main, "Teras rumah.", Role::picture)}) == "Gambar: Teras rumah.");
}

TEST_CASE_METHOD(Fixture, "neighbours of one sentence are told as one", "[ui]") {
  Semantic name = words(Passage::story, "Pak Danu");
  Semantic role = words(Passage::story, "Atasan langsung");
  Semantic line = words(Passage::story, "“Tolong.”");
  name.reading.sentence = role.reading.sentence = line.reading.sentence = 3;
  CHECK(tell({name, role, line}) == "Pak Danu, Atasan langsung, Tolong.");
}

}  // namespace
}  // namespace netral::ui
