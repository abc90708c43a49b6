#include "app/scene_shots.h"

namespace netral::app {
namespace {

using Keep = std::function<void(const std::string& name)>;

/// Keeps a screen, and what lies below where it scrolls.
void keep_whole(Driver& driver, const Keep& keep, const std::string& name) {
  keep(name);
  if (driver.scroll_down()) keep(name + "-bawah");
  driver.press(ui::Key::page_up);
}

/// Takes a choice and leaves its feedback.
void choose(Driver& driver, char letter) {
  driver.press(ui::Key::character, letter);
  driver.press(ui::Key::enter);
}

/// Picks the n-th phrase of the part at hand, counted from 1.
void pick(Driver& driver, int phrase) {
  for (int i = 0; i < phrase; ++i) driver.press(ui::Key::down);
}

void show_displays(Driver& driver, const Keep& keep) {
  keep_whole(driver, keep, "tampilan-media-sosial");
  choose(driver, 'b');
  keep_whole(driver, keep, "tampilan-surat");
  choose(driver, 'b');
  keep_whole(driver, keep, "tampilan-rapat");
  choose(driver, 'a');
  keep_whole(driver, keep, "tampilan-rapat-lagi");
  choose(driver, 'a');
}

void show_typed_reply(Driver& driver, const Keep& keep) {
  keep_whole(driver, keep, "susun-grup");
  pick(driver, 2);
  driver.press(ui::Key::right);
  keep_whole(driver, keep, "susun-grup-separuh");
  pick(driver, 1);
  driver.press(ui::Key::right);
  pick(driver, 2);
  keep_whole(driver, keep, "susun-grup-lengkap");
  driver.press(ui::Key::enter);
  keep_whole(driver, keep, "umpan-susun-grup");
  driver.press(ui::Key::enter);
}

void show_spoken_reply(Driver& driver, const Keep& keep) {
  keep_whole(driver, keep, "susun");
  pick(driver, 2);
  driver.press(ui::Key::right);
  pick(driver, 1);
  driver.press(ui::Key::right);
  pick(driver, 1);
  keep_whole(driver, keep, "susun-separuh");
  driver.press(ui::Key::right);
  pick(driver, 2);
  keep_whole(driver, keep, "susun-lengkap");
  driver.press(ui::Key::enter);
  keep_whole(driver, keep, "umpan-susun");
  driver.press(ui::Key::enter);
}

void show_plan(Driver& driver, const base::Strings& strings, const Keep& keep) {
  keep_whole(driver, keep, "rencana");
  driver.tab_to(ui::Role::field, strings.say("rencana.saya_akan"));
  driver.type("menjawab dengan satu batas, lalu menawarkan bantuan kerja");
  keep_whole(driver, keep, "rencana-terisi");
  driver.press(ui::Key::enter);
  driver.press(ui::Key::enter);
  keep_whole(driver, keep, "hasil-rencana");
}

}  // namespace

void walk_scenes(Driver& driver, const base::Strings& strings, const Keep& keep) {
  show_displays(driver, keep);
  show_typed_reply(driver, keep);
  show_spoken_reply(driver, keep);
  show_plan(driver, strings, keep);
}

}  // namespace netral::app
