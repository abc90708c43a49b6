#include "course/claims.h"

#include <catch2/catch.hpp>
#include <functional>

namespace netral::course {
namespace {

Provision provision() {
  Provision what;
  what.id = ProvisionId("uu-a");
  what.regulation = {RegulationId("uu"), "Undang-Undang Contoh", "UU Contoh",
                     RegulationKind::aturan};
  what.article = "Pasal 1";
  what.summary = "ASN netral.";
  what.sanction = "Disiplin berat.";
  what.phases.add(Phase::masa_tenang);
  what.verification = {Check::dua_sumber, Check::satu_sumber, Check::dua_sumber};
  return what;
}

Registry registry_of(Provision what) {
  Registry registry;
  REQUIRE(registry.add(std::move(what)));
  return registry;
}

Choice choice(const std::string& id) {
  Choice what;
  what.id = ChoiceId(id);
  what.text = "Menyukai unggahannya.";
  what.verdict = Verdict::melanggar;
  what.consequence = "Tangkapan layarnya beredar.";
  what.reason = "SKB menyebut *menyukai*.";
  what.brief = "jejaknya disimpan";
  what.basis = {{ProvisionId("uu-a")}, false};
  return what;
}

Lesson lesson() {
  Lesson what;
  what.head.id = LessonId("grup-wa");
  what.characters[CharacterId("danu")] = {CharacterId("danu"), "Pak Danu", "Atasan", {}};
  Scene reading;
  reading.id = SceneId("baca");
  reading.lines = {{Narrator{}, "Pagi hari."}};
  reading.then = Passage{{{std::nullopt, SceneId("ajakan")}}};
  Scene decision;
  decision.id = SceneId("ajakan");
  decision.phase = Phase::masa_tenang;
  decision.lines = {{CharacterId("danu"), "Tolong disukai, ya."}};
  decision.then = Decision{"Apa balasan Anda?", {choice("suka"), choice("tolak")}};
  what.scenes = {reading, decision};
  return what;
}

Decision& decision_of(Lesson& what) { return std::get<Decision>(what.scenes[1].then); }

std::string canonical(const Lesson& what, const Provision& rests_on = provision()) {
  return canonical_text(claims_of(what).at(0), registry_of(rests_on));
}

Bank bank() {
  Item item;
  item.id = ItemId("ms-satu");
  item.phase = Phase::masa_kampanye;
  item.situation = "Pukul sepuluh malam.";
  item.question = "Bolehkah?";
  item.options = {{OptionId("a"), "Boleh.", false, "Jamnya tidak menjadi soal."},
                  {OptionId("b"), "Tidak.", true, ""}};
  item.reason = "ASN netral.";
  item.basis = {{ProvisionId("uu-a")}, true};
  return {TopicId("media-sosial"), "Media sosial", {item}};
}

}  // namespace

TEST_CASE("every choice of a lesson is a claim, in order, with what is known when it is met",
          "[claims]") {
  const std::vector<Claim> claims = claims_of(lesson());
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].address == "grup-wa/ajakan/suka");
  CHECK(claims[1].address == "grup-wa/ajakan/tolak");
  CHECK(claims[0].phase == Phase::masa_tenang);
  CHECK(claims[0].basis.provisions == std::vector{ProvisionId("uu-a")});
  REQUIRE(claims[0].context.size() == 2);
  CHECK(claims[0].context[0].label == "Pak Danu");
  CHECK(claims[0].context[1].part == Part::question);
  std::vector<Part> parts;
  for (const Statement& statement : claims[0].statements) parts.push_back(statement.part);
  CHECK(parts ==
        std::vector{Part::act, Part::verdict, Part::consequence, Part::reason, Part::brief});
}

TEST_CASE("every item is a claim, with its key and what each option is answered", "[claims]") {
  const std::vector<Claim> claims = claims_of(bank());
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].address == "soal/ms-satu");
  CHECK(claims[0].basis.is_advice);
  const std::vector<Statement>& read = claims[0].statements;
  REQUIRE(read.size() == 6);
  CHECK(read[2].label == "A");
  CHECK_FALSE(read[2].is_key);
  CHECK(read[3].part == Part::feedback);
  CHECK(read[4].label == "B");
  CHECK(read[4].is_key);
}

