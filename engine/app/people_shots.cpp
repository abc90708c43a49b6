#include "app/people_shots.h"

#include "app/driver.h"
#include "app/idle.h"
#include "app/person_path.h"

namespace netral::app {
namespace {

constexpr std::string_view kKnown = "199901012025012999";
constexpr std::string_view kMistyped = "199901012025012998";
constexpr std::string_view kOdd = "199901011999012999";
constexpr std::string_view kLocked = "197803152005011999";
constexpr std::string_view kRefresher = "198501012010011901";
constexpr std::string_view kSupervisor = "197702022003122902";
constexpr const char* kPin = "2468";

/// Somebody who has done all of the course but its pledge.
class Records {
 public:
  Records(const Environment& environment, course::Library& library)
      : store_(open_store(environment)), library_(library) {}

  base::Result<void> make() {
    if (!store_) return tl::unexpected(store_.error());
    const auto known = enroll(kKnown, "Dewi Anggraini, S.Kom.");
    const auto locked = enroll(kLocked, "dr. R. Bagus Wicaksono, M.Kes.");
    if (!known || !locked) return base::fault("person_unknown");
    const records::ReportScope scope = subjects_of(library_);
    for (const records::Subject& subject : scope.subjects) {
      if (subject.kind == play::SubjectKind::ikrar) continue;
      if (const auto done = finish(known->person, subject); !done) return done;
    }
    if (const auto listed = enroll_on_tracks(); !listed) return listed;
    return store_->set_pin(locked->person, "", std::string(kPin), fixed_chance().now());
  }

 private:
  /// Two more people, put on other tracks by a roster.
  base::Result<void> enroll_on_tracks() {
    records::RosterRules rules;
    for (const course::Track& track : library_.course().tracks) {
      rules.tracks.push_back({track.id.str(), track.name});
    }
    rules.today = base::wib_date(fixed_chance().now());
    const records::RosterLine refresher{2,
                                        std::string(kRefresher),
                                        {},
                                        "Raka Pradipta, A.Md.",
                                        "Dinas Perpustakaan",
                                        "penyegaran",
                                        {},
                                        "2026-12-31",
                                        {},
                                        {}};
    const records::RosterLine supervisor{3,
                                         std::string(kSupervisor),
                                         {},
                                         "Ratri Maheswari, S.E.",
                                         "Kemantren Wanamarta",
                                         "pengawas",
                                         {},
                                         {},
                                         {},
                                         {}};
    const auto written =
        store_->import_roster({refresher, supervisor}, rules, fixed_chance().now());
    if (!written) return tl::unexpected(written.error());
    return {};
  }

  std::optional<records::PersonRow> enroll(std::string_view nip, const std::string& name) {
    const auto identity = base::Nip::parse(nip);
    if (!identity) return std::nullopt;
    const auto person = store_->enroll(*identity, name, "Dinas Kesehatan", fixed_chance().now());
    return person ? std::optional(*person) : std::nullopt;
  }

  base::Result<void> finish(const play::PersonUuid& person, const records::Subject& subject) {
    const auto content = store_->pin({{"gambar.txt", "rekaan"}});
    if (!content) return tl::unexpected(content.error());
    play::AttemptStart start;
    start.id = records::new_attempt_uuid();
    start.person = person;
    start.kind = subject.kind;
    start.subject = subject.id;
    start.course_version = library_.course().version;
    start.content = *content;
    start.at = fixed_chance().now();
    if (const auto begun = store_->begin(start); !begun) return begun;
    const play::Step step{1, "lanjut", {}, start.at};
    return store_->append(start.id, step, play::Outcome{"lulus", base::of_points(16, 20), true});
  }

  base::Result<records::Store> store_;
  course::Library& library_;
};

class PeopleWalk {
 public:
  PeopleWalk(const Environment& environment, const MakeDesk& make_desk,
             const std::function<void(const std::string&)>& keep)
      : environment_(environment), make_desk_(make_desk), keep_(keep) {}

  void walk() {
    doubt();
    give_pin();
    end_of_course();
    be_away();
    other_tracks();
  }

 private:
  std::string say(std::string_view key) const { return environment_.strings.say(key); }

  Driver start() {
    Chance chance = fixed_chance();
    chance.steady_ms = [this] { return now_ms_; };
    desk_ = &make_desk_(std::make_unique<Shell>(environment_, chance, Shell::Start{}));
    return Driver(*desk_);
  }

  static void give(Driver& driver, std::string_view words) {
    driver.type(words);
    driver.press(ui::Key::enter);
  }

  void doubt() {
    {
      Driver driver = start();
      give(driver, "3471 0101 0199 9999");
      keep_("masuk-nik");
      give(driver, kOdd);
      keep_("masuk-tahun");
    }
    Driver driver = start();
    give(driver, kMistyped);
    keep_("masuk-mirip");
    driver.click(ui::Role::button, say("masuk.nip_benar"));
    driver.type("Dewi Anggraini");
    driver.press(ui::Key::tab);
    give(driver, "Dinas Kesehatan");
    keep_("masuk-senama");
  }

  void give_pin() {
    Driver driver = start();
    give(driver, kLocked);
    keep_("masuk-benarkah-gelar");
    driver.press(ui::Key::enter);
    keep_("masuk-pin");
    for (int i = 0; i < 3; ++i) give(driver, "1111");
    keep_("masuk-pin-keliru");
  }

  void end_of_course() {
    Driver driver = start();
    give(driver, kKnown);
    driver.press(ui::Key::enter);
    keep_("beranda-ikrar");
    driver.press(ui::Key::enter);
    keep_("ikrar");
    while (driver.scroll_down()) {
    }
    keep_("ikrar-akhir");
    driver.press(ui::Key::enter);
    keep_("beranda-lulus");
    driver.press(ui::Key::enter);
    keep_("bukti");
    if (driver.scroll_down()) keep_("bukti-bawah");
    driver.press(ui::Key::escape);
    driver.press(ui::Key::f1);
    driver.tab_to(ui::Role::button, say("pin.kunci"));
    driver.press(ui::Key::enter);
    keep_("pin");
    give(driver, "2468");
    driver.press(ui::Key::tab);
    give(driver, "2468");
    keep_("pin-terpasang");
  }

  void be_away() {
    now_ms_ += kIdleLimitMs - kIdleWarningMs;
    desk_->wake();
    keep_("diam");
    now_ms_ += kIdleWarningMs;
    desk_->wake();
    keep_("masuk-otomatis");
  }

  void other_tracks() {
    Driver driver = start();
    give(driver, kRefresher);
    driver.press(ui::Key::enter);
    driver.tab_to(ui::Role::button, say("selamat.alur"));
    driver.press(ui::Key::enter);
    keep_("beranda-penyegaran");
    driver.tab_to(ui::Role::button, say("beranda.lihat_peta"));
    driver.press(ui::Key::enter);
    keep_("peta-penyegaran");
    const Shell::Start report{.subject = {}, .report = true};
    desk_ = &make_desk_(std::make_unique<Shell>(environment_, fixed_chance(), report));
    keep_("kepegawaian-jalur");
  }

  const Environment& environment_;
  const MakeDesk& make_desk_;
  const std::function<void(const std::string&)>& keep_;
  Desk* desk_ = nullptr;
  std::int64_t now_ms_ = 0;
};

}  // namespace

base::Result<void> walk_people(const Environment& environment, const MakeDesk& make_desk,
                               const std::function<void(const std::string&)>& keep) {
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) return opened;
  if (const auto made = Records(environment, library).make(); !made) return made;
  PeopleWalk(environment, make_desk, keep).walk();
  return {};
}

}  // namespace netral::app
