// The learner's own history.

#include "app/pages/history_page.h"

#include "app/fixture.h"

namespace netral {
namespace {

using tests::environment_in;
using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

void go_home(Session& session) {
  session.sign_in();
  if (session.driver().tab_to(Role::button, session.say("selamat.alur"))) {
    session.driver().press(Key::enter);
  }
}

void open_history(Session& session) {
  REQUIRE(session.driver().tab_to(Role::button, session.say("riwayat.judul")));
  session.driver().press(Key::enter);
}

TEST_CASE("whoever has done nothing is told what to do, and Enter leads back", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  go_home(session);
  open_history(session);
  CHECK(session.driver().reads(session.say("riwayat.kosong")));
  session.driver().press(Key::enter);
  CHECK(session.driver().sees(Role::button, session.say("beranda.lihat_peta")));
}

TEST_CASE("the history shows how lessons ended and what still runs", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  Session session(environment);
  session.sign_in();
  session.begin_lessons();
  session.play_to_the_end();
  session.driver().press(Key::enter);
  session.driver().press(Key::enter);  // the next lesson, left in the middle
  session.driver().go_on('b');
  session.driver().press(Key::escape);
  open_history(session);
  CHECK(session.driver().reads("Satu payung"));
  CHECK(session.driver().reads(session.say("status.berjalan")));
  CHECK(session.driver().reads("nilai latihan"));
  CHECK(session.driver().reads(" pelajaran selesai"));
  CHECK(session.driver().reads("1 dari "));
}

/// 21 November 2026, 23.30 in WIB.
constexpr base::UtcTime kLate{1'795'278'600'000};

records::HistoryEntry entry(play::SubjectKind kind, const std::string& subject,
                            base::UtcTime begun) {
  records::HistoryEntry made;
  made.kind = kind;
  made.subject = subject;
  made.begun = begun;
  return made;
}

TEST_CASE("attempts stand under their day in WIB, in the words of their kind", "[app]") {
  const TemporaryFolder data;
  const app::Environment environment = environment_in(data.path());
  course::Library library;
  REQUIRE(app::open_library(environment, library));
  records::HistoryEntry exam = entry(play::SubjectKind::ujian, "uji-akhir", {kLate.ms + 3'600'000});
  exam.end = records::HistoryEntry::End{
      {kLate.ms + 4'200'000}, "tidak-lulus", base::of_points(9, 20), false};
  exam.active_ms = 600'001;
  records::HistoryEntry elsewhere = entry(play::SubjectKind::pelajaran, "grup-wa-kantor", kLate);
  elsewhere.is_from_here = false;
  elsewhere.station = "Laptop Dinkes-02";
  records::HistoryEntry dropped = entry(play::SubjectKind::pelajaran, "sudah-hilang", kLate);
  dropped.is_given_up = true;

  const ui::HistoryView view = app::history_view(
      environment.strings, library, library.course().path(), {exam, elsewhere, dropped});
  REQUIRE(view.days.size() == 2);
  CHECK(view.days[0].date == "Minggu, 22 November 2026");
  CHECK(view.days[1].date == "Sabtu, 21 November 2026");
  const ui::HistoryRow& first = view.days[0].rows.at(0);
  CHECK(first.time == "00.30");
  CHECK(first.score == "9 dari 20");
  CHECK(first.ending == environment.strings.say("riwayat.akhir.tidak-lulus"));
  CHECK(first.duration == "11 menit");
  CHECK_FALSE(first.is_open);
  CHECK(view.days[1].rows.at(0).ending == "berjalan di Laptop Dinkes-02");
  CHECK(view.days[1].rows.at(0).is_open);
  CHECK(view.days[1].rows.at(1).title == "sudah-hilang");
  CHECK_FALSE(view.days[1].rows.at(1).is_open);
  CHECK(view.summary.starts_with("0 dari "));
}

}  // namespace
}  // namespace netral
