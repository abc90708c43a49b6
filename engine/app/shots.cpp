#include "app/shots.h"

#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <ostream>
#include <system_error>

#include "app/driver.h"
#include "app/path_shots.h"
#include "app/people_shots.h"
#include "app/preview_stage.h"
#include "app/scene_shots.h"
#include "course/reader/library.h"
#include "course/reader/paths.h"
#include "platform/files.h"

namespace netral::app {
namespace {

/// A NIP that nobody has: born on 1 January 1999, counter 999.
constexpr std::string_view kShotNip = "199901012025012999";
constexpr std::string_view kShotName = "Dewi Anggraini, S.Kom.";
constexpr std::string_view kShotUnit = "Dinas Kesehatan";
constexpr std::string_view kSpecimenCode = "PESERTA-01";

/// The course as an author has it in the middle of a thought: one lesson may be spoiled.
class AuthorsSource final : public course::Source {
 public:
  explicit AuthorsSource(std::shared_ptr<const course::Source> source)
      : source_(std::move(source)) {}

  void spoil() { is_spoiled_ = true; }

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    auto text = source_->read(path);
    if (!text || !is_spoiled_ || !path.starts_with(course::kLessonFolder)) return text;
    for (const std::string_view key : {"judul: ", "mulai: "}) {
      const std::size_t at = text->find(key);
      if (at != std::string::npos) text->insert(at + key.size(), "x: ");
    }
    return text;
  }

  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string& extension) const override {
    return source_->list(folder, extension);
  }

 private:
  std::shared_ptr<const course::Source> source_;
  bool is_spoiled_ = false;
};

/// Walks through the program as a learner would, keeping a picture at each new
/// screen.
class ShotWalk {
 public:
  ShotWalk(const Environment& environment, platform::Window& window, const ui::FontData& fonts,
           const KeepState& keep)
      : environment_(environment), window_(window), fonts_(fonts), keep_(keep) {}

  base::Result<void> walk() {
    sign_in();
    play_lessons();
    report();
    preview();
    people();
    desk_.reset();
    return outcome_;
  }

  /// Every form of a scene and every kind of item, so that none depends on what the course happens
  /// to use.
  base::Result<void> walk_specimens() {
    desk_ = new_desk({.subject = "semua-adegan", .report = false});
    Driver driver(*desk_);
    driver.type(kSpecimenCode);
    driver.press(ui::Key::enter);
    driver.type(kShotName);
    driver.press(ui::Key::tab);
    driver.type(kShotUnit);
    driver.press(ui::Key::enter);
    walk_scenes(driver, environment_.strings, [this](const std::string& name) { keep(name); });
    show_kinds();
    show_pretest();
    desk_.reset();
    return outcome_;
  }

 private:
  std::string say(std::string_view key) const { return environment_.strings.say(key); }

  void keep(const std::string& name) {
    if (outcome_) outcome_ = keep_(name, *desk_);
  }

  std::unique_ptr<Desk> new_desk(const Shell::Start& start) {
    return desk_for(std::make_unique<Shell>(environment_, fixed_chance(), start));
  }

  /// One desk at a time: each has an ImGui context of its own, and the last one made counts.
  std::unique_ptr<Desk> desk_for(std::unique_ptr<Stage> stage) {
    desk_.reset();
    auto desk = std::make_unique<Desk>(environment_.strings, window_, fonts_, std::move(stage));
    desk->use(environment_.preferences);
    desk->take({});
    return desk;
  }

  void sign_in() {
    desk_ = new_desk({});
    Driver driver(*desk_);
    keep("masuk");
    driver.type("1999");
    driver.press(ui::Key::enter);
    keep("masuk-nip-keliru");
    driver.type(kShotNip.substr(4));
    driver.press(ui::Key::enter);
    keep("masuk-kenalan");
    introduce();
    const KeepScreen kept = [this](const std::string& name) { keep(name); };
    walk_welcome(driver, environment_.strings, kept);
    keep("beranda");
    driver.press(ui::Key::f1);
    keep("bantuan");
    driver.tab_to(ui::Role::button, say("umum.pengaturan"));
    driver.press(ui::Key::enter);
    keep("pengaturan");
    if (driver.scroll_down()) keep("pengaturan-bawah");
    driver.press(ui::Key::escape);
    driver.press(ui::Key::escape);
    walk_pages(driver, environment_.strings, kept);
    driver.press(ui::Key::f2);  // the shots have no voice: what is said then
    keep("suara-tidak-ada");
    driver.press(ui::Key::f2);
  }