TEST_CASE("a canonical text changes with everything that is signed", "[claims]") {
  using Change = std::function<void(Lesson&, Provision&)>;
  const std::vector<Change> changes = {
      [](Lesson& l, Provision&) { decision_of(l).choices[0].text += "!"; },
      [](Lesson& l, Provision&) { decision_of(l).choices[0].verdict = Verdict::berisiko; },
      [](Lesson& l, Provision&) { decision_of(l).choices[0].consequence += "!"; },
      [](Lesson& l, Provision&) { decision_of(l).choices[0].reason += "!"; },
      [](Lesson& l, Provision&) { decision_of(l).choices[0].brief += "!"; },
      [](Lesson& l, Provision&) { decision_of(l).choices[0].basis.is_advice = true; },
      [](Lesson& l, Provision&) { decision_of(l).choices[0].basis.provisions.emplace_back("b"); },
      [](Lesson& l, Provision&) { decision_of(l).question += "!"; },
      [](Lesson& l, Provision&) { l.scenes[1].lines[0].text += "!"; },
      [](Lesson& l, Provision&) { l.scenes[1].phase = Phase::masa_kampanye; },
      [](Lesson&, Provision& p) { p.regulation.name += "!"; },
      [](Lesson&, Provision& p) { p.regulation.kind = RegulationKind::anjuran; },
      [](Lesson&, Provision& p) { p.article += "!"; },
      [](Lesson&, Provision& p) { p.summary += "!"; },
      [](Lesson&, Provision& p) { p.sanction += "!"; },
      [](Lesson&, Provision& p) { p.binds = {"pppk"}; },
      [](Lesson&, Provision& p) { p.phases.add(Phase::luar_tahapan); },
      [](Lesson&, Provision& p) { p.verification.citation = Check::naskah_resmi; },
      [](Lesson&, Provision& p) { p.verification.sanction.reset(); },
      [](Lesson&, Provision& p) {
        p.revoked = Revocation{{2027, 1, 1}, "UU lain"};
      },
  };
  std::vector<std::string> texts = {canonical(lesson())};
  for (const Change& change : changes) {
    Lesson changed = lesson();
    Provision rests_on = provision();
    change(changed, rests_on);
    texts.push_back(canonical(changed, rests_on));
    INFO(texts.size());
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) CHECK(texts[i] != texts.back());
  }
}

TEST_CASE("a canonical text does not change with what nobody signs", "[claims]") {
  Lesson changed = lesson();
  changed.head.title = "Judul lain";
  changed.scenes[0].lines[0].text = "Siang hari.";
  decision_of(changed).choices[0].points = 3;
  decision_of(changed).choices[0].next = SceneId("baca");
  decision_of(changed).choices[1].text = "Menolak.";
  std::swap(decision_of(changed).choices[0], decision_of(changed).choices[1]);
  Provision rests_on = provision();
  rests_on.checked_on = {2026, 11, 1};
  rests_on.sources = {"K1"};
  const Claim claim = claims_of(changed).at(1);
  CHECK(claim.statements.front().label == "B");
  CHECK(canonical_text(claim, registry_of(rests_on)) == canonical(lesson()));
}

TEST_CASE("no wording can pass for another: line breaks and keys are marked", "[claims]") {
  Lesson one = lesson();
  decision_of(one).choices[0].consequence = "A\nmengapa: B";
  decision_of(one).choices[0].reason = "C";
  Lesson other = lesson();
  decision_of(other).choices[0].consequence = "A";
  decision_of(other).choices[0].reason = "B\nmengapa: C";
  CHECK(canonical(one) != canonical(other));
  Lesson escaped = lesson();
  decision_of(escaped).choices[0].consequence = "A\\nmengapa: B";
  decision_of(escaped).choices[0].reason = "C";
  CHECK(canonical(one) != canonical(escaped));
  Bank other_key = bank();
  other_key.items[0].options[0].is_key = true;
  other_key.items[0].options[1].is_key = false;
  const Registry registry = registry_of(provision());
  CHECK(canonical_text(claims_of(bank())[0], registry) !=
        canonical_text(claims_of(other_key)[0], registry));
}

