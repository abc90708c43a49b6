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
  const std::string label = canvas_.say("istilah.di_layar");
  const float line = canvas_.fonts().line_height(TextStyle::caption);
  float x = canvas_.px(32);
  text(canvas_, {x, std::round(strip_.y + (strip_.height - line) / 2)}, strip_.width,
       TextStyle::caption, canvas_.colors().muted, label);
  x += std::ceil(width_of(canvas_.fonts(), TextStyle::caption, label)) + canvas_.px(14);
  std::optional<OpenPage> opened;
  const float y = std::round(strip_.y + (strip_.height - canvas_.px(kLinkHeight)) / 2);
  for (const course::Term& term : terms_) {
    const Link what = link_of(canvas_, term);
    const float width = link_width(canvas_, what);
    if (x + width > strip_.right() - canvas_.px(24)) break;
    if (link(canvas_, {x, y}, what)) opened = OpenPage{PageKind::glossary, term.id.str()};
    x += width + canvas_.px(22);
  }
  return opened;
}

}  // namespace netral::ui
