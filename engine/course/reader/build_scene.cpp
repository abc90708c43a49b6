#include "course/reader/build_scene.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "course/claims.h"
#include "course/reader/build_exhibit.h"
#include "course/reader/check.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

constexpr std::string_view kNarrator = "narator";
constexpr std::string_view kYou = "anda";

/// How much one choice may change a variable: as far as the bounds of one may lie.
constexpr int kMostChange = 1000;

Speaker speaker_of(const std::string& name) {
  if (name == kNarrator) return Narrator{};
  if (name == kYou) return You{};
  return CharacterId(name);
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// "+2" is a number too, where a change is meant.
std::optional<int> parse_change(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  return base::parse_int(text);
}

/// Where in a text on one line the byte `at` stands in the file.
Place place_inside(const Node& node, std::size_t at) {
  return {node.at.line, node.at.byte + (node.is_quoted ? 1 : 0) + static_cast<int>(at)};
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Where `word` stands in `text` as a whole word.
std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_word_character(text[at - 1]);
    const bool ends = end == text.size() || !is_word_character(text[end]);
    if (begins && ends) return at;
  }
  return 0;
}

bool shows_people(Display display) {
  return display == Display::percakapan || display == Display::rapat;
}

bool is_way(std::string_view key) {
  return key == "pilihan" || key == "susun" || key == "rencana" || key == "kuis" || key == "akhir";
}

ReplyPart build_part(const Node& node) {
  ReplyPart part{id_at<PartId>(node, "id"), text_at(node, "nama"), {}};
  for (const Node& phrase : items_at(node, "frasa")) {
    part.phrases.push_back(
        {id_at<PhraseId>(phrase, "id"), text_at(phrase, "teks"),
         name_at<Verdict>(phrase, "kategori", kVerdictNames).value_or(Verdict::sesuai),
         integer_at(phrase, "poin"), text_at(phrase, "catatan")});
  }
  return part;
}

/// A reply is as bad as its worst phrase, so a verdict can come when some part has it
/// and every part has something no worse.
std::set<Verdict> possible_verdicts(const Reply& reply) {
  std::set<Verdict> verdicts;
  Verdict least = Verdict::sesuai;
  for (const ReplyPart& part : reply.parts) {
    Verdict best = Verdict::melanggar;
    for (const Phrase& phrase : part.phrases) {
      best = std::min(best, phrase.verdict);
      verdicts.insert(phrase.verdict);
    }
    least = std::max(least, best);
  }
  std::erase_if(verdicts, [&](Verdict verdict) { return verdict < least; });
  return verdicts;
}

}  // namespace

Scene SceneBuilder::build(const Entry& entry) {
  const Node& node = entry.value;
  phase_ = node.find("tahapan") == nullptr ? lesson_phase_
                                           : name_at<Phase>(node, "tahapan", kPhaseNames);
  scene_ = SceneId(entry.key);
  Scene scene;
  scene.id = SceneId(entry.key);
  scene.display = name_at<Display>(node, "tampilan", kDisplayNames).value_or(Display::percakapan);
  scene.phase = phase_.value_or(Phase::luar_tahapan);
  scene.exhibit = build_exhibit(node, mentions_);
  build_picture(entry, scene);
  scene.lines = build_lines(node);
  scene.facilitator_note = text_at(node, "catatan_fasilitator");
  if (node.kind == NodeKind::map) build_way(entry, scene);
  return scene;
}

void SceneBuilder::build_picture(const Entry& entry, Scene& scene) {
  const Node& node = entry.value;
  scene.picture_text = text_at(node, "gambar_teks");
  scene.background = text_at(node, "latar");
  if (const Node* background = node.find("latar")) {
    mentions_.pictures.push_back({scene.background, background->at});
  } else if (shows_people(scene.display)) {
    scene.background = lesson_background_;
  }
  for (const Entry& appearance : entries_at(node, "tampil")) {
    check_character_name(appearance.key, appearance.at);
    const auto expression = parse_name<Expression>(text_of(appearance.value), kExpressionNames);
    scene.cast.push_back({CharacterId(appearance.key), expression.value_or(Expression::datar)});
  }
  check_picture_text(entry, scene);
}

