#include "app/play_text.h"

#include <algorithm>
#include <functional>
#include <ostream>

#include "app/attempt_session.h"
#include "app/gain.h"
#include "app/meet_text.h"
#include "app/pages/reread_page.h"
#include "app/pledge_text.h"
#include "app/scene_text.h"
#include "app/terminal.h"
#include "app/text_item.h"
#include "base/markup.h"
#include "base/text.h"
#include "platform/paths.h"
#include "play/repeat_run.h"
#include "ui/screens/exam_screen.h"
#include "ui/screens/ledger.h"
#include "ui/screens/repeat_screen.h"

namespace netral::app {
namespace {

/// Plays one lesson for one person. Every question is answered by a line.
class TextPlayer : private Terminal {
 public:
  TextPlayer(const Environment& environment, std::istream& in, std::ostream& out,
             std::ostream& trouble)
      : Terminal(environment.strings, in, out),
        strings_(environment.strings),
        out_(out),
        trouble_(trouble) {}

  using Terminal::say;

  /// What is added to a view before it is shown.
  template <typename Run>
  using Finish = std::function<void(decltype(std::declval<const Run&>().view())&)>;

  base::Result<records::PersonRow> meet(records::Store& store, const std::string& learner) {
    return app::meet(*this, store, learner);
  }

  /// What is left after an exam, or was asked for by name.
  int close(base::Result<void> (*read)(Terminal&, course::Library&, records::Store&,
                                       const play::PersonUuid&, const Chance&),
            course::Library& library, records::Store& store, const play::PersonUuid& person) {
    const auto kept = read(*this, library, store, person, real_chance());
    if (kept) return 0;
    trouble_ << strings_.say(kept.error()) << '\n';
    return 2;
  }

  template <typename Run>
  int play(records::Store& store, AttemptSession<Run>& session, const Finish<Run>& finish) {
    if (session.is_resumed()) say(strings_.say("teks.dilanjutkan"));
    say(title_of(session.view()));
    while (true) {
      auto view = session.view();
      if (finish) finish(view);
      look_back_from(session.run());
      show(view);
      if (session.has_ended()) {
        repeat(session.run());
        return 0;
      }
      const auto input = next_input(view);
      if (!input) {
        say(strings_.say("teks.tersimpan"));
        return 0;
      }
      const auto kept = session.apply(store, *input, platform::now());
      if (!kept) {
        trouble_ << strings_.say(kept.error()) << '\n';
        return 2;
      }
    }
  }

 private:
  static std::string title_of(const play::LessonView& view) {
    return view.heading.module_title + " · " + view.heading.lesson_title;
  }
  static std::string title_of(const play::ExamView& view) { return view.title; }

  // ---- looking back -----------------------------------------------------------------

  void look_back_from(const play::LessonRun& run) {
    earlier_ = reread_views(run);
    at_ = earlier_.size();
  }

  void look_back_from(const play::ExamRun&) { earlier_.clear(); }

  /// Each "sebelumnya" shows what stood before; an answer is given to the question at
  /// hand, as ever.
  bool hears(std::string_view line) override {
    if (base::to_lower_ascii(line) != "sebelumnya" || earlier_.empty()) return false;
    if (at_ == 0) {
      say(strings_.say("teks.sudah_awal"));
      return true;
    }
    const ui::RereadView& view = earlier_[--at_];
    say(bracketed(strings_.say("lihat.judul", {{"nomor", std::to_string(view.number)},
                                               {"jumlah", std::to_string(view.count)}})));
    show(view.shown);
    if (!view.done.empty()) say(strings_.say("lihat.pilihan_anda") + ": " + view.done);
    say(bracketed(strings_.say("lihat.ke_sekarang")));
    return true;
  }

  /// Apart from what is played.
  static std::string bracketed(const std::string& words) { return "[" + words + "]"; }

  // ---- once more ----------------------------------------------------------------------

