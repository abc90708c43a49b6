#include "ui/screens/term_foot.h"

#include <cmath>

#include "course/glossary.h"
#include "ui/link.h"
#include "ui/widgets.h"

namespace netral::ui {
namespace {

constexpr float kFootHeight = 40;

/// "ASN" for "ASN (aparatur sipil negara)".
Link link_of(Canvas& canvas, const course::Term& term) {
  std::string name = course::names_of(term).front();
  const bool is_paired =
      course::names_of(term).size() > 1 && term.term.find('(') == std::string::npos;
  if (is_paired) name = term.term;
  return {.label = name, .spoken = name + canvas.say("istilah.lihat_arti")};
}

}  // namespace

TermFoot::TermFoot(Canvas& canvas, const std::vector<course::Term>& terms)
    : canvas_(canvas), terms_(terms) {
  if (!terms_.empty()) strip_ = canvas_.take_foot(canvas_.px(kFootHeight));
}

std::optional<OpenPage> TermFoot::draw() {
  if (terms_.empty()) return std::nullopt;
  canvas_.list().AddRectFilled(strip_.top_left(), strip_.bottom_right(), canvas_.colors().card);
  rule(canvas_, strip_.x, strip_.y, strip_.width);
  return term_links(canvas_, {canvas_.px(32), strip_.y}, strip_.right() - canvas_.px(24),
                    strip_.height, terms_);
}

std::optional<OpenPage> term_links(Canvas& canvas, ImVec2 at, float right, float height,
                                   const std::vector<course::Term>& terms) {
  const ReadAs reached_with_tab(canvas, Passage::aside);
  const std::string label = canvas.say("istilah.di_layar");
  const float line = canvas.fonts().line_height(TextStyle::caption);
  text(canvas, {at.x, std::round(at.y + (height - line) / 2)}, right - at.x, TextStyle::caption,
       canvas.colors().muted, label);
  float x = at.x + std::ceil(width_of(canvas.fonts(), TextStyle::caption, label)) + canvas.px(14);
  const float y = std::round(at.y + (height - canvas.px(kLinkHeight)) / 2);
  std::optional<OpenPage> opened;
  for (const course::Term& term : terms) {
    const Link what = link_of(canvas, term);
    const float width = link_width(canvas, what);
    if (x + width > right) break;
    if (link(canvas, {x, y}, what)) opened = OpenPage{PageKind::glossary, term.id.str()};
    x += width + canvas.px(22);
  }
  return opened;
}

}  // namespace netral::ui
