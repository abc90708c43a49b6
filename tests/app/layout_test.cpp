// Every state of both walks of `netral shots`, at four window sizes and five text sizes:
// nothing that can be acted on overlaps another such thing, no text runs into another or
// out of what it stands on, everything can be reached, nothing lies beyond the window.
// Rectangles come from the semantic tree, and of words also from what is drawn; no pixel
// is rasterised.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/drawn_text.h"
#include "app/fixture.h"
#include "app/recording_window.h"
#include "app/shots.h"

namespace netral {
namespace {

using tests::DrawnText;
using ui::Rect;
using ui::Role;
using ui::Semantic;

/// Less than this many pixels is the roundness of a letter, or a rounded edge.
constexpr float kTolerance = 1.5F;

/// A part that scrolls must show at least this much, or nobody can read in it.
constexpr float kLeastRoom = 100;

bool overlap(const Rect& a, const Rect& b) {
  return std::min(a.right(), b.right()) - std::max(a.x, b.x) > kTolerance &&
         std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > kTolerance;
}

bool contains(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x - kTolerance && inner.right() <= outer.right() + kTolerance &&
         inner.y >= outer.y - kTolerance && inner.bottom() <= outer.bottom() + kTolerance;
}

bool is_seen(const Semantic& node) { return node.visible.width > 0 && node.visible.height > 0; }

bool acts(const Semantic& node) { return node.id != 0; }

bool is_text(const Semantic& node) {
  return node.role == Role::text || node.role == Role::heading || node.role == Role::status;
}

std::string described(const Rect& rect) {
  return fmt::format("[{:.0f},{:.0f} {:.0f}×{:.0f}]", rect.x, rect.y, rect.width, rect.height);
}

std::string described(const Semantic& node) {
  constexpr std::array<const char*, 12> kRoles = {"heading", "text",     "picture", "button",
                                                  "choice",  "option",   "card",    "target",
                                                  "field",   "progress", "row",     "status"};
  return fmt::format("{} “{:.60}” {}", kRoles[static_cast<std::size_t>(node.role)], node.label,
                     described(node.rect));
}

std::string described(const DrawnText& text) {
  return fmt::format("words “{:.60}” {}", text.words, described(text.rect));
}

/// One state in one window at one text size.
class Inspection {
 public:
  Inspection(const ui::SemanticTree& tree, const std::vector<DrawnText>& texts, Rect window)
      : tree_(tree), texts_(texts), window_(window) {}

  std::vector<std::string> run() {
    check_widgets();
    check_reach();
    check_areas();
    check_words();
    return std::move(found_);
  }

 private:
  template <typename First, typename Second>
  void add(std::string_view what, const First& first, const Second& second) {
    found_.push_back(fmt::format("{}: {} and {}", what, described(first), described(second)));
  }
  template <typename One>
  void add(std::string_view what, const One& one) {
    found_.push_back(fmt::format("{}: {}", what, described(one)));
  }

  void check_widgets() {
    const auto& nodes = tree_.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (std::size_t j = i + 1; j < nodes.size(); ++j) {
        if (is_seen(nodes[i]) && is_seen(nodes[j])) check_pair(nodes[i], nodes[j]);
      }
    }
  }

  void check_pair(const Semantic& a, const Semantic& b) {
    if (!overlap(a.visible, b.visible)) return;
    if (acts(a) && acts(b)) add("widgets overlap", a, b);
    if (is_text(a) && is_text(b)) add("texts overlap", a, b);
    if (is_text(a) && acts(b) && !contains(b.rect, a.rect)) add("text runs out of a widget", a, b);
    if (is_text(b) && acts(a) && !contains(a.rect, b.rect)) add("text runs out of a widget", b, a);
  }

  void check_reach() {
    for (const Semantic& node : tree_.nodes()) {
      if (!acts(node) && !is_text(node)) continue;
      const Rect room = room_of(node);
      if (node.rect.x < room.x - kTolerance || node.rect.right() > room.right() + kTolerance) {
        add("lies beyond the side", node);
      }
      if (node.rect.y < room.y - kTolerance || node.rect.bottom() > room.bottom() + kTolerance) {
        add("cannot be reached", node);
      }
    }
  }

  /// Where something can be, or be brought to.
  [[nodiscard]] Rect room_of(const Semantic& node) const {
    if (!node.scroll) return window_;
    const ui::ScrollArea& scroll = tree_.scroll_areas()[*node.scroll];
    return {scroll.area.x, scroll.top, scroll.area.width,
            std::max(scroll.bottom, scroll.area.bottom()) - scroll.top};
  }

