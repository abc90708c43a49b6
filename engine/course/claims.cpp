#include "course/claims.h"

#include <array>
#include <utility>

namespace netral::course {
namespace {

using Statements = std::vector<Statement>;

/// Adds what is there; an empty text is nothing that anybody reads.
void add(Statements& statements, Statement statement) {
  if (!statement.text.empty()) statements.push_back(std::move(statement));
}

// -- scenes

/// What a display shows, each piece under the name of its key in YAML.
struct ExhibitReader {
  Statements& out;

  void operator()(std::monostate) const {}
  void operator()(const ChatGroup& group) const { show("grup", group.name); }
  void operator()(const Post& post) const {
    show("akun", post.account);
    show("unggahan", post.text);
    show("gambar", post.picture_text);
  }
  void operator()(const Letter& letter) const {
    show("dari", letter.from);
    show("kepada", letter.to);
    show("nomor", letter.number);
    show("tanggal", letter.date);
    show("perihal", letter.subject);
    for (const std::string& paragraph : letter.paragraphs) show("isi", paragraph);
    show("tanda_tangan", letter.signature);
  }
  void operator()(const Meeting& meeting) const {
    show("acara", meeting.agenda);
    show("tempat", meeting.place);
  }

  void show(const char* label, const std::string& text) const {
    add(out, {Part::exhibit, text, label});
  }
};

std::string speaker_name(const Lesson& lesson, const Speaker& speaker) {
  struct Namer {
    const Lesson& lesson;
    std::string operator()(Narrator) const { return std::string(kNarratorLabel); }
    std::string operator()(You) const { return std::string(kYouLabel); }
    std::string operator()(const CharacterId& id) const {
      const auto found = lesson.characters.find(id);
      return found == lesson.characters.end() ? id.str() : found->second.name;
    }
  };
  return std::visit(Namer{lesson}, speaker);
}

/// What a scene asks, before anything is chosen.
struct QuestionReader {
  Statements& out;