void SceneBuilder::check_picture_text(const Entry& entry, const Scene& scene) {
  const bool shows_picture = !scene.background.empty() || !scene.cast.empty();
  const bool needs_text = shows_picture && shows_people(scene.display);
  const bool is_readable = entry.value.kind == NodeKind::map && !entry.value.is_incomplete;
  if (!needs_text || !is_readable || entry.value.find("gambar_teks") != nullptr) return;
  report_.error(code::kPictureTextMissing, entry.at, {{"id", entry.key}});
}

std::vector<Line> SceneBuilder::build_lines(const Node& scene) {
  std::vector<Line> lines;
  for (const Node& item : items_at(scene, "isi")) {
    if (item.entries.size() > 1) {
      report_.error(code::kSeveralSpeakers, item.entries[1].at, {{"key", item.entries[1].key}});
    }
    for (const Entry& line : item.entries) {
      if (line.key != kNarrator && line.key != kYou) check_character_name(line.key, line.at);
      lines.push_back({speaker_of(line.key), text_of(line.value)});
    }
  }
  return lines;
}

void SceneBuilder::build_way(const Entry& entry, Scene& scene) {
  const Node& node = entry.value;
  check_ways(entry);
  if (node.find("pilihan") != nullptr) {
    scene.then = build_decision(node);
    check_lasting_choice(entry, std::get<Decision>(scene.then));
  } else if (node.find("susun") != nullptr) {
    scene.then = build_reply(entry);
  } else if (const Node* plan = node.find("rencana")) {
    scene.then = Plan{text_at(*plan, "bila"), text_at(*plan, "contoh"), build_jumps(node)};
  } else if (node.find("kuis") != nullptr) {
    scene.then = build_quiz(node);
  } else if (node.find("akhir") != nullptr) {
    scene.then =
        Ending{name_at<EndingKind>(node, "akhir", kEndingNames).value_or(EndingKind::baik)};
  } else {
    scene.then = Passage{build_jumps(node)};
  }
}

/// Exactly one of pilihan, susun, akhir, lanjut, and kuis or rencana with lanjut.
void SceneBuilder::check_ways(const Entry& entry) {
  if (entry.value.is_incomplete) return;
  std::vector<const Entry*> ways;
  const bool goes_on_after =
      entry.value.find("kuis") != nullptr || entry.value.find("rencana") != nullptr;
  for (const Entry& e : entry.value.entries) {
    if (is_way(e.key) || (e.key == "lanjut" && !goes_on_after)) ways.push_back(&e);
  }
  check_plan_goes_on(entry);
  if (ways.empty()) report_.error(code::kSceneWithoutWay, entry.at, {{"id", entry.key}});
  if (ways.size() > 1) {
    report_.error(code::kSceneWithSeveralWays, ways[1]->at,
                  {{"id", entry.key}, {"key", ways[1]->key}, {"expected", ways[0]->key}});
  }
}

void SceneBuilder::check_plan_goes_on(const Entry& scene) {
  if (scene.value.find("rencana") == nullptr || scene.value.find("lanjut") != nullptr) return;
  report_.error(code::kMissingKey, scene.at, {{"key", "lanjut"}, {"where", "adegan"}});
}

/// However often the scene is entered, something can be chosen.
void SceneBuilder::check_lasting_choice(const Entry& scene, const Decision& decision) {
  const bool is_there =
      std::any_of(decision.choices.begin(), decision.choices.end(),
                  [](const Choice& choice) { return !choice.when && !choice.is_once; });
  if (is_there || decision.choices.empty()) return;
  report_.error(code::kNoLastingChoice, scene.at, {{"id", scene.key}});
}