TEST_CASE("every outcome of a reply is a claim, with the phrases that lead to it", "[claims]") {
  Lesson what = lesson();
  Reply reply;
  reply.question = "Susun jawaban Anda.";
  reply.parts = {
      {PartId("batas"),
       "Batas",
       {{PhraseId("tetap"), "Saya tidak ikut.", Verdict::sesuai, 2, ""},
        {PhraseId("adik"), "Biar adik saya.", Verdict::berisiko, 0, "Ikut mencarikan."}}}};
  for (const Verdict verdict : {Verdict::sesuai, Verdict::berisiko}) {
    Ruling ruling;
    ruling.verdict = verdict;
    ruling.reason = "Karena.";
    ruling.basis = {{ProvisionId("uu-a")}, verdict == Verdict::berisiko};
    reply.outcomes.push_back(ruling);
  }
  what.scenes[1].then = reply;
  const std::vector<Claim> claims = claims_of(what);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].address == "grup-wa/ajakan/hasil-sesuai");
  CHECK(claims[1].address == "grup-wa/ajakan/hasil-berisiko");
  CHECK(claims[1].kind == ClaimKind::hasil);
  CHECK(claims[1].basis.is_advice);
  CHECK(claims[0].statements.front().part == Part::verdict);
  CHECK(claims[1].statements.front().text == "Biar adik saya.");
  CHECK(claims[1].context.size() == 5);

  // Any phrase can change what an outcome stands for.
  const std::string before = canonical(what);
  std::get<Reply>(what.scenes[1].then).parts[0].phrases[1].verdict = Verdict::melanggar;
  CHECK(canonical(what) != before);
}

TEST_CASE("every fact of a comparison is a claim, in a phase and on a basis of its own",
          "[claims]") {
  Item item;
  item.id = ItemId("b");
  item.kind = ItemKind::banding;
  item.question = "Bagaimana dinilai?";
  item.targets = {{TargetId("etik"), "Kode etik"}, {TargetId("disiplin"), "Disiplin"}};
  item.options = {{OptionId("belum"), "Belum ditetapkan.", false, "", TargetId("etik"),
                   Phase::sebelum_penetapan, Basis{{ProvisionId("uu-b")}, false}},
                  {OptionId("sudah"), "Sudah ditetapkan.", false, "", TargetId("disiplin"),
                   Phase::masa_kampanye, Basis{{ProvisionId("uu-a")}, false}}};
  const std::vector<Claim> claims = claims_of(item);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].address == "soal/b/belum");
  CHECK(claims[0].phase == Phase::sebelum_penetapan);
  CHECK(claims[1].phase == Phase::masa_kampanye);
  CHECK(claims[1].basis.provisions == std::vector{ProvisionId("uu-a")});
  CHECK(claims[1].statements[1].part == Part::placement);
  CHECK(claims[1].statements[1].label == "Sudah ditetapkan.");
  CHECK(claims[1].statements[1].text == "Disiplin");
}

TEST_CASE("an item that is placed or ordered asserts every place", "[claims]") {
  Item item;
  item.id = ItemId("b");
  item.kind = ItemKind::jodohkan;
  item.phase = Phase::masa_tenang;
  item.question = "Jodohkan.";
  item.targets = {{TargetId("x"), "Kanan"}, {TargetId("y"), "Pengecoh"}};
  item.options = {{OptionId("x"), "Kiri", false, "Cocok.", TargetId("x")}};
  const auto parts_of = [&] {
    std::vector<Part> parts;
    const Claim claim = claims_of(item).at(0);
    for (const Statement& statement : claim.statements) {
      parts.push_back(statement.part);
    }
    return parts;
  };
  CHECK(parts_of() ==
        std::vector{Part::question, Part::placement, Part::feedback, Part::distractor});
  const std::string before = canonical_text(claims_of(item)[0], Registry());
  item.options[0].target = TargetId("y");
  CHECK(canonical_text(claims_of(item)[0], Registry()) != before);

  item.kind = ItemKind::urutkan;
  item.targets.clear();
  item.options.push_back({OptionId("z"), "Kedua", false, ""});
  const std::vector<Statement> steps = claims_of(item).at(0).statements;
  CHECK(steps.at(1).part == Part::step);
  CHECK(steps.at(3).label == "2");
}

TEST_CASE("what a scene shows beside its people is known when its claims are met", "[claims]") {
  Lesson what = lesson();
  Letter letter;
  letter.from = "Dinas";
  letter.subject = "Undangan";
  letter.paragraphs = {"Satu.", "Dua."};
  what.scenes[1].exhibit = letter;
  std::vector<std::string> labels;
  const Claim claim = claims_of(what).at(0);
  for (const Statement& statement : claim.context) {
    if (statement.part == Part::exhibit) labels.push_back(statement.label);
  }
  CHECK(labels == std::vector<std::string>{"dari", "perihal", "isi", "isi"});
  CHECK(canonical(what) != canonical(lesson()));
}

}  // namespace netral::course
