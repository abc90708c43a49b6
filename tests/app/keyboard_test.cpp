// The keyboard alone: on every screen of a lesson Tab reaches everything that acts and
// leaves it again, what has the focus is in sight, and Shift with Tab goes back. Targets
// for the pointer are at least 24 pixels.

#include <algorithm>

#include "app/fixture.h"

namespace netral {
namespace {

using tests::Session;
using tests::TemporaryFolder;
using ui::Key;

constexpr float kLeastTarget = 24;

struct Size {
  int width;
  int height;
  float text;
};

void back(Session& session) {
  ui::Events events;
  events.keys.push_back({Key::tab, 0, true, false, false});
  session.desk().take(events);
}

ui::WidgetId focus_of(Session& session) {
  const ui::Semantic* focused = session.desk().semantics().focused();
  return focused == nullptr ? 0 : focused->id;
}

/// Some of it lies in the window and is not scrolled away.
void check_in_sight(Session& session) {
  const ui::Semantic* focused = session.desk().semantics().focused();
  REQUIRE(focused != nullptr);
  INFO(focused->label);
  CHECK(focused->can_act());
  CHECK(focused->visible.width > 0);
  CHECK(focused->visible.height >= std::min(focused->rect.height, kLeastTarget) - 0.5F);
}

/// Tab until it comes round. Returns what had the focus, in order.
std::vector<ui::WidgetId> go_round(Session& session) {
  const std::size_t most = 4 * session.desk().semantics().nodes().size() + 4;
  std::vector<ui::WidgetId> met;
  for (std::size_t i = 0; i < most; ++i) {
    session.driver().press(Key::tab);
    check_in_sight(session);
    if (!met.empty() && focus_of(session) == met.front()) return met;
    met.push_back(focus_of(session));
  }
  FAIL("the focus never comes round");
  return met;
}

/// Rows that are put in order have buttons only while they have the focus.
bool changes_with_focus(Session& session) {
  const auto& nodes = session.desk().semantics().nodes();
  return std::any_of(nodes.begin(), nodes.end(),
                     [](const ui::Semantic& node) { return node.arrows == ui::Arrows::up_down; });
}

void check_keyboard(Session& session) {
  const std::vector<ui::Semantic> nodes = session.desk().semantics().nodes();
  const auto acts = [](const ui::Semantic& node) { return node.can_act(); };
  if (std::none_of(nodes.begin(), nodes.end(), acts)) return;
  const std::vector<ui::WidgetId> met = go_round(session);
  for (const ui::Semantic& node : nodes) {
    INFO(node.label);
    if (node.can_act() && !changes_with_focus(session)) {
      CHECK(std::count(met.begin(), met.end(), node.id) == 1);
    }
  }
  // The focus is on the first again: backwards come the last, the one before it, …
  for (std::size_t i = met.size(); i > 0; --i) {
    const ui::WidgetId before = focus_of(session);
    back(session);
    check_in_sight(session);
    if (changes_with_focus(session)) {
      CHECK((met.size() == 1 || focus_of(session) != before));
    } else {
      CHECK(focus_of(session) == met[i - 1]);
    }
  }
}

void check_targets(Session& session, float text) {
  if (text != 1) return;
  for (const ui::Semantic& node : session.desk().semantics().nodes()) {
    if (node.id == 0) continue;
    INFO(node.label);
    CHECK(node.rect.width >= kLeastTarget);
    CHECK(node.rect.height >= kLeastTarget);
  }
}

void check_screen(Session& session, float text) {
  check_targets(session, text);
  check_keyboard(session);
}

/// Picks the first phrase of each part with Tab and Space.
void compose(Session& session) {
  int group = 0;
  for (const ui::Semantic& node : std::vector<ui::Semantic>(session.desk().semantics().nodes())) {
    if (node.group == 0 || node.group == group) continue;
    group = node.group;
    REQUIRE(session.driver().tab_to(node.role, node.label));
    session.driver().press(Key::space);
  }
}

/// Leaves the screen by the keyboard, whatever it asks for.
void go_on(Session& session, char letter) {
  if (session.driver().sees(ui::Role::button, session.say("susun.kirim"))) {
    compose(session);
    REQUIRE(session.driver().tab_to(ui::Role::button, session.say("susun.kirim")));
    session.driver().press(Key::enter);
    return;
  }
  if (session.driver().sees(ui::Role::button, session.hand_in_label())) {
    REQUIRE(session.driver().fill_in(session.hand_in_label(), letter));
    session.hand_in();
    return;
  }
  if (session.driver().tab_to(ui::Role::button, session.say("umum.lanjut"))) {
    session.driver().press(Key::enter);
    return;
  }
  session.driver().go_on(letter);
}

void walk(const app::Environment& environment, const app::Shell::Start& start, const Size& size) {
  INFO(start.subject.value_or("beranda")
       << " " << size.width << "x" << size.height << " text " << size.text);
  Session session(environment, start, size.width, size.height);
  session.desk().set_text_scale(size.text);
  session.desk().take({});
  check_screen(session, size.text);
  session.sign_in();
  const std::string end = session.say("hasil.ke_beranda");
  int screens = 0;
  for (; !session.driver().sees(ui::Role::button, end); ++screens) {
    REQUIRE(screens < 60);
    check_screen(session, size.text);
    go_on(session, 'b');
  }
  CHECK(screens > 5);
  check_screen(session, size.text);
  REQUIRE(session.driver().tab_to(ui::Role::button, end));
  session.driver().press(Key::enter);
  CHECK(session.driver().reads("Selamat datang"));
}

TEST_CASE("a whole lesson is done by keyboard alone, the focus always in sight",
          "[app][keyboard]") {
  for (const Size& size : {Size{1280, 720, 1}, Size{1024, 768, 2}}) {
    const TemporaryFolder data;
    walk(tests::environment_in(data.path()), {.subject = "foto-usai-apel", .report = false}, size);
  }
}

TEST_CASE("and so is every form of a scene and every kind of question", "[app][keyboard]") {
  for (const Size& size : {Size{1280, 720, 1}, Size{1024, 768, 2}}) {
    for (const char* lesson : {"semua-adegan", "semua-jenis"}) {
      const TemporaryFolder data;
      walk(tests::specimens_in(data.path()), {.subject = lesson, .report = false}, size);
    }
  }
}

TEST_CASE("home, map and help are reached and left by keyboard alone", "[app][keyboard]") {
  const TemporaryFolder data;
  const app::Environment environment = tests::environment_in(data.path());
  Session session(environment);
  session.sign_in();
  check_screen(session, 1);  // what a newcomer is told first
  REQUIRE(session.driver().tab_to(ui::Role::button, session.say("selamat.alur")));
  session.driver().press(Key::enter);
  check_screen(session, 1);
  REQUIRE(session.driver().tab_to(ui::Role::button, session.say("beranda.lihat_peta")));
  session.driver().press(Key::enter);
  check_screen(session, 1);
  session.driver().press(Key::escape);
  session.driver().press(Key::f1);
  CHECK(session.driver().reads(session.say("bantuan.judul")));
  check_screen(session, 1);
  session.driver().press(Key::escape);
  CHECK(session.driver().reads("Selamat datang"));
}

}  // namespace
}  // namespace netral
