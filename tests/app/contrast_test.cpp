// The contrast of every text on its ground, computed from the colours that are drawn:
// every state of both walks of `netral shots`, in every theme. What cannot be acted on
// yet is exempt from the limit, as in WCAG 2.2 (1.4.3), but held to 3:1 so that it can
// still be read.

#include <fmt/format.h>

#include <map>
#include <set>

#include "app/drawn_text.h"
#include "app/fixture.h"
#include "app/recording_window.h"
#include "app/shots.h"

namespace netral {
namespace {

using tests::DrawnText;

constexpr double kDisabled = 3;

double least_contrast(ui::ThemeKind theme) {
  return theme == ui::ThemeKind::high_contrast ? 7 : 4.5;
}

bool is_disabled(const DrawnText& text, const ui::SemanticTree& tree) {
  const float x = text.rect.x + text.rect.width / 2;
  const float y = text.rect.y + text.rect.height / 2;
  return std::any_of(tree.nodes().begin(), tree.nodes().end(), [&](const ui::Semantic& node) {
    return node.is_disabled && node.visible.contains(x, y);
  });
}

/// Reads every state in all themes and remembers what is too faint, each once.
class Reading {
 public:
  explicit Reading(tests::RecordingWindow& window) : window_(window) {}

  base::Result<void> operator()(const std::string& name, app::Desk& desk) {
    for (const ui::ThemeKind theme : ui::kThemeKinds) {
      read(name, theme, desk.semantics());
      app::Driver(desk).press(ui::Key::f9);  // to the next, and at last to the first again
    }
    return {};
  }

  void report() const {
    for (const auto& [what, where] : offenders_) FAIL_CHECK(what << "\n  first seen in " << where);
    CHECK(read_ > 10'000);
  }

  /// The paper of each theme that was read.
  [[nodiscard]] const std::set<ImU32>& papers() const { return papers_; }

 private:
  void read(const std::string& name, ui::ThemeKind theme, const ui::SemanticTree& tree) {
    papers_.insert(window_.background());
    for (const DrawnText& text : tests::drawn_texts(window_)) {
      if (text.is_covered) continue;
      ++read_;
      const double least = is_disabled(text, tree) ? kDisabled : least_contrast(theme);
      if (text.ground && tests::contrast(text.ink, *text.ground) >= least) continue;
      const std::string what = fmt::format(
          "“{}”: {} on {}, {}", text.words, tests::hex(text.ink),
          text.ground ? tests::hex(*text.ground) : "a picture",
          text.ground
              ? fmt::format("{:.2f}:1, needs {}:1", tests::contrast(text.ink, *text.ground), least)
              : "whose colours are many");
      offenders_.emplace(what, fmt::format("{} ({})", name, name_of(theme)));
    }
  }

  tests::RecordingWindow& window_;
  std::map<std::string, std::string> offenders_;
  std::set<ImU32> papers_;
  std::size_t read_ = 0;
};

TEST_CASE("every text stands out from its ground in every theme", "[contrast]") {
  const tests::TemporaryFolder data(tests::fast_place());
  const app::Environment environment = tests::environment_in(data.path());
  tests::RecordingWindow window(environment, 1280, 720);
  Reading reading(window);
  REQUIRE(app::walk_course(environment, data.path() / "catatan", window, {}, std::ref(reading)));
  REQUIRE(app::walk_specimens(environment, data.path() / "peraga", window, {}, std::ref(reading)));
  reading.report();
  CHECK(reading.papers().size() == ui::kThemeKinds.size());
}

TEST_CASE("the focus ring stands out from every ground it is drawn on", "[contrast]") {
  for (const ui::ThemeKind theme : ui::kThemeKinds) {
    const ui::Palette& colors = ui::palette_of(theme);
    for (const ImU32 ground : {colors.paper, colors.card, colors.quiet, colors.chat_ground}) {
      INFO(name_of(theme) << ": " << tests::hex(colors.focus) << " on " << tests::hex(ground));
      CHECK(tests::contrast(colors.focus, ground) >= 3);
    }
  }
}

TEST_CASE("high contrast puts an edge around everything", "[contrast]") {
  const ui::Palette& colors = ui::palette_of(ui::ThemeKind::high_contrast);
  for (const ImU32 edge : {colors.edge, colors.line, colors.accent_soft}) {
    CHECK((edge >> IM_COL32_A_SHIFT) == 0xFFU);
    CHECK(tests::contrast(edge, colors.paper) >= 7);
  }
}

TEST_CASE("dark paper is warm and never black", "[contrast]") {
  const ui::Palette& colors = ui::palette_of(ui::ThemeKind::dark);
  for (const ImU32 ground : {colors.paper, colors.card, colors.quiet, colors.chat_ground}) {
    const ImU32 red = (ground >> IM_COL32_R_SHIFT) & 0xFFU;
    const ImU32 blue = (ground >> IM_COL32_B_SHIFT) & 0xFFU;
    CHECK(red > blue);
    CHECK(blue > 0x10);
  }
}

TEST_CASE("the reader of drawn text sees a faint word, its ink and its ground", "[contrast]") {
  const tests::TemporaryFolder data(tests::fast_place());
  const app::Environment environment = tests::environment_in(data.path());
  tests::RecordingWindow window(environment, 1280, 720);
  bool seen = false;
  const app::KeepState look = [&](const std::string&, app::Desk&) -> base::Result<void> {
    for (const DrawnText& text : tests::drawn_texts(window)) {
      if (text.words != "Masuk untuk belajar") continue;
      seen = true;
      CHECK(text.ink == ui::palette_of(ui::ThemeKind::light).ink);
      CHECK(text.ground == ui::palette_of(ui::ThemeKind::light).paper);
      CHECK_FALSE(text.is_covered);
      CHECK_FALSE(text.is_cut);
    }
    return base::fault("picture_unwritable");  // one state is enough
  };
  CHECK_FALSE(app::walk_course(environment, data.path() / "catatan", window, {}, look));
  CHECK(seen);
  CHECK(tests::contrast(IM_COL32_BLACK, IM_COL32_WHITE) == Approx(21));
  CHECK(tests::contrast(IM_COL32(0x76, 0x76, 0x76, 0xFF), IM_COL32_WHITE) ==
        Approx(4.54).margin(0.01));
}

}  // namespace
}  // namespace netral
