#include "app/pages/trouble_page.h"

namespace netral::app {

TroublePage::TroublePage(const base::Strings& strings, const base::Fault& fault,
                         const course::Diagnostics& diagnostics) {
  view_.is_trouble = true;
  view_.title = strings.say("halaman.belum_dapat");
  view_.paragraphs = {strings.say(fault)};
  for (const course::Diagnostic& diagnostic : diagnostics) {
    view_.details += course::to_text(diagnostic, strings);
  }
  view_.buttons = {strings.say("bantuan.tutup")};
}

PageTurn TroublePage::frame(ui::Canvas& canvas) {
  if (ui::draw_notice(canvas, view_)) return ClosePage{};
  return StayOnPage{};
}

}  // namespace netral::app