  void introduce() {
    Driver driver(*desk_);
    driver.type(kShotName);
    driver.press(ui::Key::tab);
    driver.type(kShotUnit);
    driver.press(ui::Key::enter);
  }

  /// Plays every lesson once, by different letters, and then the exam.
  void play_lessons() {
    Driver driver(*desk_);
    bool was_exam = false;
    play_through_pretest();
    for (int lesson = 1; outcome_ && !was_exam && lesson < 40; ++lesson) {
      was_exam = driver.reads(say("ujian.kepala"));
      if (!driver.sees(ui::Role::button, say("beranda.mulai"))) break;
      if (was_exam) keep("beranda-ujian");
      driver.press(ui::Key::enter);
      play_through(was_exam ? std::string("ujian") : fmt::format("pelajaran-{}", lesson), lesson);
      if (lesson == 1) keep("beranda-berjalan");
    }
    keep("beranda-akhir");
    if (driver.tab_to(ui::Role::button, say("lanjutan.buka"))) {
      keep("beranda-lanjutan");
      driver.press(ui::Key::enter);
      keep("lanjutan");
      driver.tab_to_part(ui::Role::button, "Salin untuk WA");
      driver.press(ui::Key::enter);
      keep("lanjutan-tersalin");
      driver.press(ui::Key::escape);
    }
    driver.tab_to(ui::Role::button, say("beranda.lihat_peta"));
    driver.press(ui::Key::enter);
    keep("peta");
    driver.press(ui::Key::escape);
    driver.tab_to(ui::Role::button, say("riwayat.judul"));
    driver.press(ui::Key::enter);
    keep("riwayat");
    driver.press(ui::Key::escape);
    walk_legal_door(driver, environment_.strings, [this](const std::string& name) { keep(name); });
    driver.click(ui::Role::button, say("umum.keluar"));
    driver.type(kShotNip);
    driver.press(ui::Key::enter);
    keep("masuk-benarkah");
  }

  /// The course's own; what comes of it is seen in the result of its exam.
  void play_through_pretest() {
    Driver driver(*desk_);
    if (!driver.reads(say("ujian.kepala_awal"))) return;
    driver.press(ui::Key::enter);
    play_through("kursus-uji-awal", 1);
    keep("beranda-sesudah-uji-awal");
  }

  /// Looks back as far as it goes, and forth again.
  void look_back(const std::string& name) {
    Driver driver(*desk_);
    driver.press(ui::Key::character, '[');
    keep(name + "-baca-lagi");
    driver.press(ui::Key::character, '[');
    keep(name + "-baca-lagi-2");
    driver.press(ui::Key::escape);
  }

  /// What was missed, once more: rightly or not, by the letter.
  void repeat_missed(const std::string& name) {
    Driver driver(*desk_);
    keep_below(name);
    if (!driver.tab_to_part(ui::Role::button, "Ulangi yang keliru")) return;
    driver.press(ui::Key::enter);
    for (int step = 1; outcome_ && step < 40; ++step) {
      keep(fmt::format("{}-ulang-{:02}", name, step));
      if (driver.sees(ui::Role::button, say("ulang.ke_hasil"))) break;
      if (fill_in_question('a')) {
        driver.press(ui::Key::enter);
      } else {
        driver.go_on('b');
      }
    }
    driver.press(ui::Key::escape);
  }

  /// What lies below the fold of a result.
  void keep_below(const std::string& name) {
    Driver driver(*desk_);
    for (int page = 2; driver.scroll_down() && page < 8; ++page) {
      keep(fmt::format("{}-{}", name, page));
    }
  }

  void play_through(const std::string& name, int variant) {
    Driver driver(*desk_);
    for (int step = 1; step < 60; ++step) {
      keep(fmt::format("{}-{:02}", name, step));
      if (name == "pelajaran-1" && step == 4) look_back(name);
      if (driver.sees(ui::Role::button, say("hasil.ke_beranda"))) {
        if (name == "pelajaran-1" || name == "ujian") repeat_missed(name + "-hasil");
        driver.press(ui::Key::escape);
        return;
      }
      // Another letter at each step, so that all kinds of feedback are seen.
      const auto letter = static_cast<char>('a' + (variant + step / 2) % 2);
      if (fill_in_question(letter)) {
        driver.press(ui::Key::enter);
      } else {
        driver.go_on(letter);
      }
    }
  }

