#include "app/pages/help_page.h"

#include <array>

#include "ui/screens/notice_screen.h"

namespace netral::app {
namespace {

/// What else there is to open: a quiet button each, at the foot.
struct Link {
  const char* label;
  ui::PageKind page;
};
constexpr std::array kLinks = {Link{"umum.pengaturan", ui::PageKind::settings}};

}  // namespace

PageTurn HelpPage::frame(ui::Canvas& canvas) {
  ui::NoticeView help{strings_.say("bantuan.judul"),
                      {strings_.say("bantuan.tombol"), strings_.say("bantuan.soal"),
                       strings_.say("bantuan.layar"), strings_.say("suara.bantuan"),
                       strings_.say("bantuan.simpan"),
                       strings_.say("bantuan.privasi"), strings_.say("umpan.bukan_putusan")},
                      {},
                      {strings_.say("bantuan.tutup")},
                      false};
  for (const Link& link : kLinks) help.links.push_back(strings_.say(link.label));
  const auto pressed = ui::draw_notice(canvas, help);
  if (pressed && *pressed > 0) return ui::OpenPage{kLinks.at(*pressed - 1).page};
  if (pressed || canvas.pressed(ui::Key::f1)) return ClosePage{};
  return StayOnPage{};
}

}  // namespace netral::app
