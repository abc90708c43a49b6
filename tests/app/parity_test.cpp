// What the window shows of a lesson, the terminal says: both are played with the same
// inputs from the first scene to the ending, and every word that stands on a screen of the
// window must stand in what the terminal wrote at that step, or just before it.

#include <algorithm>
#include <sstream>
#include <streambuf>

#include "app/attempt_session.h"
#include "app/fixture.h"
#include "app/play_text.h"
#include "base/text.h"

namespace netral {
namespace {

using tests::Session;
using tests::TemporaryFolder;
using ui::Key;
using ui::Role;

// ---- the terminal --------------------------------------------------------------------

/// Lines for the terminal, and how much it had written when it asked for each.
class Script : public std::streambuf {
 public:
  Script(std::vector<std::string> lines, const std::ostringstream& out)
      : lines_(std::move(lines)), out_(out) {}

  [[nodiscard]] const std::vector<std::size_t>& asked_at() const { return asked_at_; }

 protected:
  int_type underflow() override {
    if (asked_at_.size() == lines_.size()) return traits_type::eof();
    std::string& line = lines_[asked_at_.size()];
    asked_at_.push_back(out_.str().size());
    line += '\n';
    setg(line.data(), line.data(), line.data() + line.size());
    return traits_type::to_int_type(line.front());
  }

 private:
  std::vector<std::string> lines_;
  const std::ostringstream& out_;
  std::vector<std::size_t> asked_at_;
};

/// Letters and digits in lower case, one space between words: what is left of a text when
/// its layout is taken away.
std::string bare(std::string_view text) {
  std::string out = " ";
  for (const char c : base::to_lower_ascii(text)) {
    const bool is_sign =
        static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_sign) out += c;
    if (!is_sign && out.back() != ' ') out += ' ';
  }
  // Quotes, dots and arrows are beyond ASCII, and so are no letters of this course.
  std::string plain;
  for (const char c : out) {
    if (static_cast<unsigned char>(c) < 0x80)
      plain += c;
    else if (plain.back() != ' ')
      plain += ' ';
  }
  std::string single;
  for (const char c : plain) {
    if (c != ' ' || single.empty() || single.back() != ' ') single += c;
  }
  if (single.back() != ' ') single += ' ';
  return single;
}

// ---- the window ------------------------------------------------------------------------

/// What only tells how the window is used, or what the terminal asks for in its own way.
bool is_for_the_window(Session& session, const ui::Semantic& node) {
  if (node.role == Role::button) return true;
  if (node.rect.bottom() <= 64) return true;  // the bar at the top
  return node.label == session.say("susun.sejauh_ini") ||
         node.label == session.say("istilah.di_layar") ||
         node.label.find(session.say("adegan.mengetik")) != std::string::npos;
}

/// The pieces of what a screen shows: a label such as "Pak Danu: …" is two.
std::vector<std::string> shown_in(Session& session) {
  std::vector<std::string> pieces;
  const bool has_plan = session.driver().sees(Role::heading, session.say("rencana.ajakan"));
  for (const ui::Semantic& node : session.desk().semantics().nodes()) {
    if (is_for_the_window(session, node)) continue;
    if (has_plan && node.role == Role::status) continue;  // the halves, put together
    std::string text = node.label;
    for (std::size_t at = text.find(" · "); at != std::string::npos; at = text.find(" · ")) {
      text.replace(at, std::string(" · ").size(), "\n");
    }
    for (std::size_t at = text.find(": "); at != std::string::npos; at = text.find(": ")) {
      text.replace(at, 2, "\n");
    }
    // A dial's words are one number and what it counts.
    if (node.role == Role::progress) std::replace(text.begin(), text.end(), ' ', '\n');
    for (const std::string_view piece : base::split(text, '\n')) pieces.emplace_back(piece);
  }
  return pieces;
}

// ---- both ------------------------------------------------------------------------------

/// One step: what the window showed, and the lines that the terminal takes for the input.
struct Step {
  std::vector<std::string> shown;
  std::vector<std::string> lines;
};

/// Plays a lesson in the window and as a bare run side by side; the run knows what is
/// asked, so that the window is only looked at.
class Walker {
 public:
  Walker(const app::Environment& by_window, const app::Environment& by_run,
         const std::string& lesson, std::size_t taste)
      : session_(by_window, {.subject = lesson, .report = false}), taste_(taste) {
    REQUIRE(app::open_library(by_run, library_));
    auto store = app::open_store(by_run);
    REQUIRE(store);
    store_.emplace(std::move(*store));
    const auto nip = base::Nip::parse(tests::kNip);
    const auto person = store_->enroll(*nip, "Dewi", "Dinas", app::fixed_chance().now());
    REQUIRE(person);
    auto run =
        app::LessonSession::open(*store_, library_, lesson, person->person, app::fixed_chance());
    REQUIRE(run);
    run_.emplace(std::move(*run));
    const auto pack = library_.lesson(course::LessonId(lesson));
    REQUIRE(pack);
    for (const auto& [topic, bank] : (*pack)->banks) {
      items_.insert(items_.end(), bank.items.begin(), bank.items.end());
    }
  }