  void check_areas() {
    for (const ui::ScrollArea& scroll : tree_.scroll_areas()) {
      if (!contains(window_, scroll.area)) add("scroll area beyond the window", scroll.area);
      if (scroll.area.height < kLeastRoom) add("scroll area without room", scroll.area);
    }
  }

  void check_words() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const DrawnText& text = texts_[i];
      if (text.is_covered) continue;
      if (text.is_cut) add("words are cut", text);
      for (std::size_t j = i + 1; j < texts_.size(); ++j) {
        if (!texts_[j].is_covered && overlap(text.shown, texts_[j].shown)) {
          add("words overlap", text, texts_[j]);
        }
      }
      check_within(text);
    }
  }

  /// Words whose middle is on a widget are that widget's. Of words that are scrolled half
  /// out of sight it is the middle of what is seen: the rest lies behind what stands
  /// below, such as the links to terms at a lesson's foot.
  void check_within(const DrawnText& text) {
    const float x = text.shown.x + text.shown.width / 2;
    const float y = text.shown.y + text.shown.height / 2;
    for (const Semantic& node : tree_.nodes()) {
      if (!acts(node) || node.role == Role::target || !node.visible.contains(x, y)) continue;
      if (!contains(node.rect, text.rect)) add("words run out of a widget", text, node);
    }
  }

  const ui::SemanticTree& tree_;
  const std::vector<DrawnText>& texts_;
  Rect window_;
  std::vector<std::string> found_;
};

struct Size {
  int width;
  int height;
};

/// Looks at every state of a walk in windows of several sizes, which share a scale.
class Layouts {
 public:
  Layouts(tests::RecordingWindow& window, std::vector<Size> sizes, int percent)
      : window_(window), sizes_(std::move(sizes)), percent_(percent) {}

  base::Result<void> operator()(const std::string& name, app::Desk& desk) {
    for (const Size& size : sizes_) {
      window_.resize(size.width, size.height);
      desk.take(resized());
      inspect(name, size, desk.semantics());
    }
    window_.resize(sizes_.front().width, sizes_.front().height);
    if (sizes_.size() > 1) desk.take(resized());
    return {};
  }

  void report() const {
    for (const auto& [what, where] : offenders_) {
      FAIL_CHECK(where.first << " (" << where.second << " times): " << what);
    }
    CHECK(inspected_ > 100);
  }

 private:
  static ui::Events resized() {
    ui::Events events;
    events.resized = true;
    return events;
  }

  void inspect(const std::string& name, const Size& size, const ui::SemanticTree& tree) {
    ++inspected_;
    const std::vector<DrawnText> texts = tests::drawn_texts(window_);
    const Rect window{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    for (const std::string& what : Inspection(tree, texts, window).run()) {
      const auto [known, is_new] = offenders_.emplace(
          what,
          std::pair(fmt::format("{} {}x{} {} %", name, size.width, size.height, percent_), 0));
      ++known->second.second;
    }
  }

  tests::RecordingWindow& window_;
  std::vector<Size> sizes_;
  int percent_;
  std::map<std::string, std::pair<std::string, int>> offenders_;
  int inspected_ = 0;
};

void inspect_all(const std::vector<Size>& sizes, int percent) {
  const tests::TemporaryFolder data(tests::fast_place());
  const app::Environment environment = tests::environment_in(data.path());
  tests::RecordingWindow window(environment, sizes.front().width, sizes.front().height);
  Layouts layouts(window, sizes, percent);
  app::ShotSize size;
  size.text_scale = static_cast<float>(percent) / 100;
  REQUIRE(app::walk_course(environment, data.path() / "catatan", window, size, std::ref(layouts)));
  REQUIRE(
      app::walk_specimens(environment, data.path() / "peraga", window, size, std::ref(layouts)));
  layouts.report();
}

const std::vector<Size> kSmall = {{1280, 720}, {1024, 768}, {1366, 768}};
const std::vector<Size> kLarge = {{1920, 1080}};

TEST_CASE("every screen is whole at text of 80 %", "[layout]") {
  inspect_all(kSmall, 80);
  inspect_all(kLarge, 80);
}
TEST_CASE("every screen is whole at text of 100 %", "[layout]") {
  inspect_all(kSmall, 100);
  inspect_all(kLarge, 100);
}
TEST_CASE("every screen is whole at text of 150 %", "[layout]") {
  inspect_all(kSmall, 150);
  inspect_all(kLarge, 150);
}
TEST_CASE("every screen is whole at text of 200 %", "[layout]") {
  inspect_all(kSmall, 200);
  inspect_all(kLarge, 200);
}
TEST_CASE("every screen is whole at text of 250 %", "[layout]") {
  inspect_all(kSmall, 250);
  inspect_all(kLarge, 250);
}

}  // namespace
}  // namespace netral