  template <typename Run>
  void repeat(const Run& ended) {
    earlier_.clear();
    play::RepeatRun run = play::RepeatRun::of(ended);
    const bool is_pretest = ended.outcome()->ending == "selesai";
    if (run.is_over() || is_pretest) return;
    const auto line = ask("teks.ulangi_keliru", {{"jumlah", std::to_string(run.view().count)}});
    if (!line || base::to_lower_ascii(*line) != "ulangi") return;
    say(strings_.say("ulang.tidak_tercatat"));
    while (!run.is_over()) {
      const play::RepeatView view = run.view();
      show(view);
      const auto input = next_input(view);
      if (!input || !run.apply(*input)) return;
    }
    show(run.view());
  }

  void show_body(const play::RepeatEndView& end) { say(ui::repeat_result(strings_, end)); }

  // ---- showing ---------------------------------------------------------------------

  template <typename View>
  void show(const View& view) {
    std::visit([this](const auto& body) { this->show_body(body); }, view.body);
    out_.flush();
  }

  void show_body(const play::SceneView& scene) {
    out_ << "-- " << phase_text(scene.phase) << " --\n\n";
    show_exhibit(*this, scene);
    if (!scene.picture_text.empty()) {
      say(strings_.say("teks.gambar", {{"teks", scene.picture_text}}));
    }
    show_lines(*this, scene.lines);
    if (!scene.question.empty()) say(scene.question);
    if (scene.choices.empty()) return;
    for (std::size_t i = 0; i < scene.choices.size(); ++i) {
      show_option(play::letter_of(i), scene.choices[i].text);
    }
    out_ << '\n';
  }

  void show_body(const play::FeedbackView& feedback) {
    const auto verdict = [&](course::Verdict of) {
      return strings_.say("kategori." + std::string(name_of(of)));
    };
    say(verdict(feedback.verdict) + ". " + feedback.consequence);
    say(strings_.say("umpan.mengapa") + ": " + feedback.reason);
    if (!feedback.phrases.empty()) show_phrases(*this, feedback);
    if (!feedback.others.empty()) say(strings_.say("umpan.pilihan_lain") + ":");
    for (const play::OtherChoiceView& other : feedback.others) {
      say(std::string(1, other.letter) + ". " + verdict(other.verdict) + ": " + other.brief);
    }
    show_basis(feedback.basis);
    say(strings_.say("umpan.bukan_putusan"));
  }

  void show_body(const play::ItemView& item) { show_blocks(item_text(strings_, item)); }

  void show_body(const play::ItemFeedbackView& feedback) {
    show_blocks(item_feedback_text(strings_, feedback));
    show_basis(feedback.basis);
    say(strings_.say("umpan.bukan_putusan"));
  }

  void show_body(const play::EndView& end) {
    show_lines(*this, end.lines);
    say(strings_.say("hasil.akhir." + std::string(name_of(end.ending))));
    say(strings_.say("teks.nilai",
                     {{"nilai", std::to_string(end.score.scaled().hundredths / 100)}}));
    say(strings_.say("hasil.ringkasan") + ":");
    show_count(strings_.say("hasil.keputusan"),
               base::of_points(end.decisions_right, end.decisions));
    show_count(strings_.say("hasil.soal"), base::of_points(end.items_right, end.items));
    if (end.missed.empty()) say(strings_.say("hasil.tanpa_keliru"));
    show_missed(end.missed);
    show_plans(*this, end.plans);
    show_ledger(end.ledger);
  }

  void show_ledger(const std::vector<play::LedgerEntry>& ledger) {
    if (ledger.empty()) return;
    say(strings_.say("akibat.judul") + ":");
    say(strings_.say("akibat.penjelasan"));
    for (const play::LedgerEntry& entry : ledger) {
      const std::string act = entry.act.empty() ? strings_.say("susun.diam") : entry.act;
      say(ui::ledger_head(strings_, entry) + ": " + act);
      say(ui::ledger_headline(strings_, entry));
      if (entry.verdict == course::Verdict::sesuai) continue;
      for (const std::string& ground : ui::ledger_grounds(strings_, entry)) say(ground);
    }
  }

