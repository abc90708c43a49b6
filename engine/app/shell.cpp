#include "app/shell.h"

#include "app/gain.h"
#include "app/identity.h"
#include "app/models.h"
#include "app/pages/run_pages.h"
#include "base/text.h"

namespace netral::app {
namespace {

template <typename... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// An exam when the course has one of that name, else a lesson.
ui::Opens named_subject(const course::Course& course, const std::string& name) {
  const course::ExamId exam(name);
  if (course.has(exam)) return exam;
  return course::LessonId(name);
}

}  // namespace

Shell::Shell(const Environment& environment, Chance chance, Start start)
    : environment_(environment), chance_(std::move(chance)), start_(std::move(start)) {
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
  enters_screen_ = true;
  has_changed_ = true;
}

void Shell::show_sign_in() {
  person_.reset();
  SigningIn screen;
  screen.view.course_title = library_.course().title;
  show(std::move(screen));
}

void Shell::show_home(const std::optional<base::Fault>& notice) {
  auto view = home_view(environment_.strings, library_, *store_, *person_);
  if (!view) return fail(view.error(), [this] { show_home(); });
  if (notice) view->notice = environment_.strings.say(*notice);
  show(AtHome{std::move(*view)});
}

void Shell::show_map() {
  auto view = map_view(environment_.strings, library_, *store_, *person_);
  if (!view) return fail(view.error(), [this] { show_map(); });
  show(AtMap{std::move(*view)});
}

void Shell::show_report() {
  auto report = store_->completion(subjects_of(library_));
  if (!report) return fail(report.error(), [this] { show_report(); });
  show(Reporting{std::move(*report)});
}

void Shell::open(const ui::Opens& what) {
  std::visit(Overloaded{[&](const course::LessonId& lesson) { open_lesson(lesson); },
                        [&](const course::ExamId& exam) { open_exam(exam); }},
             ui::Opens(what));
}

void Shell::open_exam(const course::ExamId& id) {
  auto session = ExamSession::open(*store_, library_, id.str(), person_->person, chance_);
  if (!session && session.error().key == "pretest_taken") return show_home(session.error());
  if (!session) return fail(session.error(), [this] { show_home(); });
  play::ExamView view = view_of(*session);
  show(InExam{id, std::move(*session), std::move(view), {}});
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
  show(InLesson{id, std::move(*session), std::move(view), {}});
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
  if (enters_screen_) canvas.enter_screen();
  enters_screen_ = false;
  has_changed_ = false;
  if (!pages_.empty()) return draw_page(canvas);
  std::visit([&](auto& screen) { draw(canvas, screen); }, screen_);
  if (canvas.pressed(ui::Key::f1)) open_page({ui::PageKind::help});
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
  std::visit(Overloaded{[](StayOnPage) {},
                        [&](ClosePage) {
                          pages_.pop_back();
                          enters_screen_ = has_changed_ = true;
                        },
                        [&](const ui::OpenPage& asked) { open_page(asked); }},
             turn);
}

/// Some pages belong to what is being played.
base::Result<std::unique_ptr<Page>> Shell::make_page_over(const ui::OpenPage& asked) {
  const PageContext context{environment_, library_, store_ ? &*store_ : nullptr,
                            person_ ? &*person_ : nullptr};
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
  if (!page) return fail(page.error(), [this, asked] { open_page(asked); });
  if (*page == nullptr) return;
  pages_.push_back(std::move(*page));
  enters_screen_ = has_changed_ = true;
}

void Shell::draw(ui::Canvas& canvas, SigningIn& screen) {
  const auto action = ui::draw_sign_in(canvas, screen.view, screen.draft);
  if (canvas.focused() == 0) canvas.focus_first_field();
  if (!action) return;
  std::visit(
      Overloaded{[&](ui::Identify) { identify(screen); },
                 [&](ui::ConfirmIdentity) { sign_in(*person_); },
                 [&](ui::NotMe) { show_sign_in(); }, [&](ui::Introduce) { introduce(screen); }},
      *action);
}

void Shell::draw(ui::Canvas& canvas, AtHome& screen) {
  const auto action = ui::draw_home(canvas, screen.view);
  if (!action) return;
  std::visit(Overloaded{[&](const ui::Open& opened) { open(opened.what); },
                        [&](ui::OpenMap) { show_map(); }, [&](ui::SignOut) { show_sign_in(); },
                        [&](const ui::OpenPage& page) { open_page(page); }},
             *action);
}

void Shell::draw(ui::Canvas& canvas, AtMap& screen) {
  const auto action = ui::draw_map(canvas, screen.view);
  if (!action) return;
  std::visit(Overloaded{[&](const ui::Open& opened) { open(opened.what); },
                        [&](ui::BackHome) { show_home(); }},
             *action);
}

void Shell::draw(ui::Canvas& canvas, InLesson& screen) {
  const auto action = ui::draw_lesson(canvas, screen.view, screen.draft);
  if (!action) return;
  std::visit(Overloaded{[&](const play::Input& input) { take_input(screen, play::Input(input)); },
                        [&](ui::LeaveLesson) { show_home(); },
                        [&](const ui::OpenPage& page) { open_page(page); },
                        [&](ui::PlayAgain) { open_lesson(course::LessonId(screen.id)); }},
             *action);
}

void Shell::draw(ui::Canvas& canvas, InExam& screen) {
  const auto action = ui::draw_exam(canvas, screen.view, person_->name, screen.draft);
  if (!action) return;
  std::visit(Overloaded{[&](const play::Input& input) { take_input(screen, play::Input(input)); },
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

void Shell::identify(SigningIn& screen) {
  const auto identity = parse_identity(screen.draft.identity);
  has_changed_ = true;
  if (!identity) {
    screen.view.trouble = environment_.strings.say(identity.error());
    return;
  }
  const auto person = store_->find_person(*identity);
  if (!person) return fail(person.error(), [this] { show_sign_in(); });
  screen.identity = *identity;
  screen.view.identity = text_of(*identity);
  screen.view.trouble.clear();
  enters_screen_ = true;
  if (!*person) {
    screen.view.step = ui::SignInView::Step::introduce;
    return;
  }
  person_ = **person;
  screen.view.step = ui::SignInView::Step::confirm;
  screen.view.name = person_->name;
  screen.view.unit = person_->unit;
}

void Shell::introduce(SigningIn& screen) {
  const std::string name(base::trim(screen.draft.name));
  const std::string unit(base::trim(screen.draft.unit));
  has_changed_ = true;
  if (name.empty() || unit.empty()) {
    screen.view.trouble =
        environment_.strings.say(base::Fault{name.empty() ? "name_empty" : "unit_empty"});
    return;
  }
  const auto person = store_->enroll(*screen.identity, name, unit, chance_.now());
  if (!person) return fail(person.error(), [this] { show_sign_in(); });
  sign_in(*person);
}

void Shell::sign_in(const records::PersonRow& person) {
  person_ = records::PersonRow(person);
  if (!start_.subject) return show_home();
  const ui::Opens what = named_subject(library_.course(), *start_.subject);
  start_.subject.reset();
  open(what);
}

// ---- playing ------------------------------------------------------------------------

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
  screen.draft = {};
  enters_screen_ = true;
  has_changed_ = true;
}

}  // namespace netral::app
