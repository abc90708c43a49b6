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

/// What a scene looks like ("tampilan").
enum class Display { percakapan, grup_wa, media_sosial, surat, rapat };
inline constexpr std::array<std::string_view, 5> kDisplayNames = {"percakapan", "grup-wa",
                                                                  "media-sosial", "surat", "rapat"};

enum class Expression { datar, senyum, cemas, kesal };
inline constexpr std::array<std::string_view, 4> kExpressionNames = {"datar", "senyum", "cemas",
                                                                     "kesal"};

enum class EndingKind { baik, sedang, buruk };
inline constexpr std::array<std::string_view, 3> kEndingNames = {"baik", "sedang", "buruk"};

[[nodiscard]] constexpr std::string_view name_of(EndingKind kind) {
  return kEndingNames[static_cast<std::size_t>(kind)];
}

/// What people see of a character ("ciri"). Counted over the course, so that no kind of
/// person is always the one who errs.
enum class Trait {
  perempuan,
  laki_laki,
  berjilbab,
  muda,
  paruh_baya,
  lanjut_usia,
  atasan,
  setara,
  bawahan,
  disabilitas,
};
inline constexpr std::size_t kTraitCount = 10;
inline constexpr std::array<std::string_view, kTraitCount> kTraitNames = {
    "perempuan",   "laki-laki", "berjilbab", "muda",    "paruh-baya",
    "lanjut-usia", "atasan",    "setara",    "bawahan", "disabilitas"};

[[nodiscard]] constexpr std::string_view name_of(Trait trait) {
  return kTraitNames[static_cast<std::size_t>(trait)];
}

/// What a character does in the story ("laku").
enum class Conduct { keliru, benar, netral };
inline constexpr std::array<std::string_view, 3> kConductNames = {"keliru", "benar", "netral"};

struct Character {
  CharacterId id;
  std::string name;
  std::string role;
  std::vector<std::string> layers;  ///< pictures under gambar/, bottom to top; may be empty
  std::vector<Trait> traits = {};
  std::optional<Conduct> conduct = {};  ///< nothing when the file does not say
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

/// What the course says of an act: what it means for neutrality, what follows,
/// why and on what basis, and where the lesson goes on.
struct Ruling {
  Verdict verdict = Verdict::sesuai;
  std::vector<Effect> effects;
  std::string consequence;  ///< "umpan_balik": what follows
  std::string reason;       ///< "mengapa"
  Basis basis;
  SceneId next;
};

struct Choice : Ruling {
  ChoiceId id;
  std::string text;
  int points = 0;
  std::string brief;              ///< "ringkas": in a few words, for those who chose another
  std::optional<Condition> when;  ///< "bila": offered only while it holds
  bool is_once = false;           ///< "sekali": not offered again once it was taken
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

/// One way to say a part of a reply.
struct Phrase {
  PhraseId id;
  std::string text;
  Verdict verdict = Verdict::sesuai;
  int points = 0;
  std::string note;  ///< what it does to the reply; may be empty
};

/// A part of a reply, such as its opening or its limit.
struct ReplyPart {
  PartId id;
  std::string name;
  std::vector<Phrase> phrases;
};

/// A reply that the learner puts together ("susun"): one phrase of each part. Its
/// verdict is that of its worst phrase, and each verdict that can come has a ruling.
struct Reply {
  std::string question;
  std::vector<ReplyPart> parts;
  std::vector<Ruling> outcomes;

  [[nodiscard]] const Ruling* find(Verdict verdict) const;
};

/// An if-then plan in the learner's own words ("rencana"): "Bila …, saya akan …".
/// It counts nothing and is seen by nobody else.
struct Plan {
  std::string situation;  ///< what the first half suggests, after "Bila"
  std::string example;    ///< for the second half, after "saya akan"
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

/// A post on social media, with what the scene's people say below it.
struct Post {
  std::string account;
  std::string text;
  std::string picture;  ///< under gambar/; may be empty
  std::string picture_text;
  std::string when;  ///< as such sites say it: "2 jam"
  int likes = 0;
};

/// A letter on paper.
struct Letter {
  std::string from;  ///< its head: who sends it
  std::string to;
  std::string number;  ///< may be empty
  std::string date;    ///< as written; may be empty
  std::string subject;
  std::vector<std::string> paragraphs;
  std::string signature;
};

/// A meeting at a table.
struct Meeting {
  std::string agenda;
  std::string place;
};

/// What a display shows beside the people and their words; a conversation has nothing.
using Exhibit = std::variant<std::monostate, ChatGroup, Post, Letter, Meeting>;

struct Scene {
  SceneId id;
  Display display = Display::percakapan;
  Phase phase = Phase::luar_tahapan;
  std::string background;    ///< a picture under gambar/; may be empty
  std::string picture_text;  ///< what the picture shows, for those who do not see it
  Exhibit exhibit;
  std::vector<Appearance> cast;  ///< left to right
  std::vector<Line> lines;
  std::string facilitator_note;
  std::variant<Passage, Decision, Reply, Plan, Quiz, Ending> then;
};

/// The jumps of a scene that goes on by conditions; none for other scenes.
[[nodiscard]] const std::vector<Jump>& jumps_of(const Scene& scene);

/// The condition of each choice of a decision, or of each jump of another scene, in
/// order; null where there is none.
[[nodiscard]] std::vector<const Condition*> conditions_of(const Scene& scene);

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
