// The shell: which screen is shown, and what follows from what a person does
// there. It joins course, runs, records and screens, and is driven frame by
// frame by the window or by a test.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "app/attempt_session.h"
#include "app/chance.h"
#include "app/environment.h"
#include "app/idle.h"
#include "app/pages/page.h"
#include "app/sign_in.h"
#include "app/stage.h"
#include "app/term_lookup.h"
#include "ui/canvas.h"
#include "ui/screens/completion_screen.h"
#include "ui/screens/exam_screen.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/map_screen.h"
#include "ui/screens/notice_screen.h"
#include "ui/screens/welcome_screen.h"

namespace netral::app {

class Shell final : public Stage {
 public:
  struct Start {
    std::optional<std::string> subject;  ///< a lesson or exam, opened right after sign-in
    bool report = false;                 ///< the personnel office's table instead
  };

  Shell(const Environment& environment, Chance chance, Start start);

  void frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }
  [[nodiscard]] bool wants_to_quit() const override { return quits_; }
  void hear(const ui::Events& events) override;
  [[nodiscard]] std::optional<int> wakes_in() const override;
  [[nodiscard]] bool wake() override;

  /// How long nothing may be done before the sign-out; nothing: for ever.
  void set_idle_limit(std::optional<std::int64_t> limit_ms) { idle_.set_limit(limit_ms); }

 private:
  /// Something failed. `again` is what "Coba lagi" tries; after it the screen
  /// `behind` is shown once more.
  struct Trouble {
    ui::NoticeView view;
    std::function<void()> again;
  };
  struct SigningIn {
    SignIn flow;
  };
  struct AtWelcome {
    ui::HomeView view;
  };
  struct AtHome {
    ui::HomeView view;
  };
  struct AtMap {
    ui::MapView view;
  };
  struct InLesson {
    course::LessonId id;
    LessonSession session;
    play::LessonView view;
    ui::LessonDraft draft;
    TermLookup lookup;
  };
  struct InExam {
    course::ExamId id;
    ExamSession session;
    play::ExamView view;
    ui::LessonDraft draft;
    ui::CourseEnd end = ui::CourseEnd::not_yet;
  };
  struct Reporting {
    records::CompletionReport report;
  };
  using Screen = std::variant<std::monostate, Trouble, SigningIn, AtWelcome, AtHome, AtMap,
                              InLesson, InExam, Reporting>;

  /// Whose screen was left by an idle sign-out, with all that was typed there.
  struct Kept {
    play::PersonUuid person;
    Screen screen;
  };

  void open_everything();
  void show(Screen screen);
  void turn(ui::Canvas& canvas);
  void show_sign_in();
  /// The welcome before anything was begun, else home.
  void show_start();
  /// `notice` is something that the person should know.
  void show_home(const std::optional<base::Fault>& notice = std::nullopt);
  void show_map();
  void show_report();
  [[nodiscard]] base::Date today() const { return base::wib_date(chance_.now()); }
  void open(const ui::Opens& what);
  void open_lesson(const course::LessonId& id);
  void open_exam(const course::ExamId& id);
  [[nodiscard]] play::LessonView view_of(const LessonSession& session) const;
  [[nodiscard]] play::ExamView view_of(const ExamSession& session);
  void fail(const base::Fault& fault, std::function<void()> again);

  void draw(ui::Canvas& canvas, std::monostate& screen);
  void draw(ui::Canvas& canvas, Trouble& screen);
  void draw(ui::Canvas& canvas, SigningIn& screen);
  void draw(ui::Canvas& canvas, AtWelcome& screen);
  void draw(ui::Canvas& canvas, AtHome& screen);
  void draw(ui::Canvas& canvas, AtMap& screen);
  void draw(ui::Canvas& canvas, InLesson& screen);
  void draw(ui::Canvas& canvas, InExam& screen);
  void draw(ui::Canvas& canvas, Reporting& screen);
  void draw_page(ui::Canvas& canvas);

  void sign_in(const SignIn::Entered& entered);
  /// What an input may change besides the view itself.
  static void make_ready(InLesson& screen) { screen.lookup.offer(screen.view); }
  static void make_ready(InExam&) {}
  template <typename Playing>
  void take_input(Playing& screen, const play::Input& input);
  void open_page(const ui::OpenPage& asked);
  void show_page(std::unique_ptr<Page> page);

  void draw_top(ui::Canvas& canvas);
  static void note_end(InLesson& screen);
  void note_end(InExam& screen);
  [[nodiscard]] bool offers_pin();

  [[nodiscard]] bool is_watched() const;
  void draw_idle(ui::Canvas& canvas);
  void look_around();
  void leave_idle();
  void ask_to_leave();
  [[nodiscard]] bool would_lose_words() const;
  [[nodiscard]] bool show_kept();
  [[nodiscard]] base::Result<std::unique_ptr<Page>> make_page_over(const ui::OpenPage& asked);

  const Environment& environment_;
  Chance chance_;
  Start start_;
  course::Library library_;
  std::optional<records::Store> store_;
  std::optional<records::PersonRow> person_;
  Screen screen_;
  std::optional<Screen> behind_;              ///< the screen that trouble covers
  std::vector<std::unique_ptr<Page>> pages_;  ///< over the screen; the last lies on top
  std::optional<Kept> kept_;
  std::optional<play::PersonUuid> offered_pin_;  ///< to whom, since they signed in
  IdleWatch idle_;
  bool lifts_warning_ = false;  ///< by what was heard before this frame
  /// What the canvas must be told before the next frame.
  enum class Turn { none, enters, covers, uncovers };
  Turn turn_ = Turn::enters;
  bool has_changed_ = false;
  bool quits_ = false;
};

}  // namespace netral::app
