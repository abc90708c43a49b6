#include "ui/screens/provision_sheet.h"

#include <algorithm>

#include "base/text.h"
#include "ui/dates.h"
#include "ui/screens/provision_marks.h"

namespace netral::ui {
namespace {

constexpr float kInset = 26;
constexpr float kLabelWidth = 132;
constexpr float kLeastForLabels = 430;  // narrower, labels stand above what they say

std::string phases_text(Canvas& canvas, const course::PhaseSet& phases) {
  if (phases.is_all()) return canvas.say("hukum.semua_tahapan");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < course::kPhaseCount; ++i) {
    if (!phases.contains(static_cast<course::Phase>(i))) continue;
    names.push_back(canvas.say("tahapan." + std::string(course::kPhaseNames[i])));
  }
  return base::join(names, ", ");
}

std::string bound_text(Canvas& canvas, const std::vector<std::string>& binds) {
  std::vector<std::string> names;
  for (const std::string& who : binds) names.push_back(canvas.say("berlaku_bagi." + who));
  return base::join(names, ", ");
}

std::string check_text(Canvas& canvas, const course::Provision& provision) {
  return canvas.say("hukum.cek." + std::string(name_of(provision.verification.weakest())));
}

/// A fact with its label; nothing where there is none.
void draw_fact(Canvas& canvas, Column& column, const std::string& label, const std::string& words) {
  if (words.empty()) return;
  const Palette& colors = canvas.colors();
  if (column.width() < canvas.px(kLeastForLabels)) {
    column.text(TextStyle::caption_strong, colors.muted, label);
    column.text(TextStyle::caption, colors.ink, words);
    column.gap(10);
    return;
  }
  const float indent = canvas.px(kLabelWidth);
  Column left(canvas, column.x(), column.y(), indent - canvas.px(12));
  left.text(TextStyle::caption_strong, colors.muted, label);
  Column right(canvas, column.x() + indent, column.y(), column.width() - indent);
  right.text(TextStyle::caption, colors.ink, words);
  column.take(std::max(left.y(), right.y()) - column.y());
  column.gap(10);
}

void draw_facts(Canvas& canvas, Column& column, const course::Provision& provision) {
  const base::Strings& strings = canvas.strings();
  draw_fact(canvas, column, canvas.say("hukum.sanksi"), provision.sanction);
  draw_fact(canvas, column, canvas.say("hukum.bagi"), bound_text(canvas, provision.binds));
  draw_fact(canvas, column, canvas.say("hukum.tahapan"), phases_text(canvas, provision.phases));
  draw_fact(canvas, column, canvas.say("hukum.sejak"),
            long_date(strings, provision.in_force_since));
  if (provision.revoked) {
    draw_fact(
        canvas, column, canvas.say("hukum.dicabut"),
        canvas.say("hukum.dicabut_oleh", {{"tanggal", long_date(strings, provision.revoked->since)},
                                          {"oleh", provision.revoked->by}}));
  }
  draw_fact(
      canvas, column, canvas.say("hukum.pengecekan"),
      canvas.say("hukum.dicek_pada", {{"cek", check_text(canvas, provision)},
                                      {"tanggal", long_date(strings, provision.checked_on)}}));
}

void draw_head(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  column.text(TextStyle::heading, colors.ink, provision.regulation.short_name, Role::heading);
  column.text(TextStyle::body_strong, colors.accent, provision.article);
  column.gap(6);
  column.text(TextStyle::caption, colors.muted, provision.regulation.name);
}

void draw_body(Canvas& canvas, Column& column, const course::Provision& provision) {
  provision_marks(canvas, column, provision);
  column.gap(16);
  column.text(TextStyle::body, canvas.colors().ink, provision.summary);
  column.gap(6);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("hukum.kata_sendiri"));
  column.gap(18);
  rule(canvas, column.x(), column.y(), column.width());
  column.gap(16);
  draw_facts(canvas, column, provision);
}

}  // namespace

float provision_sheet(Canvas& canvas, ImVec2 at, float width, const course::Provision& provision) {
  const float inset = canvas.px(kInset);
  ImDrawList& list = canvas.list();
  // As with the legal card: the ground is as tall as the words turn out to be.
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column head(canvas, at.x + inset, at.y + canvas.px(20), width - 2 * inset);
  draw_head(canvas, head, provision);
  const float head_bottom = head.y() + canvas.px(18);
  Column body(canvas, at.x + inset, head_bottom + canvas.px(20), width - 2 * inset);
  draw_body(canvas, body, provision);
  const Rect rect{at.x, at.y, width, body.y() + canvas.px(12) - at.y};
  list.ChannelsSetCurrent(0);
  canvas.shapes().fill(list, rect, kRadiusCard, canvas.colors().card);
  canvas.shapes().fill_top(list, {rect.x, rect.y, rect.width, head_bottom - rect.y}, kRadiusCard,
                           canvas.colors().quiet);
  canvas.shapes().outline(list, rect, kRadiusCard, 1, canvas.colors().line);
  rule(canvas, rect.x, head_bottom, rect.width);
  list.ChannelsMerge();
  return rect.height;
}

}  // namespace netral::ui
