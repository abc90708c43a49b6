#include "app/path_shots.h"

namespace netral::app {
namespace {

void open(Driver& driver, const std::string& button) {
  driver.tab_to(ui::Role::button, button);
  driver.press(ui::Key::enter);
}

/// The first thing that can be acted on whose name begins so; empty when there is none.
std::string first_beginning(const Driver& driver, const std::string& beginning) {
  for (const ui::Semantic& node : driver.nodes()) {
    if (node.can_act() && node.label.starts_with(beginning)) return node.label;
  }
  return {};
}

void search(Driver& driver, const KeepScreen& keep, const std::string& words,
            const std::string& name) {
  driver.type(words);
  keep(name);
}

}  // namespace

void walk_welcome(Driver& driver, const base::Strings& strings, const KeepScreen& keep) {
  keep("selamat-datang");
  if (driver.scroll_down()) keep("selamat-datang-bawah");
  open(driver, strings.say("selamat.alur"));
}

void walk_pages(Driver& driver, const base::Strings& strings, const KeepScreen& keep) {
  open(driver, strings.say("riwayat.judul"));
  keep("riwayat-kosong");
  driver.press(ui::Key::escape);
  open(driver, strings.say("istilah.judul"));
  keep("istilah");
  search(driver, keep, "lapor", "istilah-dicari");
  search(driver, keep, "xyz", "istilah-tidak-ada");
  driver.press(ui::Key::escape);
  open(driver, strings.say("hukum.judul"));
  keep("hukum");
  search(driver, keep, "pasal 24", "hukum-dicari");
  driver.press(ui::Key::enter);
  keep("hukum-ketentuan");
  driver.press(ui::Key::escape);
  // Where there is room for one only, that led back to the list.
  if (!driver.sees(ui::Role::button, strings.say("beranda.lihat_peta"))) {
    driver.press(ui::Key::escape);
  }
  open(driver, strings.say("asal.judul"));
  keep("asal");
  for (int page = 2; page < 4 && driver.scroll_down(); ++page) {
    keep("asal-" + std::to_string(page));
  }
  driver.press(ui::Key::escape);
  // The way that was taken still has the focus; Enter shall begin the lesson.
  driver.tab_to(ui::Role::button, strings.say("beranda.mulai"));
}

void walk_legal_door(Driver& driver, const base::Strings& strings, const KeepScreen& keep) {
  constexpr int kMostSteps = 20;
  driver.tab_to(ui::Role::button, strings.say("hukum.judul"));
  driver.press(ui::Key::tab);  // the first card of the path
  driver.press(ui::Key::enter);
  const std::string door = strings.say("dasar.buka");
  for (int i = 0; i < kMostSteps && first_beginning(driver, door).empty(); ++i) driver.go_on('b');
  open(driver, first_beginning(driver, door));
  keep("hukum-dari-umpan");
  driver.press(ui::Key::escape);
  keep("umpan-sesudah-hukum");
  driver.press(ui::Key::escape);
}

}  // namespace netral::app