  /// False when what is on the screen is no question.
  bool fill_in_question(char letter) {
    Driver driver(*desk_);
    for (const char* key : {"soal.jawab", "ujian.simpan_jawaban"}) {
      if (driver.sees(ui::Role::button, say(key))) return driver.fill_in(say(key), letter);
    }
    return false;
  }

  /// The quiz of the specimen lesson: untouched, begun, complete and answered.
  void show_kinds() {
    desk_ = new_desk({.subject = "semua-jenis", .report = false});
    Driver driver(*desk_);
    driver.type(kShotNip);
    driver.press(ui::Key::enter);
    introduce();
    driver.press(ui::Key::enter);
    for (int item = 1; outcome_ && driver.sees(ui::Role::button, say("soal.jawab")); ++item) {
      const std::string name = fmt::format("jenis-{}", item);
      keep(name);
      driver.press(ui::Key::character, 'a');
      driver.press(ui::Key::character, 'b');
      keep(name + "-separuh");
      if (item == 1) show_carried(name);
      fill_in_question('b');
      keep(name + "-terisi");
      driver.press(ui::Key::enter);
      keep(name + "-umpan");
      driver.press(ui::Key::enter);
    }
    keep("jenis-hasil");
    driver.press(ui::Key::enter);
  }

  /// A card on its way into a group, and back where it was.
  void show_carried(const std::string& name) {
    constexpr std::string_view kCard = "Mengajak keluarga memilih calon tertentu";
    Driver driver(*desk_);
    driver.carry(kCard, ui::Role::target, "Tidak boleh");
    keep(name + "-diseret");
    driver.drag(kCard, ui::Role::button, say("soal.jawab"));
  }

  void show_pretest() {
    Driver driver(*desk_);
    keep("peraga-beranda");
    driver.tab_to(ui::Role::button, "Uji awal");
    driver.press(ui::Key::enter);
    play_through("uji-awal", 1);
    keep("uji-awal-beranda");
    driver.tab_to(ui::Role::button, say("beranda.lihat_peta"));
    driver.press(ui::Key::enter);
    keep("uji-awal-peta");
  }

  void report() {
    desk_ = new_desk({.subject = {}, .report = true});
    keep("kepegawaian");
  }

  /// Records of their own, beside those of the walk.
  void people() {
    among_people_ = environment_;
    among_people_.data = environment_.data / "bersama";
    const MakeDesk make = [this](std::unique_ptr<Stage> stage) -> Desk& {
      desk_ = desk_for(std::move(stage));
      return *desk_;
    };
    const auto walked =
        walk_people(among_people_, make, [this](const std::string& name) { keep(name); });
    if (outcome_ && !walked) outcome_ = walked;
  }

  /// The author's preview of the first lesson, whole and broken.
  void preview() {
    const auto source =
        std::make_shared<AuthorsSource>(platform::folder_source(environment_.content));
    course::Library library;
    if (const auto opened = library.open(source); !opened) {
      outcome_ = opened;
      return;
    }
    auto preview = Preview::open(source, library.course().modules.at(0).lessons.at(0), {});
    if (!preview) {
      outcome_ = tl::unexpected(preview.error());
      return;
    }
    desk_ = desk_for(
        std::make_unique<PreviewStage>(environment_.strings, std::move(*preview), fixed_chance()));
    show_preview(*source);
  }

  void show_preview(AuthorsSource& source) {
    Driver driver(*desk_);
    driver.press(ui::Key::enter);
    keep("pratinjau");
    driver.press(ui::Key::character, 'n');
    keep("pratinjau-catatan");
    driver.press(ui::Key::escape);
    driver.press(ui::Key::f1);
    keep("pratinjau-bantuan");
    driver.press(ui::Key::escape);
    source.spoil();
    ui::Events saved;
    saved.content_changed = true;
    desk_->take(saved);
    keep("pratinjau-rusak");
  }