  void show_body(const play::ExamEndView& end) {
    const char* standing = end.is_pretest ? "ujian.titik_awal"
                           : end.passed   ? "ujian.lulus"
                                          : "ujian.belum_lulus";
    say(strings_.say(standing));
    say(base::points_text(end.score.raw) + " " +
        strings_.say("ujian.dari_benar", {{"jumlah", std::to_string(end.count)}}));
    say(end.is_pretest ? strings_.say("ujian.tidak_menentukan")
                       : strings_.say("ujian.batas", {{"perlu", std::to_string(end.needed)},
                                                      {"jumlah", std::to_string(end.count)}}));
    for (const std::string& line : ui::pretest_lines(strings_, end)) say(line);
    for (const play::TopicResult& topic : end.topics) {
      show_count(topic.title, topic.score);
      if (topic.before) {
        say(strings_.say("uji_awal.sebelum", {{"benar", base::points_text(topic.before->raw)},
                                              {"jumlah", base::points_text(topic.before->max)}}));
      }
    }
    if (end.is_pretest) {
      say(strings_.say("ujian.akan_dibahas"));
    } else {
      show_missed(end.missed);
    }
  }

  void show_missed(const std::vector<play::MissedView>& missed) {
    for (const play::MissedView& one : missed) {
      const std::string sure =
          one.was_sure ? " (" + strings_.say("hasil.sangat_yakin") + ")" : std::string();
      say(strings_.say("hasil.perlu_diluruskan") + sure + ": " + one.question);
      say(strings_.say("hasil.lebih_baik", {{"pilihan", one.best}}));
      say(one.reason);
    }
  }

  void show_count(const std::string& name, const base::Score& score) {
    if (score.max == 0) return;
    say(name + ": " +
        strings_.say("hasil.dari", {{"benar", base::points_text(score.raw)},
                                    {"jumlah", base::points_text(score.max)}}));
  }

  void show_blocks(const TextBlocks& blocks) {
    for (const std::vector<std::string>& lines : blocks) {
      for (const std::string& line : lines) show_line(line);
      out_ << '\n';
    }
  }

  void show_basis(const play::BasisView& basis) {
    if (basis.is_advice) say(strings_.say("dasar.saran"));
    for (const course::Provision& provision : basis.provisions) {
      std::string words = strings_.say("dasar.judul") + ": " + provision.regulation.short_name +
                          ", " + provision.article + ". " + provision.summary;
      if (!provision.sanction.empty()) words += " " + provision.sanction;
      say(words + " (" + base::join(marks_of(provision), "; ") + ")");
    }
  }

  /// Whether it is in force, when it was checked, and what a reader must be warned of.
  [[nodiscard]] std::vector<std::string> marks_of(const course::Provision& provision) const {
    const bool is_advice = provision.regulation.kind == course::RegulationKind::anjuran;
    const base::Date& checked = provision.checked_on;
    const std::string month =
        strings_.say("bulan." + std::to_string(checked.month)) + " " + std::to_string(checked.year);
    std::vector<std::string> marks = {strings_.say(is_advice ? "dasar.anjuran" : "dasar.berlaku"),
                                      strings_.say("dasar.dicek", {{"bulan", month}})};
    if (provision.verification.weakest() >= course::Check::satu_sumber) {
      marks.push_back(strings_.say("dasar.menunggu_cek"));
    }
    return marks;
  }

  std::string phase_text(course::Phase phase) {
    return strings_.say("tahapan.label",
                        {{"tahapan", strings_.say("tahapan." + std::string(name_of(phase)))}});
  }

  // ---- asking ----------------------------------------------------------------------

  std::optional<play::Input> next_input(const play::ExamView& view) {
    return ask_item(std::get<play::ItemView>(view.body));
  }

