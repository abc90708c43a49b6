// Lessons ("pelajaran"): practice, as a graph of scenes joined by choices. A
// lesson is complete when an ending is reached.

#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "course/condition.h"
#include "course/ids.h"
#include "course/item.h"
#include "course/phase.h"

namespace netral::course {

enum class Display { percakapan, grup_wa };
inline constexpr std::array<std::string_view, 2> kDisplayNames = {"percakapan", "grup-wa"};

enum class Expression { datar, senyum, cemas, kesal };
inline constexpr std::array<std::string_view, 4> kExpressionNames = {"datar", "senyum", "cemas",
                                                                     "kesal"};

enum class EndingKind { baik, sedang, buruk };
inline constexpr std::array<std::string_view, 3> kEndingNames = {"baik", "sedang", "buruk"};

[[nodiscard]] constexpr std::string_view name_of(EndingKind kind) {
  return kEndingNames[static_cast<std::size_t>(kind)];
}

struct Character {
  CharacterId id;
  std::string name;
  std::string role;
  std::vector<std::string> layers;  ///< pictures under gambar/, bottom to top; may be empty
};

/// A bounded variable, so that every lesson has finitely many states.
/// A boolean is bounded by 0 and 1.
struct Variable {
  VariableId id;
  int initial = 0;
  int least = 0;
  int most = 1;
  bool is_boolean = false;
};

/// One change of a variable: booleans are set to `amount`, integers get it added
/// and stay within their bounds.
struct Effect {
  VariableId variable;
  int amount = 0;
};

/// Who speaks a line: a character, the narrator, or the learner.
struct Narrator {
  friend bool operator==(Narrator, Narrator) = default;
};
struct You {
  friend bool operator==(You, You) = default;
};
using Speaker = std::variant<Narrator, You, CharacterId>;

struct Line {
  Speaker speaker;
  std::string text;
};

struct Choice {
  ChoiceId id;
  std::string text;
  Verdict verdict = Verdict::sesuai;
  int points = 0;
  std::vector<Effect> effects;
  std::string consequence;  ///< "umpan_balik": what follows
  std::string reason;       ///< "mengapa"
  std::string brief;        ///< "ringkas": in a few words, for those who chose another
  Basis basis;
  SceneId next;
};

/// One way on: taken when `when` holds, or always when there is none.
struct Jump {
  std::optional<Condition> when;
  SceneId next;
};

/// A decision: the learner picks one of the choices.
struct Decision {
  std::string question;
  std::vector<Choice> choices;
};

/// A drawn quiz inside a lesson; its items count in the lesson's score.
struct Quiz : Blueprint {
  std::vector<Jump> jumps;
};

/// A scene that is only read.
struct Passage {
  std::vector<Jump> jumps;
};

struct Ending {
  EndingKind kind = EndingKind::baik;
};

/// A character in the picture of a scene.
struct Appearance {
  CharacterId character;
  Expression expression = Expression::datar;
};

/// The head of a chat: the group's name and how many are in it.
struct ChatGroup {
  std::string name;
  int members = 0;
};

struct Scene {
  SceneId id;
  Display display = Display::percakapan;
  Phase phase = Phase::luar_tahapan;
  std::string background;    ///< a picture under gambar/; may be empty
  std::string picture_text;  ///< what the picture shows, for those who do not see it
  std::optional<ChatGroup> group;
  std::vector<Appearance> cast;  ///< left to right
  std::vector<Line> lines;
  std::string facilitator_note;
  std::variant<Passage, Decision, Quiz, Ending> then;
};

/// Every scene that can come next, whatever the conditions say.
[[nodiscard]] std::vector<SceneId> ways_on(const Scene& scene);

/// What the home screen and the map show of a lesson, without reading its scenes.
struct LessonHead {
  LessonId id;
  std::string title;
  std::string version;
  int minutes = 0;
  std::vector<std::string> goals;
  std::string background;  ///< the lesson's picture under gambar/; may be empty
};

struct Lesson {
  LessonHead head;
  std::map<CharacterId, Character> characters;
  std::vector<Variable> variables;
  SceneId start;
  std::vector<Scene> scenes;

  [[nodiscard]] const Scene* find(const SceneId& id) const;
  [[nodiscard]] const Variable* find(const VariableId& id) const;
};

}  // namespace netral::course
