#include "app/shell.h"

#include <utility>

#include "app/gain.h"
#include "app/models.h"
#include "app/pages/run_pages.h"
#include "app/pages/trouble_page.h"
#include "app/person_path.h"
#include "app/pledge.h"
#include "base/overloaded.h"

namespace netral::app {
namespace {

/// An exam when the course has one of that name, else a lesson.
ui::Opens named_subject(const course::Course& course, const std::string& name) {
  const course::ExamId exam(name);
  if (course.has(exam)) return exam;
  return course::LessonId(name);
}

}  // namespace

Shell::Shell(const Environment& environment, Chance chance, Start start)
    : environment_(environment),
      chance_(std::move(chance)),
      start_(std::move(start)),
      idle_(chance_.steady_ms()) {
  open_everything();
}

// ---- going from screen to screen ------------------------------------------------

void Shell::open_everything() {
  if (const auto opened = open_library(environment_, library_); !opened) {
    fail(opened.error(), [this] { open_everything(); });
    return;
  }
  auto store = open_store(environment_);
  if (!store) {
    fail(store.error(), [this] { open_everything(); });
    return;
  }
  store_.emplace(std::move(*store));
  if (start_.report) {
    show_report();
  } else {
    show_sign_in();
  }
}

void Shell::show(Screen screen) {
  screen_ = std::move(screen);
  behind_.reset();
  pages_.clear();
  turn_ = Turn::enters;
  has_changed_ = true;
}

void Shell::show_sign_in() {
  person_.reset();
  offered_pin_.reset();
  idle_.act(chance_.steady_ms());
  show(SigningIn{SignIn(environment_.strings, *store_, library_.course().title)});
}

void Shell::show_start() {
  auto view = home_view(environment_.strings, library_, *store_, *person_, today());
  if (!view) return fail(view.error(), [this] { show_start(); });
  if (!view->is_new || !view->next) return show_home();
  show(AtWelcome{std::move(*view)});
}

void Shell::show_home(const std::optional<base::Fault>& notice) {
  auto view = home_view(environment_.strings, library_, *store_, *person_, today());
  if (!view) return fail(view.error(), [this] { show_home(); });
  if (notice) view->notice = environment_.strings.say(*notice);
  view->offers_pin = offers_pin();
  show(AtHome{std::move(*view)});
}

void Shell::show_map() {
  auto view = map_view(environment_.strings, library_, *store_, *person_);
  if (!view) return fail(view.error(), [this] { show_map(); });
  show(AtMap{std::move(*view)});
}

void Shell::show_report() {
  records::ReportScope scope = subjects_of(library_);
  scope.today = today();
  auto report = store_->completion(scope);
  if (!report) return fail(report.error(), [this] { show_report(); });
  show(Reporting{std::move(*report)});
}

void Shell::open(const ui::Opens& what) {
  std::visit(base::Overloaded{[&](const course::LessonId& lesson) { open_lesson(lesson); },
                              [&](const course::ExamId& exam) { open_exam(exam); }},
             ui::Opens(what));
}

void Shell::open_exam(const course::ExamId& id) {
  auto session = ExamSession::open(*store_, library_, id.str(), person_->person, chance_);
  if (!session && session.error().key == "pretest_taken") return show_home(session.error());
  if (!session) return fail(session.error(), [this] { show_home(); });
  play::ExamView view = view_of(*session);
  show(InExam{id, std::move(*session), std::move(view), {}, {}});
}

play::ExamView Shell::view_of(const ExamSession& session) {
  play::ExamView view = session.view();
  add_gain(view, *store_, library_, person_->person);
  return view;
}

void Shell::open_lesson(const course::LessonId& id) {
  auto session = LessonSession::open(*store_, library_, id.str(), person_->person, chance_);
  if (!session) return fail(session.error(), [this] { show_home(); });
  play::LessonView view = view_of(*session);
  InLesson screen{id, std::move(*session), std::move(view), {}, {}};
  // Words that cannot be explained keep nobody from a lesson.
  if (auto glossary = library_.glossary()) screen.lookup = TermLookup(std::move(*glossary));
  make_ready(screen);
  show(std::move(screen));
}

play::LessonView Shell::view_of(const LessonSession& session) const {
  play::LessonView view = session.view();
  if (session.is_older_version()) {
    view.heading.lesson_title += " · " + environment_.strings.say("pelajaran.versi_sebelumnya");
  }
  return view;
}

void Shell::fail(const base::Fault& fault, std::function<void()> again) {
  const base::Strings& strings = environment_.strings;
  Trouble trouble;
  trouble.view.is_trouble = true;
  trouble.view.title = strings.say("gangguan.judul");
  trouble.view.paragraphs = {strings.say(fault), strings.say("gangguan.tidak_hilang")};
  for (const course::Diagnostic& diagnostic : library_.diagnostics()) {
    trouble.view.details += course::to_text(diagnostic, strings);
  }
  trouble.view.buttons = {strings.say("gangguan.coba_lagi"), strings.say("gangguan.keluar")};
  trouble.again = std::move(again);
  std::optional<Screen> covered = std::move(screen_);
  show(std::move(trouble));
  behind_ = std::move(covered);
}

// ---- frames -----------------------------------------------------------------------

void Shell::frame(ui::Canvas& canvas) {
  turn(canvas);
  has_changed_ = false;
  canvas.offer_sign_out(person_ && !std::holds_alternative<Trouble>(screen_));
  if (idle_.state() == IdleWatch::State::warned) return draw_idle(canvas);
  draw_top(canvas);
  if (canvas.wants_sign_out()) ask_to_leave();
}

void Shell::draw_top(ui::Canvas& canvas) {
  if (!pages_.empty()) return draw_page(canvas);
  std::visit([&](auto& screen) { draw(canvas, screen); }, screen_);
  if (canvas.pressed(ui::Key::f1)) open_page({ui::PageKind::help});
}

void Shell::turn(ui::Canvas& canvas) {
  switch (std::exchange(turn_, Turn::none)) {
    case Turn::none:
      return;
    case Turn::enters:
      return canvas.enter_screen();
    case Turn::covers:
      return canvas.cover_screen();
    case Turn::uncovers:
      return canvas.uncover_screen();
  }
}

void Shell::draw(ui::Canvas&, std::monostate&) {}

void Shell::draw(ui::Canvas& canvas, Trouble& screen) {
  const auto pressed = ui::draw_notice(canvas, screen.view);
  if (!pressed) return;
  if (*pressed == 1) {
    quits_ = true;
    return;
  }
  const std::function<void()> again = screen.again;
  show(behind_ ? std::move(*behind_) : Screen());
  again();
}

void Shell::draw_page(ui::Canvas& canvas) {
  const PageTurn turn = pages_.back()->frame(canvas);
  has_changed_ = has_changed_ || pages_.back()->has_changed();
  std::visit(base::Overloaded{[](StayOnPage) {},
                              [&](ClosePage) {
                                pages_.pop_back();
                                turn_ = Turn::uncovers;
                                has_changed_ = true;
                              },
                              [&](GoHome) { show_home(); }, [&](LeaveForGood) { show_sign_in(); },
                              [&](const ui::OpenPage& asked) { open_page(asked); }},
             turn);
}

/// Some pages belong to what is being played.
base::Result<std::unique_ptr<Page>> Shell::make_page_over(const ui::OpenPage& asked) {
  const PageContext context{environment_, library_, store_ ? &*store_ : nullptr,
                            person_ ? &*person_ : nullptr, &chance_};
  if (!is_of_run(asked.kind)) return make_page(asked, context);
  if (const auto* lesson = std::get_if<InLesson>(&screen_)) {
    return make_run_page(asked, context, lesson->session.run());
  }
  if (const auto* exam = std::get_if<InExam>(&screen_)) {
    return make_run_page(asked, context, exam->session.run());
  }
  return std::unique_ptr<Page>();
}

void Shell::open_page(const ui::OpenPage& asked) {
  auto page = make_page_over(asked);
  if (!page) {
    page =
        std::make_unique<TroublePage>(environment_.strings, page.error(), library_.diagnostics());
  }
  if (*page != nullptr) show_page(std::move(*page));
}

void Shell::show_page(std::unique_ptr<Page> page) {
  pages_.push_back(std::move(page));
  turn_ = Turn::covers;
  has_changed_ = true;
}

void Shell::draw(ui::Canvas& canvas, SigningIn& screen) {
  const auto step = screen.flow.view().step;
  const auto action = ui::draw_sign_in(canvas, screen.flow.view(), screen.flow.draft());
  if (canvas.focused() == 0) canvas.focus_first_field();
  if (!action) return;
  const auto entered = screen.flow.take(*action, chance_.now());
  if (!entered) return fail(entered.error(), [this] { show_sign_in(); });
  if (*entered) return sign_in(**entered);
  if (screen.flow.view().step != step) turn_ = Turn::enters;
  has_changed_ = true;
}

void Shell::draw(ui::Canvas& canvas, AtWelcome& screen) {
  const auto action = ui::draw_welcome(canvas, screen.view);
  if (!action) return;
  std::visit(base::Overloaded{[&](const ui::Open& opened) { open(opened.what); },
                              [&](ui::GoHome) { show_home(); },
                              [&](const ui::OpenPage& page) { open_page(page); }},
             *action);
}

void Shell::draw(ui::Canvas& canvas, AtHome& screen) {
  const auto action = ui::draw_home(canvas, screen.view);
  if (!action) return;
  std::visit(base::Overloaded{[&](const ui::Open& opened) { open(opened.what); },
                              [&](ui::OpenMap) { show_map(); },
                              [&](const ui::OpenPage& page) { open_page(page); }},
             *action);
}

void Shell::draw(ui::Canvas& canvas, AtMap& screen) {
  const auto action = ui::draw_map(canvas, screen.view);
  if (!action) return;
  std::visit(base::Overloaded{[&](const ui::Open& opened) { open(opened.what); },
                              [&](ui::BackHome) { show_home(); }},
             *action);
}

void Shell::draw(ui::Canvas& canvas, InLesson& screen) {
  const auto action = ui::draw_lesson(canvas, screen.view, screen.draft);
  if (!action) return;
  std::visit(
      base::Overloaded{[&](const play::Input& input) { take_input(screen, play::Input(input)); },
                       [&](ui::LeaveLesson) { show_home(); },
                       [&](const ui::OpenPage& page) { open_page(page); },
                       [&](ui::PlayAgain) { open_lesson(course::LessonId(screen.id)); }},
      *action);
}

void Shell::draw(ui::Canvas& canvas, InExam& screen) {
  const auto action = ui::draw_exam(canvas, screen.view, person_->name, screen.draft, screen.end);
  if (!action) return;
  std::visit(
      base::Overloaded{[&](const play::Input& input) { take_input(screen, play::Input(input)); },
                       [&](ui::LeaveLesson) { show_home(); },
                       [&](const ui::OpenPage& page) { open_page(page); },
                       [&](ui::PlayAgain) { open_exam(course::ExamId(screen.id)); }},
      *action);
}

void Shell::draw(ui::Canvas& canvas, Reporting& screen) {
  const ui::CompletionView view{library_.course().title, &screen.report};
  if (ui::draw_completion(canvas, view)) quits_ = true;
}

// ---- signing in -------------------------------------------------------------------

void Shell::sign_in(const SignIn::Entered& entered) {
  person_ = records::PersonRow(entered.person);
  if (show_kept()) return;
  if (!start_.subject) return show_start();
  if (*start_.subject == play::kPledgeSubject) {
    start_.subject.reset();
    show_home();
    return open_page({ui::PageKind::pledge});
  }
  const ui::Opens what = named_subject(library_.course(), *start_.subject);
  start_.subject.reset();
  open(what);
}

// ---- playing ------------------------------------------------------------------------

void Shell::note_end(InLesson&) {}

/// What follows an exam that was passed. Where that cannot be read, home will say so.
void Shell::note_end(InExam& screen) {
  const auto* end = std::get_if<play::ExamEndView>(&screen.view.body);
  if (end == nullptr || !end->passed) return;
  const auto completion = completion_of(library_, *store_, person_->person);
  if (completion) screen.end = completion->end;
}

template <typename Playing>
void Shell::take_input(Playing& screen, const play::Input& input) {
  const auto kept = screen.session.apply(*store_, input, chance_.now());
  if (!kept) {
    // What is played stays behind the notice; trying again gives the same input.
    return fail(kept.error(), [this, input] {
      if (auto* covered = std::get_if<Playing>(&screen_)) take_input(*covered, input);
    });
  }
  screen.view = view_of(screen.session);
  note_end(screen);
  screen.draft = {};
  make_ready(screen);
  turn_ = Turn::enters;
  has_changed_ = true;
}

}  // namespace netral::app
