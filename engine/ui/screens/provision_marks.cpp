#include "ui/screens/provision_marks.h"

#include <string>
#include <vector>

namespace netral::ui {
namespace {

std::string month_text(Canvas& canvas, const base::Date& date) {
  return canvas.say("bulan." + std::to_string(date.month)) + " " + std::to_string(date.year);
}

struct Mark {
  std::string words;
  ImU32 ground;
  ImU32 ink;
  bool is_warning = false;  ///< what a listener must be told too
};

Mark standing_mark(Canvas& canvas, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  if (provision.revoked) {
    return {canvas.say("dasar.dicabut"), colors.melanggar.ground, colors.melanggar.ink, true};
  }
  if (provision.regulation.kind == course::RegulationKind::anjuran) {
    return {canvas.say("dasar.anjuran"), colors.quiet, colors.muted, true};
  }
  return {canvas.say("dasar.berlaku"), colors.sesuai.ground, colors.sesuai.ink, false};
}

}  // namespace

void provision_marks(Canvas& canvas, Column& column, const course::Provision& provision) {
  const Palette& colors = canvas.colors();
  std::vector<Mark> marks = {standing_mark(canvas, provision)};
  marks.push_back({canvas.say("dasar.dicek", {{"bulan", month_text(canvas, provision.checked_on)}}),
                   colors.quiet, colors.muted, false});
  if (provision.verification.weakest() >= course::Check::satu_sumber) {
    marks.push_back(
        {canvas.say("dasar.menunggu_cek"), colors.berisiko.ground, colors.berisiko.ink, true});
  }
  float x = column.x();
  const Passage passage = canvas.reading().passage;
  for (const Mark& mark : marks) {
    const ReadAs reading(canvas, mark.is_warning ? passage : Passage::aside);
    const float width = width_of(canvas.fonts(), TextStyle::caption, mark.words) + canvas.px(28);
    if (x > column.x() && x + width > column.x() + column.width()) {
      x = column.x();
      column.gap(kPillHeight + 8);
    }
    x = pill(canvas, {x, column.y()}, mark.words, mark.ground, mark.ink) + canvas.px(10);
  }
  column.gap(kPillHeight);
}

}  // namespace netral::ui
