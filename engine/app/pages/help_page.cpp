#include "app/pages/help_page.h"

#include <array>

#include "ui/screens/notice_screen.h"

namespace netral::app {
namespace {

/// What else there is to open: a quiet button each, at the foot.
struct Link {
  const char* label;
  ui::PageKind page;
  bool needs_person = false;
};
constexpr std::array kLinks = {
    Link{"umum.pengaturan", ui::PageKind::settings},
    Link{"istilah.judul", ui::PageKind::glossary},
    Link{"hukum.judul", ui::PageKind::law},
    Link{"asal.judul", ui::PageKind::provenance},
    Link{"riwayat.judul", ui::PageKind::history, true},
    Link{"pin.kunci", ui::PageKind::pin, true},
};

}  // namespace

PageTurn HelpPage::frame(ui::Canvas& canvas) {
  ui::NoticeView help{
      strings_.say("bantuan.judul"),
      {strings_.say("bantuan.tombol"), strings_.say("bantuan.lihat"), strings_.say("bantuan.soal"),
       strings_.say("bantuan.layar"), strings_.say("suara.bantuan"), strings_.say("bantuan.simpan"),
       strings_.say("bantuan.privasi"), strings_.say("umpan.bukan_putusan")},
      {},
      {strings_.say("bantuan.tutup")},
      false};
  std::vector<ui::PageKind> pages;
  for (const Link& link : kLinks) {
    if (link.needs_person && !has_person_) continue;
    help.links.push_back(strings_.say(link.label));
    pages.push_back(link.page);
  }
  const bool closes = canvas.pressed(ui::Key::f1) || canvas.pressed(ui::Key::escape);
  const auto pressed = ui::draw_notice(canvas, help);
  if (closes || pressed == 0U) return ClosePage{};
  if (pressed) return ui::OpenPage{pages.at(*pressed - 1)};
  return StayOnPage{};
}

}  // namespace netral::app
