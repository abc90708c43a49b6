#include "app/pages/help_page.h"

#include "ui/screens/notice_screen.h"

namespace netral::app {

std::vector<std::string> HelpPage::buttons() const {
  std::vector<std::string> labels{strings_.say("bantuan.tutup")};
  if (has_person_) labels.push_back(strings_.say("pin.kunci"));
  return labels;
}

PageTurn HelpPage::frame(ui::Canvas& canvas) {
  const ui::NoticeView help{strings_.say("bantuan.judul"),
                            {strings_.say("bantuan.tombol"), strings_.say("bantuan.soal"),
                             strings_.say("bantuan.layar"), strings_.say("bantuan.simpan"),
                             strings_.say("bantuan.privasi"), strings_.say("umpan.bukan_putusan")},
                            {},
                            buttons(),
                            false};
  const auto pressed = ui::draw_notice(canvas, help);
  const bool closes = canvas.pressed(ui::Key::f1) || canvas.pressed(ui::Key::escape);
  if (pressed == 1U && !closes) return ui::OpenPage{ui::PageKind::pin};
  if (pressed || closes) return ClosePage{};
  return StayOnPage{};
}

}  // namespace netral::app