  std::vector<Step> walk() {
    session_.sign_in();
    std::vector<Step> steps;
    while (!run_->has_ended()) {
      REQUIRE(steps.size() < 100);
      steps.push_back({shown_in(session_), {}});
      lines_ = &steps.back().lines;
      const play::LessonView view = run_->view();
      const play::Input input = std::visit([&](const auto& body) { return act(body); }, view.body);
      REQUIRE(run_->apply(*store_, input, app::fixed_chance().now()));
    }
    steps.push_back({shown_in(session_), {}});
    return steps;
  }

 private:
  play::Input act(const play::SceneView& scene) {
    if (!scene.choices.empty()) return choose(scene);
    if (!scene.reply.empty()) return compose(scene);
    if (scene.plan) return plan(*scene.plan);
    return go_on();
  }
  play::Input act(const play::FeedbackView&) { return go_on(); }
  play::Input act(const play::ItemFeedbackView&) { return go_on(); }
  play::Input act(const play::EndView&) { return go_on(); }

  play::Input act(const play::ItemView& view) {
    const auto item = std::find_if(items_.begin(), items_.end(),
                                   [&](const course::Item& one) { return one.id == view.id; });
    REQUIRE(item != items_.end());
    play::Answer answer = taste_ == 0 ? play::right_answer(*item) : play::wrong_answer(*item);
    lines_->push_back(tests::typed(view, answer));
    if (view.asks_confidence) {
      lines_->emplace_back("2");
      session_.driver().press(Key::character, '2');
    }
    session_.enter(*item, answer);
    if (view.asks_confidence) answer.confidence = play::Confidence::fairly_sure;
    session_.hand_in();
    return answer;
  }

  play::Input choose(const play::SceneView& scene) {
    const std::size_t place = std::min(taste_, scene.choices.size() - 1);
    const char letter = play::letter_of(place);
    lines_->emplace_back(1, letter);
    session_.driver().press(Key::character, static_cast<char>(letter - 'A' + 'a'));
    return play::Choose{scene.choices[place].id};
  }

  play::Input compose(const play::SceneView& scene) {
    play::Compose reply;
    for (const play::ReplyPartView& part : scene.reply) {
      const std::size_t place = taste_ % part.phrases.size();
      lines_->emplace_back(1, play::letter_of(place));
      reply.phrases.push_back(part.phrases[place].id);
    }
    session_.driver().go_on(static_cast<char>('a' + taste_));
    return reply;
  }

