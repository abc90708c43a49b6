#include "app/scene_text.h"

#include <ostream>

#include "base/text.h"

namespace netral::app {
namespace {

/// Shows an exhibit as its kind has it.
class ExhibitTeller {
 public:
  explicit ExhibitTeller(Terminal& terminal) : terminal_(terminal) {}

  void operator()(const std::monostate&) {}

  void operator()(const course::ChatGroup& group) {
    const bool is_private = group.members <= 2;
    terminal_.say(group.name + " · " +
                  (is_private
                       ? say("adegan.pesan_pribadi")
                       : say("adegan.anggota", {{"jumlah", std::to_string(group.members)}})));
  }

  void operator()(const course::Post& post) {
    terminal_.say(say("teks.unggahan", {{"akun", post.account}, {"waktu", post.when}}));
    terminal_.say(post.text);
    if (!post.picture_text.empty())
      terminal_.say(say("teks.gambar", {{"teks", post.picture_text}}));
    terminal_.say(say("unggahan.suka", {{"jumlah", base::grouped(post.likes)}}));
  }

  void operator()(const course::Letter& letter) {
    terminal_.say(say("teks.surat", {{"dari", letter.from}}));
    if (!letter.date.empty()) terminal_.say(letter.date);
    if (!letter.number.empty()) terminal_.say(say("surat.nomor") + ": " + letter.number);
    terminal_.say(say("surat.perihal") + ": " + letter.subject);
    terminal_.say(say("surat.kepada", {{"kepada", letter.to}}));
    for (const std::string& paragraph : letter.paragraphs) terminal_.say(paragraph);
    terminal_.say(letter.signature);
  }

  void operator()(const course::Meeting& meeting) {
    terminal_.say(say("rapat.kepala") + ": " + meeting.agenda + " · " + meeting.place);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return terminal_.strings().say(key, args);
  }

  Terminal& terminal_;
};

/// A phrase in quotes; a silence in words.
std::string quoted(const Terminal& terminal, const std::string& phrase) {
  return phrase.empty() || play::says_nothing(phrase) ? terminal.strings().say("susun.diam")
                                                      : "“" + phrase + "”";
}

/// The reply as it would be sent.
std::string whole(const std::vector<std::string>& phrases) {
  std::vector<std::string> said;
  for (const std::string& phrase : phrases) {
    if (!play::says_nothing(phrase)) said.push_back(phrase);
  }
  return base::join(said, " ");
}

}  // namespace

void show_exhibit(Terminal& terminal, const play::SceneView& scene) {
  std::visit(ExhibitTeller(terminal), scene.exhibit);
}

void show_lines(Terminal& terminal, const std::vector<play::LineView>& lines) {
  for (const play::LineView& line : lines) {
    switch (line.voice) {
      case play::LineView::Voice::narrator:
        terminal.say(line.text);
        break;
      case play::LineView::Voice::you:
        terminal.say(terminal.strings().say("adegan.anda") + ": “" + line.text + "”");
        break;
      case play::LineView::Voice::character:
        terminal.say(line.name + " (" + line.role + "): “" + line.text + "”");
        break;
    }
  }
}

void show_phrases(Terminal& terminal, const play::FeedbackView& feedback) {
  const base::Strings& strings = terminal.strings();
  terminal.say(strings.say("umpan.jawaban_anda") + ": " + quoted(terminal, feedback.choice));
  for (const play::PhraseResult& phrase : feedback.phrases) {
    std::string words = phrase.part + " · " +
                        strings.say("kategori." + std::string(name_of(phrase.verdict))) + ": " +
                        quoted(terminal, phrase.text);
    if (!phrase.note.empty()) words += " " + phrase.note;
    if (!phrase.better.empty()) {
      words += " " + strings.say("umpan.lebih_baik", {{"frasa", quoted(terminal, phrase.better)}});
    }
    terminal.say(words);
  }
}

void show_plans(Terminal& terminal, const std::vector<play::PlanView>& plans) {
  if (plans.empty()) return;
  const base::Strings& strings = terminal.strings();
  terminal.say(strings.say("rencana.judul") + ":");
  for (const play::PlanView& plan : plans) {
    terminal.say(strings.say("rencana.kalimat", {{"bila", plan.situation}, {"akan", plan.act}}));
  }
  terminal.say(strings.say("rencana.hanya_anda"));
}

std::optional<play::Input> ask_reply(Terminal& terminal, const play::SceneView& scene) {
  play::Compose reply;
  std::vector<std::string> phrases;
  for (std::size_t part = 0; part < scene.reply.size(); ++part) {
    const play::ReplyPartView& at_hand = scene.reply[part];
    terminal.say(terminal.strings().say(
        "susun.bagian", {{"nomor", std::to_string(part + 1)}, {"nama", at_hand.name}}));
    for (std::size_t i = 0; i < at_hand.phrases.size(); ++i) {
      const std::string& text = at_hand.phrases[i].text;
      terminal.show_option(play::letter_of(i),
                           play::says_nothing(text) ? quoted(terminal, text) : text);
    }
    terminal.out() << '\n';
    const auto place = terminal.ask_place("teks.pilih", at_hand.phrases.size());
    if (!place) return std::nullopt;
    reply.phrases.push_back(at_hand.phrases[*place].id);
    phrases.push_back(at_hand.phrases[*place].text);
  }
  terminal.say(
      terminal.strings().say("teks.terkirim", {{"jawaban", quoted(terminal, whole(phrases))}}));
  return reply;
}

std::optional<play::Input> ask_plan(Terminal& terminal, const play::PlanView& plan) {
  const base::Strings& strings = terminal.strings();
  terminal.say(strings.say("rencana.ajakan"));
  terminal.say(strings.say("rencana.hanya_anda"));
  const auto situation = terminal.ask("teks.rencana_bila", {{"bila", plan.situation}});
  if (!situation || Terminal::leaves(*situation)) return std::nullopt;
  const auto act = terminal.ask("teks.rencana_akan", {{"contoh", plan.act}});
  if (!act || Terminal::leaves(*act)) return std::nullopt;
  if (base::without_full_stop(*act).empty()) return play::Continue{};
  const std::string& meant = situation->empty() ? plan.situation : *situation;
  return play::WritePlan{std::string(base::without_full_stop(meant)),
                         std::string(base::without_full_stop(*act))};
}

}  // namespace netral::app