  /// Nothing when input has ended or the person leaves.
  template <typename View>
  std::optional<play::Input> next_input(const View& view) {
    if (const auto* scene = std::get_if<play::SceneView>(&view.body)) {
      if (!scene->choices.empty()) return ask_choice(*scene);
      if (!scene->reply.empty()) return ask_reply(*this, *scene);
      if (scene->plan) return ask_plan(*this, *scene->plan);
    }
    if (const auto* item = std::get_if<play::ItemView>(&view.body)) return ask_item(*item);
    return ask_continue();
  }

  std::optional<play::Input> ask_continue() {
    while (const auto line = ask("teks.lanjut")) {
      const std::string word = base::to_lower_ascii(*line);
      if (word.empty() || word == "lanjut") return play::Continue{};
      if (word == "keluar") return std::nullopt;
      say(strings_.say("teks.hanya_enter"));
    }
    return std::nullopt;
  }

  std::optional<play::Input> ask_choice(const play::SceneView& scene) {
    const auto place = ask_place("teks.pilih", scene.choices.size());
    if (!place) return std::nullopt;
    return play::Choose{scene.choices[*place].id};
  }

  std::optional<play::Input> ask_item(const play::ItemView& item) {
    while (const auto line = ask_with(item_prompt(strings_, item))) {
      if (base::to_lower_ascii(*line) == "keluar") return std::nullopt;
      auto answer = read_answer(item, *line);
      if (!answer) {
        say(expected_text(strings_, item));
        continue;
      }
      if (item.asks_confidence) answer->confidence = ask_confidence();
      if (item.asks_confidence && !answer->confidence) return std::nullopt;
      return *answer;
    }
    return std::nullopt;
  }

  std::optional<play::Confidence> ask_confidence() {
    while (const auto line = ask("teks.yakin")) {
      const auto value = base::parse_int(*line);
      if (value && *value >= 1 && *value <= 3) return static_cast<play::Confidence>(*value);
      say(strings_.say("teks.tidak_dikenal"));
    }
    return std::nullopt;
  }

  const base::Strings& strings_;
  std::ostream& out_;
  std::ostream& trouble_;
  std::vector<ui::RereadView> earlier_;  ///< of the lesson at hand
  std::size_t at_ = 0;                   ///< what was looked back at last
};

}  // namespace

int play_text(const Environment& environment, const TextPlay& what, std::istream& in,
              std::ostream& out, std::ostream& trouble, const Chance& chance) {
  const auto complain = [&](const base::Fault& fault) {
    trouble << environment.strings.say(fault) << '\n';
    return 2;
  };
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    for (const course::Diagnostic& diagnostic : library.diagnostics()) {
      trouble << course::to_text(diagnostic, environment.strings);
    }
    return complain(opened.error());
  }
  auto store = open_store(environment);
  if (!store) return complain(store.error());
  TextPlayer player(environment, in, out, trouble);
  const auto person = player.meet(*store, what.learner);
  if (!person) return complain(person.error());
  player.say(environment.strings.say("teks.selamat", {{"nama", person->name}}));
  const auto play_as = [&](auto session, const auto& finish) {
    if (session) return player.play(*store, *session, finish);
    for (const course::Diagnostic& diagnostic : library.diagnostics()) {
      trouble << course::to_text(diagnostic, environment.strings);
    }
    return complain(session.error());
  };
  if (what.subject == play::kPledgeSubject) {
    return player.close(read_pledge, library, *store, person->person);
  }
  if (library.course().has(course::ExamId(what.subject))) {
    const TextPlayer::Finish<play::ExamRun> with_gain = [&](play::ExamView& view) {
      add_gain(view, *store, library, person->person);
    };
    const int status = play_as(
        ExamSession::open(*store, library, what.subject, person->person, chance), with_gain);
    if (status != 0) return status;
    return player.close(read_pledge_if_due, library, *store, person->person);
  }
  return play_as(LessonSession::open(*store, library, what.subject, person->person, chance),
                 TextPlayer::Finish<play::LessonRun>());
}

}  // namespace netral::app