  void operator()(const Passage&) const {}
  void operator()(const Quiz&) const {}
  void operator()(const Ending&) const {}
  void operator()(const Decision& decision) const { add(out, {Part::question, decision.question}); }
  void operator()(const Plan& plan) const {
    add(out, {Part::situation, plan.situation});
    add(out, {Part::example, plan.example});
  }
  void operator()(const Reply& reply) const {
    add(out, {Part::question, reply.question});
    for (const ReplyPart& part : reply.parts) {
      for (const Phrase& phrase : part.phrases) {
        add(out, {Part::phrase, phrase.text, part.name, false, phrase.verdict});
        add(out, {Part::feedback, phrase.note});
      }
    }
  }
};

/// What the course says of an act, after the act itself.
void add_ruling(Statements& statements, const Ruling& ruling) {
  add(statements, {Part::verdict, std::string(name_of(ruling.verdict))});
  add(statements, {Part::consequence, ruling.consequence});
  add(statements, {Part::reason, ruling.reason});
}

Statements statements_of(const Choice& choice, char letter) {
  Statements statements;
  add(statements, {Part::act, choice.text, std::string(1, letter)});
  add_ruling(statements, choice);
  add(statements, {Part::brief, choice.brief});
  return statements;
}

/// The phrases that bring a reply to this outcome; a good reply is good in all of its parts.
Statements statements_of(const Reply& reply, const Ruling& outcome) {
  Statements statements;
  for (const ReplyPart& part : reply.parts) {
    for (const Phrase& phrase : part.phrases) {
      const bool decides = phrase.verdict == outcome.verdict && outcome.verdict != Verdict::sesuai;
      if (decides) add(statements, {Part::phrase, phrase.text, part.name, false, phrase.verdict});
    }
  }
  add_ruling(statements, outcome);
  return statements;
}

std::vector<Claim> claims_of_decision(const Lesson& lesson, const Scene& scene,
                                      const Decision& decision) {
  std::vector<Claim> claims;
  char letter = 'A';
  for (const Choice& choice : decision.choices) {
    claims.push_back({claim_address(lesson.head.id, scene.id, choice.id), ClaimKind::pilihan,
                      scene.phase, context_of(lesson, scene), statements_of(choice, letter++),
                      choice.basis});
  }
  return claims;
}

std::vector<Claim> claims_of_reply(const Lesson& lesson, const Scene& scene, const Reply& reply) {
  std::vector<Claim> claims;
  for (const Ruling& outcome : reply.outcomes) {
    claims.push_back({claim_address(lesson.head.id, scene.id, outcome.verdict), ClaimKind::hasil,
                      scene.phase, context_of(lesson, scene), statements_of(reply, outcome),
                      outcome.basis});
  }
  return claims;
}

// -- items

std::string target_text(const Item& item, const TargetId& id) {
  const Target* target = item.find(id);
  return target == nullptr ? std::string() : target->text;
}

/// An option as an answer of its item's kind; `number` counts from 0.
Statement answer_of(const Item& item, const Option& option, int number) {
  if (is_placing(item.kind)) {
    return {Part::placement, target_text(item, option.target), option.text};
  }
  if (item.kind == ItemKind::urutkan) {
    return {Part::step, option.text, std::to_string(number + 1)};
  }
  return {Part::option, option.text, std::string(1, static_cast<char>('A' + number)),
          option.is_key};
}

void add_answer(Statements& statements, const Item& item, const Option& option, int number) {
  add(statements, answer_of(item, option, number));
  add(statements, {Part::feedback, option.feedback});
}

void add_distractors(Statements& statements, const Item& item) {
  if (item.kind != ItemKind::jodohkan) return;
  for (const Target& target : item.targets) {
    bool is_used = false;
    for (const Option& option : item.options) is_used = is_used || option.target == target.id;
    if (!is_used) add(statements, {Part::distractor, target.text});
  }
}

Statements question_of(const Item& item) {
  Statements statements;
  add(statements, {Part::situation, item.situation});
  add(statements, {Part::question, item.question});
  return statements;
}

Claim claim_of(const Item& item) {
  Statements statements = question_of(item);
  int number = 0;
  for (const Option& option : item.options) add_answer(statements, item, option, number++);
  add_distractors(statements, item);
  add(statements, {Part::reason, item.reason});
  return {claim_address(item.id),
          ClaimKind::soal,
          item.phase.value_or(Phase::luar_tahapan),
          {},
          std::move(statements),
          item.basis,
          item.kind};
}

/// A fact and its ruling, on a basis and in a phase of its own.
Claim claim_of_fact(const Item& item, const Option& fact) {
  Statements statements = question_of(item);
  add_answer(statements, item, fact, 0);
  add(statements, {Part::reason, item.reason});
  return {claim_address(item.id, fact.id),
          ClaimKind::soal,
          fact.phase.value_or(Phase::luar_tahapan),
          {},
          std::move(statements),
          fact.basis,
          item.kind};
}

// -- the canonical text

/// Writes a canonical text: one "name: value" a line, so that a person can read what
/// was hashed; line breaks and backslashes of a value are escaped.
class CanonicalWriter {
 public:
  void line(std::string_view name, std::string_view value) {
    text_ += name;
    text_ += ": ";
    for (const char c : value) {
      if (c == '\n') {
        text_ += "\\n";
      } else {
        if (c == '\\') text_ += c;
        text_ += c;
      }
    }
    text_ += '\n';
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

// The names in a canonical text are part of the fingerprint: they are never changed.

constexpr std::array<std::string_view, 17> kPartNames = {
    "tampilan", "baris",       "catatan",  "kasus",   "contoh",  "tanya",
    "frasa",    "teks",        "kategori", "opsi",    "langkah", "tempat",
    "pengecoh", "umpan_balik", "akibat",   "mengapa", "ringkas"};
static_assert(kPartNames.size() == static_cast<std::size_t>(Part::brief) + 1);

constexpr std::array<std::string_view, 3> kClaimKindNames = {"pilihan", "hasil", "soal"};

void write(CanonicalWriter& out, const Statements& statements) {
  for (const Statement& statement : statements) {
    // Where a choice stands among the others is not signed.
    const bool has_label = !statement.label.empty() && statement.part != Part::act;
    if (has_label) out.line("label", statement.label);
    if (statement.is_key) out.line("kunci", "ya");
    if (statement.verdict) out.line("kategori_frasa", name_of(*statement.verdict));
    out.line(kPartNames[static_cast<std::size_t>(statement.part)], statement.text);
  }
}

void write(CanonicalWriter& out, const PhaseSet& phases) {
  for (std::size_t i = 0; i < kPhaseCount; ++i) {
    if (phases.contains(static_cast<Phase>(i))) out.line("berlaku_pada", kPhaseNames[i]);
  }
}

void write(CanonicalWriter& out, const Provision& provision) {
  out.line("peraturan", provision.regulation.name);
  out.line("jenis_peraturan",
           kRegulationKindNames[static_cast<std::size_t>(provision.regulation.kind)]);
  out.line("pasal", provision.article);
  out.line("ringkasan", provision.summary);
  out.line("sanksi", provision.sanction);
  for (const std::string& person : provision.binds) out.line("berlaku_bagi", person);
  write(out, provision.phases);
  const Verification& checked = provision.verification;
  out.line("cek_isi", name_of(checked.content));
  out.line("cek_sitasi", name_of(checked.citation));
  if (checked.sanction) out.line("cek_sanksi", name_of(*checked.sanction));
  if (!provision.revoked) return;
  out.line("dicabut_sejak", base::iso(provision.revoked->since));
  out.line("dicabut_oleh", provision.revoked->by);
}

}  // namespace

std::string claim_address(const LessonId& lesson, const SceneId& scene, const ChoiceId& choice) {
  return lesson.str() + "/" + scene.str() + "/" + choice.str();
}

std::string claim_address(const LessonId& lesson, const SceneId& scene, Verdict outcome) {
  return lesson.str() + "/" + scene.str() + "/hasil-" + std::string(name_of(outcome));
}

std::string claim_address(const ItemId& item) { return "soal/" + item.str(); }

std::string claim_address(const ItemId& item, const OptionId& fact) {
  return claim_address(item) + "/" + fact.str();
}

std::vector<Statement> context_of(const Lesson& lesson, const Scene& scene) {
  Statements context;
  std::visit(ExhibitReader{context}, scene.exhibit);
  for (const Line& line : scene.lines) {
    add(context, {Part::line, line.text, speaker_name(lesson, line.speaker)});
  }
  std::visit(QuestionReader{context}, scene.then);
  add(context, {Part::note, scene.facilitator_note});
  return context;
}

std::vector<Claim> claims_of(const Lesson& lesson, const Scene& scene) {
  if (const auto* decision = std::get_if<Decision>(&scene.then)) {
    return claims_of_decision(lesson, scene, *decision);
  }
  if (const auto* reply = std::get_if<Reply>(&scene.then)) {
    return claims_of_reply(lesson, scene, *reply);
  }
  return {};
}

std::vector<Claim> claims_of(const Lesson& lesson) {
  std::vector<Claim> claims;
  for (const Scene& scene : lesson.scenes) {
    for (Claim& claim : claims_of(lesson, scene)) claims.push_back(std::move(claim));
  }
  return claims;
}

std::vector<Claim> claims_of(const Item& item) {
  if (item.kind != ItemKind::banding) return {claim_of(item)};
  std::vector<Claim> claims;
  for (const Option& fact : item.options) claims.push_back(claim_of_fact(item, fact));
  return claims;
}

std::vector<Claim> claims_of(const Bank& bank) {
  std::vector<Claim> claims;
  for (const Item& item : bank.items) {
    for (Claim& claim : claims_of(item)) claims.push_back(std::move(claim));
  }
  return claims;
}

std::string canonical_text(const Claim& claim, const Registry& registry) {
  CanonicalWriter out;
  out.line("pernyataan", claim.address);
  out.line("tahapan", name_of(claim.phase));
  write(out, claim.context);
  out.line("jenis", claim.item_kind ? name_of(*claim.item_kind)
                                    : kClaimKindNames[static_cast<std::size_t>(claim.kind)]);
  write(out, claim.statements);
  out.line("saran", claim.basis.is_advice ? "ya" : "tidak");
  for (const ProvisionId& id : claim.basis.provisions) {
    out.line("dasar", id.str());
    if (const Provision* provision = registry.find(id)) write(out, *provision);
  }
  return out.take();
}

}  // namespace netral::course
