#include <algorithm>
#include <array>

#include "base/text.h"
#include "course/claims.h"
#include "course/reader/build.h"
#include "course/reader/build_scene.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

/// Words that mean something in `isi`.
constexpr std::array<std::string_view, 2> kSpeakers = {"narator", "anda"};

/// Words that mean something in conditions.
constexpr std::array<std::string_view, 7> kConditionWords = {"dan", "atau",  "bukan",    "nilai",
                                                             "ya",  "tidak", "kunjungan"};

LessonHead build_head(const Node& root) {
  return {id_at<LessonId>(root, "id"), text_at(root, "judul"),   text_at(root, "versi"),
          integer_at(root, "menit"),   texts_at(root, "tujuan"), text_at(root, "latar")};
}

/// Traits of which a person has one.
enum class TraitFamily { sex, age, rank };

std::optional<TraitFamily> family_of(Trait trait) {
  switch (trait) {
    case Trait::perempuan:
    case Trait::laki_laki:
      return TraitFamily::sex;
    case Trait::muda:
    case Trait::paruh_baya:
    case Trait::lanjut_usia:
      return TraitFamily::age;
    case Trait::atasan:
    case Trait::setara:
    case Trait::bawahan:
      return TraitFamily::rank;
    case Trait::berjilbab:
    case Trait::disabilitas:
      return std::nullopt;
  }
  return std::nullopt;
}

class LessonBuilder {
 public:
  explicit LessonBuilder(const SourceFile& file) : built_{{}, {}, Report(file)} {}

  Built<Lesson> build() {
    const Node root = read_checked(kLessonShape, built_.report, built_.mentions);
    check_id_against_file(root, "id", built_.report);
    check_scenes_come_last(root);
    built_.value.head = build_head(root);
    built_.value.start = id_at<SceneId>(root, "mulai");
    build_characters(root);
    build_variables(root);
    build_scenes(root);
    return std::move(built_);
  }

 private:
  /// Lists read a lesson only up to its scenes.
  void check_scenes_come_last(const Node& root) {
    const auto scenes = std::find_if(root.entries.begin(), root.entries.end(),
                                     [](const Entry& entry) { return entry.key == "adegan"; });
    if (scenes == root.entries.end()) return;
    for (auto entry = scenes + 1; entry != root.entries.end(); ++entry) {
      built_.report.error(code::kKeyAfterScenes, entry->at, {{"key", entry->key}});
    }
  }

  template <typename Words>
  void check_not_reserved(const Entry& entry, const Words& words) {
    if (std::find(words.begin(), words.end(), entry.key) == words.end()) return;
    built_.report.error(code::kReservedName, entry.at, {{"id", entry.key}});
  }

  void build_characters(const Node& root) {
    names_.knows_characters = is_readable(root, "tokoh");
    for (const Entry& entry : entries_at(root, "tokoh")) {
      check_not_reserved(entry, kSpeakers);
      names_.characters.push_back(entry.key);
      Character character{CharacterId(entry.key), text_at(entry.value, "nama"),
                          text_at(entry.value, "peran"), texts_at(entry.value, "lapisan")};
      for (const Node& layer : items_at(entry.value, "lapisan")) {
        built_.mentions.pictures.push_back({text_of(layer), layer.at});
      }
      character.traits = build_traits(entry);
      character.conduct = name_at<Conduct>(entry.value, "laku", kConductNames);
      built_.value.characters.emplace(character.id, std::move(character));
    }
  }

  std::vector<Trait> build_traits(const Entry& character) {
    std::vector<Trait> traits;
    for (const Node& node : items_at(character.value, "ciri")) {
      const auto trait = parse_name<Trait>(text_of(node), kTraitNames);
      if (!trait) continue;
      check_traits_agree(character.key, node, *trait, traits);
      traits.push_back(*trait);
    }
    return traits;
  }

  /// Nobody is counted as both of two that exclude each other.
  void check_traits_agree(const std::string& character, const Node& node, Trait trait,
                          const std::vector<Trait>& before) {
    const auto other = std::find_if(before.begin(), before.end(), [&](Trait earlier) {
      return earlier != trait && family_of(earlier) && family_of(earlier) == family_of(trait);
    });
    if (other == before.end()) return;
    built_.report.warning(code::kTraitsDisagree, node.at,
                          {{"id", character},
                           {"value", std::string(name_of(*other))},
                           {"expected", std::string(name_of(trait))}});
  }

  void build_variables(const Node& root) {
    names_.knows_variables = is_readable(root, "variabel");
    for (const Entry& entry : entries_at(root, "variabel")) {
      check_not_reserved(entry, kConditionWords);
      built_.value.variables.push_back(build_variable(entry));
    }
  }

