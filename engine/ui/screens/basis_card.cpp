#include "ui/screens/basis_card.h"

#include <algorithm>
#include <array>

#include "ui/column.h"
#include "ui/link.h"
#include "ui/screens/provision_marks.h"

namespace netral::ui {
namespace {

constexpr float kInset = 26;

/// The way to all that is known of a provision. True when it was taken.
bool draw_door(Canvas& canvas, Column& column, const course::Provision& provision) {
  const std::string label = canvas.say("dasar.buka");
  column.gap(10);
  const Link door{
      .label = label,
      .spoken = label + ": " + provision.regulation.short_name + ", " + provision.article,
      .place = Canvas::id_of(provision.id.str())};
  const bool opens = link(canvas, column.at(), door);
  column.gap(kLinkHeight);
  return opens;
}

/// True when the person opens it.
bool draw_provision(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::caption, colors.ink, provision.summary);
  if (!provision.sanction.empty()) {
    column.gap(6);
    column.text(TextStyle::caption, colors.muted, provision.sanction);
  }
  column.gap(12);
  provision_marks(canvas, column, provision);
  return draw_door(canvas, column, provision);
}

/// The head of the card: which rule. Returns where it ends.
void draw_head(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::caption_strong, colors.accent, canvas.say("dasar.judul"));
  const OneSentence rule_and_article(canvas);
  column.text(TextStyle::lead_strong, colors.ink, provision.regulation.short_name, Role::heading);
  column.text(TextStyle::caption, colors.muted, provision.article);
}

bool draw_following(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.gap(16);
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(16);
  {
    const OneSentence rule_and_article(canvas);
    column.text(TextStyle::body_strong, colors.ink, provision.regulation.short_name, Role::heading);
    column.text(TextStyle::caption, colors.muted, provision.article);
  }
  column.gap(8);
  return draw_provision(canvas, column, provision);
}

/// Everything below the head. Returns the provision that the person opens.
std::optional<course::ProvisionId> draw_body(Canvas& canvas, Column& column,
                                             const play::BasisView& view) {
  if (view.is_advice) {
    column.text(TextStyle::caption_strong, canvas.colors().berisiko.ink, canvas.say("dasar.saran"));
    column.gap(8);
  }
  std::optional<course::ProvisionId> opened;
  for (const course::Provision& provision : view.provisions) {
    const bool is_first = &provision == &view.provisions.front();
    if (is_first ? draw_provision(canvas, column, provision)
                 : draw_following(canvas, column, provision)) {
      opened = provision.id;
    }
  }
  return opened;
}

}  // namespace

BasisTouch basis_card(Canvas& canvas, ImVec2 at, float width, const play::BasisView& view) {
  if (view.provisions.empty()) return {};
  const ReadAs basis(canvas, Passage::basis);
  const float inset = canvas.px(kInset);
  const float inner = width - 2 * inset;
  ImDrawList& list = canvas.list();

  // The ground is as tall as the words turn out to be, so it is drawn on a
  // channel below theirs once they are set.
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column head(canvas, at.x + inset, at.y + canvas.px(22), inner);
  draw_head(canvas, head, view.provisions.front());
  const float head_bottom = head.y() + canvas.px(18);
  Column body(canvas, at.x + inset, head_bottom + canvas.px(20), inner);
  BasisTouch touch{.opened = draw_body(canvas, body, view)};
  const Rect rect{at.x, at.y, width, body.y() + canvas.px(22) - at.y};

  list.ChannelsSetCurrent(0);
  canvas.shapes().fill(list, rect, kRadiusCard, canvas.colors().card);
  canvas.shapes().fill_top(list, {rect.x, rect.y, rect.width, head_bottom - rect.y}, kRadiusCard,
                           canvas.colors().quiet);
  canvas.shapes().outline(list, rect, kRadiusCard, 1, canvas.colors().line);
  rule(canvas, rect.x, head_bottom, rect.width);
  list.ChannelsMerge();
  if (canvas.clicked({rect.x, rect.y, rect.width, head_bottom - rect.y})) {
    touch.opened = view.provisions.front().id;
  }
  touch.height = rect.height;
  return touch;
}

}  // namespace netral::ui
