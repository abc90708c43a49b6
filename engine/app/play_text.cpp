#include "app/play_text.h"

#include <algorithm>
#include <ostream>

#include "app/attempt_session.h"
#include "app/identity.h"
#include "app/scene_text.h"
#include "app/terminal.h"
#include "app/text_item.h"
#include "base/markup.h"
#include "base/text.h"
#include "platform/paths.h"

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

  base::Result<records::PersonRow> meet(records::Store& store, const std::string& learner) {
    std::string typed = learner;
    if (learner == "-") {
      const auto line = ask("teks.siapa");
      if (!line) return base::fault("end_of_input");
      typed = *line;
    }
    const auto identity = parse_identity(typed);
    if (!identity) return tl::unexpected(identity.error());
    auto known = store.find_person(*identity);
    if (!known) return tl::unexpected(known.error());
    if (*known) return **known;
    return introduce(store, *identity);
  }

  template <typename Run>
  int play(records::Store& store, AttemptSession<Run>& session) {
    if (session.is_resumed()) say(strings_.say("teks.dilanjutkan"));
    say(title_of(session.view()));
    while (true) {
      const auto view = session.view();
      show(view);
      if (session.has_ended()) return 0;
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

  base::Result<records::PersonRow> introduce(records::Store& store,
                                             const records::Identity& identity) {
    const auto name = ask("teks.nama");
    const auto unit = name ? ask("teks.unit") : std::nullopt;
    if (!unit) return base::fault("end_of_input");
    if (name->empty()) return base::fault("name_empty");
    if (unit->empty()) return base::fault("unit_empty");
    return store.enroll(identity, *name, *unit, platform::now());
  }

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
    show_plans(*this, end.plans);
    if (end.missed.empty()) say(strings_.say("hasil.tanpa_keliru"));
    show_missed(end.missed);
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
    for (const play::TopicResult& topic : end.topics) {
      show_count(topic.title, topic.score);
    }
    if (end.is_pretest) {
      say(strings_.say("ujian.akan_dibahas"));
    } else {
      show_missed(end.missed);
    }
  }

  void show_missed(const std::vector<play::MissedView>& missed) {
    for (const play::MissedView& one : missed) {
      say(strings_.say("hasil.perlu_diluruskan") + ": " + one.question);
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
  std::optional<play::Input> next_input(const play::LessonView& view) {
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
  const auto play_as = [&](auto session) {
    if (session) return player.play(*store, *session);
    for (const course::Diagnostic& diagnostic : library.diagnostics()) {
      trouble << course::to_text(diagnostic, environment.strings);
    }
    return complain(session.error());
  };
  if (library.course().has(course::ExamId(what.subject))) {
    return play_as(ExamSession::open(*store, library, what.subject, person->person, chance));
  }
  return play_as(LessonSession::open(*store, library, what.subject, person->person, chance));
}

}  // namespace netral::app