Decision SceneBuilder::build_decision(const Node& scene) {
  Decision decision;
  decision.question = text_at(scene, "tanya");
  for (const Node& node : items_at(scene, "pilihan")) {
    decision.choices.push_back(build_choice(node));
  }
  return decision;
}

Choice SceneBuilder::build_choice(const Node& node) {
  Choice choice;
  static_cast<Ruling&>(choice) = build_ruling(node);
  choice.id = id_at<ChoiceId>(node, "id");
  choice.text = text_at(node, "teks");
  choice.points = integer_at(node, "poin");
  choice.brief = text_at(node, "ringkas");
  choice.is_once = boolean_at(node, "sekali", false);
  if (const Node* when = node.find("bila")) choice.when = build_condition(*when);
  return choice;
}

/// A choice has an id; an outcome of a reply goes by its verdict.
std::string SceneBuilder::address_of(const Node& node, const Ruling& ruling) const {
  const LessonId& lesson = lesson_.head.id;
  if (node.find("id") == nullptr) return claim_address(lesson, scene_, ruling.verdict);
  return claim_address(lesson, scene_, id_at<ChoiceId>(node, "id"));
}

Ruling SceneBuilder::build_ruling(const Node& node) {
  Ruling ruling;
  ruling.verdict = name_at<Verdict>(node, "kategori", kVerdictNames).value_or(Verdict::sesuai);
  ruling.effects = build_effects(node);
  ruling.consequence = text_at(node, "umpan_balik");
  ruling.reason = text_at(node, "mengapa");
  ruling.basis = build_basis(node, phase_, address_of(node, ruling), mentions_);
  ruling.next = id_at<SceneId>(node, "ke");
  check_scene_name(node.find("ke"));
  return ruling;
}

Reply SceneBuilder::build_reply(const Entry& scene) {
  const Node& node = *scene.value.find("susun");
  Reply reply;
  reply.question = text_at(node, "tanya");
  for (const Node& part : items_at(node, "bagian")) reply.parts.push_back(build_part(part));
  std::vector<Place> places;
  for (const Node& outcome : items_at(node, "hasil")) {
    reply.outcomes.push_back(build_ruling(outcome));
    const Node* verdict = outcome.find("kategori");
    places.push_back(verdict == nullptr ? outcome.at : verdict->at);
  }
  if (is_whole(node)) check_outcomes(scene, reply, places);
  return reply;
}

/// One outcome for each verdict that a reply can come to, and none beside.
void SceneBuilder::check_outcomes(const Entry& scene, const Reply& reply,
                                  const std::vector<Place>& places) {
  std::set<Verdict> missing = possible_verdicts(reply);
  for (std::size_t i = 0; i < reply.outcomes.size(); ++i) {
    const Verdict verdict = reply.outcomes[i].verdict;
    if (missing.erase(verdict) > 0) continue;
    report_.error(code::kOutcomeNeverReached, places[i],
                  {{"id", scene.key}, {"value", std::string(name_of(verdict))}});
  }
  for (const Verdict verdict : missing) {
    report_.error(code::kVerdictWithoutOutcome, scene.at,
                  {{"id", scene.key}, {"value", std::string(name_of(verdict))}});
  }
}

std::vector<Effect> SceneBuilder::build_effects(const Node& ruling) {
  std::vector<Effect> effects;
  for (const Entry& entry : entries_at(ruling, "ubah")) {
    const Variable* variable = find_variable(entry.key, entry.at);
    if (variable == nullptr || entry.value.kind != NodeKind::text) continue;
    const std::string text = text_of(entry.value);
    const auto truth = parse_boolean(text);
    const std::optional<int> amount =
        variable->is_boolean ? (truth ? std::optional<int>(*truth ? 1 : 0) : std::nullopt)
                             : parse_change(text);
    if (amount && (*amount < -kMostChange || *amount > kMostChange)) {
      report_.error(code::kOutOfRange, entry.value.at,
                    {{"key", entry.key}, {"value", text}, {"expected", "-1000–1000"}});
    } else if (amount) {
      effects.push_back({variable->id, *amount});
    } else {
      report_.error(variable->is_boolean ? code::kNotBoolean : code::kNotInteger, entry.value.at,
                    {{"key", entry.key}, {"value", text}});
    }
  }
  return effects;
}