  const Environment& environment_;
  Environment among_people_;
  platform::Window& window_;
  const ui::FontData& fonts_;
  const KeepState& keep_;
  std::unique_ptr<Desk> desk_;
  base::Result<void> outcome_;
};

using Walk = base::Result<void> (ShotWalk::*)();

/// As the person of the pictures wants it, kept nowhere.
std::shared_ptr<PreferenceKeeper> preferences_of(const ShotSize& size) {
  Preferences preferences;
  preferences.theme = size.theme;
  preferences.text_percent = static_cast<int>(std::lround(size.text_scale * 100));
  auto keeper = std::make_shared<PreferenceKeeper>();
  keeper->change(preferences);
  return keeper;
}

/// The light theme is what pictures have anyway.
std::string theme_suffix(const ShotSize& size) {
  return size.theme == ui::ThemeKind::light ? "" : "-" + std::string(name_of(size.theme));
}

base::Result<void> walk_through(const Environment& played, platform::Window& window,
                                const KeepState& keep, Walk walk) {
  const auto fonts = read_fonts(played.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  ShotWalk shots(played, window, *fonts, keep);
  return (shots.*walk)();
}

/// Draws what a walk shows. The pictures are those of the environment's course, whichever
/// course is played.
template <typename WalkAll>
base::Result<void> draw(const Environment& environment, const std::filesystem::path& data,
                        const ShotSize& size, const KeepShot& keep, WalkAll walk_all) {
  const auto window = platform::Window::open({.title = environment.strings.say("program.nama"),
                                              .width = size.width,
                                              .height = size.height,
                                              .offscreen = true,
                                              .course_pictures = environment.content / "gambar",
                                              .program_pictures = environment.assets / "gambar",
                                              .icon = {}});
  if (!window) return tl::unexpected(window.error());
  return walk_all(environment, data, **window, size,
                  [&](const std::string& name, Desk&) { return keep(name, **window); });
}

}  // namespace

base::Result<void> walk_course(const Environment& environment, const std::filesystem::path& data,
                               platform::Window& window, const ShotSize& size,
                               const KeepState& keep) {
  Environment made_up = environment;
  made_up.data = data;
  made_up.documents = data;
  made_up.preferences = preferences_of(size);
  return walk_through(made_up, window, keep, &ShotWalk::walk);
}

base::Result<void> walk_specimens(const Environment& environment, const std::filesystem::path& data,
                                  platform::Window& window, const ShotSize& size,
                                  const KeepState& keep) {
  Environment specimens = environment;
  specimens.content = environment.assets.parent_path() / "tests" / "data" / "peraga";
  specimens.data = data;
  specimens.documents = data;
  specimens.preferences = preferences_of(size);
  std::error_code error;
  if (!std::filesystem::exists(specimens.content, error)) return {};
  return walk_through(specimens, window, keep, &ShotWalk::walk_specimens);
}

base::Result<void> draw_shots(const Environment& environment, const std::filesystem::path& data,
                              const ShotSize& size, const KeepShot& keep) {
  return draw(environment, data, size, keep, walk_course);
}

base::Result<void> draw_specimen_shots(const Environment& environment,
                                       const std::filesystem::path& data, const ShotSize& size,
                                       const KeepShot& keep) {
  return draw(environment, data, size, keep, walk_specimens);
}

int write_shots(const Environment& environment, const std::filesystem::path& folder,
                const ShotSize& size, std::ostream& out, std::ostream& trouble) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::filesystem::path data = folder / ".catatan";
  std::filesystem::remove_all(data, error);
  int count = 0;
  const KeepShot keep = [&](const std::string& name, platform::Window& window) {
    ++count;
    return window.save_png(
        folder / fmt::format("{}-{}x{}{}.png", name, size.width, size.height, theme_suffix(size)));
  };
  auto drawn = draw_shots(environment, data / "kursus", size, keep);
  if (drawn) drawn = draw_specimen_shots(environment, data / "peraga", size, keep);
  std::filesystem::remove_all(data, error);
  if (!drawn) {
    trouble << environment.strings.say(drawn.error()) << '\n';
    return 2;
  }
  out << environment.strings.say("perintah.gambar_ditulis",
                                 {{"jumlah", std::to_string(count)}, {"folder", folder.string()}})
      << '\n';
  return 0;
}

}  // namespace netral::app