  play::Input plan(const play::PlanView& suggested) {
    lines_->insert(lines_->end(), {"", "menolak dengan santun"});
    session_.driver().go_on('a');
    return play::WritePlan{std::string(base::without_full_stop(suggested.situation)),
                           "menolak dengan santun"};
  }

  play::Input go_on() {
    lines_->emplace_back();
    session_.driver().press(Key::enter);
    return play::Continue{};
  }

  Session session_;
  std::size_t taste_;
  course::Library library_;
  std::optional<records::Store> store_;
  std::optional<app::LessonSession> run_;
  std::vector<course::Item> items_;
  std::vector<std::string>* lines_ = nullptr;
};

/// What the terminal wrote, cut by the steps; each part ends where the next input is asked.
std::vector<std::string> told_by_terminal(const app::Environment& environment,
                                          const std::string& lesson,
                                          const std::vector<Step>& steps) {
  std::vector<std::string> lines = {tests::kNip, "Dewi", "Dinas"};
  std::vector<std::size_t> last_line;  // of each step
  for (const Step& step : steps) {
    lines.insert(lines.end(), step.lines.begin(), step.lines.end());
    last_line.push_back(lines.size() - 1);
  }
  std::ostringstream out;
  std::ostringstream trouble;
  Script script(lines, out);
  std::istream in(&script);
  CHECK(app::play_text(environment, {lesson, "-"}, in, out, trouble, app::fixed_chance()) == 0);
  CHECK(trouble.str().empty());
  REQUIRE(script.asked_at().size() == lines.size());
  const std::string all = out.str();
  std::vector<std::string> told;
  std::size_t begin = script.asked_at()[2];
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    const std::size_t end = script.asked_at()[last_line[i]];
    told.push_back(bare(all.substr(begin, end - begin)));
    begin = end;
  }
  told.push_back(bare(all.substr(begin)));
  return told;
}

void compare(const app::Environment& by_window, const app::Environment& by_run,
             const app::Environment& by_terminal, const std::string& lesson, std::size_t taste) {
  INFO(lesson << ", taste " << taste);
  const std::vector<Step> steps = Walker(by_window, by_run, lesson, taste).walk();
  const std::vector<std::string> told = told_by_terminal(by_terminal, lesson, steps);
  REQUIRE(told.size() == steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string& before = i > 0 ? told[i - 1] : told[i];
    for (const std::string& piece : steps[i].shown) {
      const std::string words = bare(piece);
      if (words == " ") continue;
      INFO("step " << i << ": " << piece << "\nterminal: " << told[i]);
      const bool is_told =
          told[i].find(words) != std::string::npos || before.find(words) != std::string::npos;
      CHECK(is_told);
    }
  }
}

using MakeEnvironment = app::Environment (*)(const std::filesystem::path&);

void compare_all(MakeEnvironment make, const std::vector<std::string>& lessons) {
  for (const std::string& lesson : lessons) {
    for (std::size_t taste = 0; taste < 3; ++taste) {
      const TemporaryFolder window;
      const TemporaryFolder run;
      const TemporaryFolder terminal;
      compare(make(window.path()), make(run.path()), make(terminal.path()), lesson, taste);
    }
  }
}

std::vector<std::string> lessons_of(MakeEnvironment make) {
  const TemporaryFolder data;
  course::Library library;
  REQUIRE(app::open_library(make(data.path()), library));
  std::vector<std::string> lessons;
  for (const course::Module& module : library.course().modules) {
    for (const auto& lesson : module.lessons) lessons.push_back(lesson.str());
  }
  REQUIRE_FALSE(lessons.empty());
  return lessons;
}

TEST_CASE("the terminal says all that the window shows, in every lesson of the course",
          "[app][parity]") {
  compare_all(tests::environment_in, lessons_of(tests::environment_in));
}

TEST_CASE("and in every form of a scene and every kind of question", "[app][parity]") {
  compare_all(tests::specimens_in, lessons_of(tests::specimens_in));
}

}  // namespace
}  // namespace netral