  Variable build_variable(const Entry& entry) {
    Variable variable;
    variable.id = VariableId(entry.key);
    const Node* initial = entry.value.find("awal");
    const Node* bounds = entry.value.find("antara");
    if (initial == nullptr || initial->kind != NodeKind::text) return variable;
    const std::string text = text_of(*initial);
    if (const auto truth = parse_boolean(text)) {
      variable.is_boolean = true;
      variable.initial = *truth ? 1 : 0;
      if (bounds != nullptr) report_bounds_of_boolean(entry.key, *bounds);
    } else if (const auto number = base::parse_int(text)) {
      variable.initial = *number;
      build_bounds(entry, *initial, variable);
    } else {
      built_.report.error(code::kBadInitial, initial->at, {{"id", entry.key}, {"value", text}});
    }
    return variable;
  }

  void report_bounds_of_boolean(const std::string& name, const Node& bounds) {
    built_.report.error(
        code::kKeyDoesNotFit, bounds.at,
        {{"key", "antara"}, {"where", "variabel " + name}, {"expected", "awal: bilangan"}});
  }

  void build_bounds(const Entry& entry, const Node& initial, Variable& variable) {
    const std::vector<Node>& bounds = items_at(entry.value, "antara");
    if (entry.value.find("antara") == nullptr) {
      built_.report.error(code::kMissingKey, entry.at, {{"key", "antara"}, {"where", "variabel"}});
    }
    if (bounds.size() != 2) return;
    const auto least = base::parse_int(text_of(bounds[0]));
    const auto most = base::parse_int(text_of(bounds[1]));
    if (!least || !most) return;
    variable.least = *least;
    variable.most = *most;
    const std::string expected = std::to_string(*least) + "–" + std::to_string(*most);
    if (*least >= *most) {
      built_.report.error(code::kBoundsReversed, bounds[0].at,
                          {{"id", entry.key}, {"value", expected}});
    } else if (variable.initial < *least || variable.initial > *most) {
      built_.report.error(code::kInitialOutOfBounds, initial.at,
                          {{"id", entry.key}, {"value", initial.text}, {"expected", expected}});
    }
  }

  void build_scenes(const Node& root) {
    const Node* scenes = root.find("adegan");
    names_.knows_scenes =
        scenes != nullptr && scenes->kind == NodeKind::map && !scenes->is_incomplete;
    for (const Entry& entry : entries_at(root, "adegan")) names_.scenes.push_back(entry.key);
    const auto phase = name_at<Phase>(root, "tahapan", kPhaseNames);
    SceneBuilder builder(built_.value, names_, phase, background_of(root), built_.mentions,
                         built_.report);
    builder.check_scene_name(root.find("mulai"));
    for (const Entry& entry : entries_at(root, "adegan")) {
      built_.mentions.scenes.push_back({entry.key, entry.at});
      built_.mentions.parts.push_back(entry.at);
      built_.value.scenes.push_back(builder.build(entry));
      note_claims(entry);
    }
  }

  void note_claims(const Entry& scene) {
    for (const Node& choice : items_at(scene.value, "pilihan")) {
      const Node* id = choice.find("id");
      if (id == nullptr) continue;
      built_.mentions.claims.push_back(
          {claim_address(built_.value.head.id, SceneId(scene.key), ChoiceId(text_of(*id))),
           id->at});
    }
    const Node* reply = scene.value.find("susun");
    if (reply == nullptr) return;
    for (const Node& outcome : items_at(*reply, "hasil")) {
      const Node* name = outcome.find("kategori");
      const auto verdict = name_at<Verdict>(outcome, "kategori", kVerdictNames);
      if (!verdict) continue;
      built_.mentions.claims.push_back(
          {claim_address(built_.value.head.id, SceneId(scene.key), *verdict), name->at});
    }
  }

  std::string background_of(const Node& root) {
    const Node* background = root.find("latar");
    if (background == nullptr) return {};
    built_.mentions.pictures.push_back({text_of(*background), background->at});
    return text_of(*background);
  }

  /// Whether a map can be relied on for its names: it is there and whole, or it is not there.
  static bool is_readable(const Node& root, std::string_view key) {
    const Node* map = root.find(key);
    if (map == nullptr) return !root.is_incomplete;
    return map->kind == NodeKind::map && !map->is_incomplete;
  }

  Built<Lesson> built_;
  LessonNames names_;
};

}  // namespace

Built<Lesson> build_lesson(const SourceFile& file) { return LessonBuilder(file).build(); }

Built<LessonHead> build_lesson_head(const SourceFile& file) {
  Built<LessonHead> built{{}, {}, Report(file)};
  const Node root = read_checked(kLessonHeadShape, built.report, built.mentions);
  check_id_against_file(root, "id", built.report);
  built.value = build_head(root);
  return built;
}

}  // namespace netral::course
