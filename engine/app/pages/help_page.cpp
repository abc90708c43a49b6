#include "app/pages/help_page.h"

#include "ui/screens/notice_screen.h"

namespace netral::app {

PageTurn HelpPage::frame(ui::Canvas& canvas) {
  const ui::NoticeView help{
      strings_.say("bantuan.judul"),
      {strings_.say("bantuan.tombol"), strings_.say("bantuan.lihat"), strings_.say("bantuan.soal"),
       strings_.say("bantuan.layar"), strings_.say("bantuan.simpan"),
       strings_.say("bantuan.privasi"), strings_.say("umpan.bukan_putusan")},
      {},
      {strings_.say("bantuan.tutup")},
      false};
  if (ui::draw_notice(canvas, help) || canvas.pressed(ui::Key::f1)) return ClosePage{};
  return StayOnPage{};
}

}  // namespace netral::app