Quiz SceneBuilder::build_quiz(const Node& scene) {
  return {build_blueprint(*scene.find("kuis"), mentions_), build_jumps(scene)};
}

std::vector<Jump> SceneBuilder::build_jumps(const Node& scene) {
  std::vector<Jump> jumps;
  const std::vector<Node>& items = items_at(scene, "lanjut");
  for (const Node& node : items) {
    check_jump_order(node, &node == &items.back());
    check_scene_name(node.find("ke"));
    Jump jump{std::nullopt, id_at<SceneId>(node, "ke")};
    if (const Node* when = node.find("bila")) jump.when = build_condition(*when);
    jumps.push_back(std::move(jump));
  }
  return jumps;
}

/// The last way on is open to everyone; only those before it have a condition.
void SceneBuilder::check_jump_order(const Node& jump, bool is_last) {
  if (jump.kind != NodeKind::map) return;
  const Node* when = jump.find("bila");
  if (is_last && when != nullptr) report_.error(code::kLastJumpHasCondition, when->at);
  if (!is_last && when == nullptr) report_.error(code::kJumpNeverReached, jump.at);
}

std::optional<Condition> SceneBuilder::build_condition(const Node& node) {
  if (node.kind != NodeKind::text || base::trim(node.text).empty()) return std::nullopt;
  auto condition = Condition::parse(node.text);
  if (!condition) {
    const base::Args& args = condition.error().args;
    const int at = base::parse_int(args.at("at")).value_or(0);
    report_.error(code::kBadCondition, place_inside(node, static_cast<std::size_t>(at)),
                  {{"near", args.at("near")}, {"value", node.text}});
    return std::nullopt;
  }
  check_condition_names(node, *condition);
  return std::move(*condition);
}

void SceneBuilder::check_condition_names(const Node& node, const Condition& condition) {
  for (const VariableId& id : condition.variables()) {
    const std::size_t at = find_word(node.text, id.str());
    [[maybe_unused]] const Variable* found = find_variable(id.str(), place_inside(node, at));
  }
  for (const SceneId& id : condition.scenes()) {
    if (!names_.knows_scenes || contains(names_.scenes, id.str())) continue;
    report_.error(code::kUnknownScene, place_inside(node, find_word(node.text, id.str())),
                  with_nearest({{"id", id.str()}}, id.str(), names_.scenes));
  }
}

void SceneBuilder::check_scene_name(const Node* node) {
  if (node == nullptr || !names_.knows_scenes || !is_id(node->text)) return;
  if (contains(names_.scenes, node->text)) return;
  report_.error(code::kUnknownScene, node->at,
                with_nearest({{"id", node->text}}, node->text, names_.scenes));
}

void SceneBuilder::check_character_name(std::string_view name, Place at) {
  if (!names_.knows_characters || !is_id(name) || contains(names_.characters, name)) return;
  std::vector<std::string> known = names_.characters;
  known.emplace_back(kNarrator);
  known.emplace_back(kYou);
  report_.error(code::kUnknownCharacter, at,
                with_nearest({{"id", std::string(name)}}, name, known));
}

const Variable* SceneBuilder::find_variable(std::string_view name, Place at) {
  const Variable* variable = lesson_.find(VariableId(std::string(name)));
  if (variable == nullptr && names_.knows_variables && is_id(name)) {
    std::vector<std::string> known;
    for (const Variable& v : lesson_.variables) known.push_back(v.id.str());
    report_.error(code::kUnknownVariable, at,
                  with_nearest({{"id", std::string(name)}}, name, known));
  }
  return variable;
}

}  // namespace netral::course
