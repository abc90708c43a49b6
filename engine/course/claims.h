// Claims: every statement about the law that the course makes, that is, everything
// that names a basis. Whoever signs the course off reads claims, and an approval is of
// one claim as it was.
//
// This is the one place that walks lessons and items for them: a new kind of item or
// scene is added in claims.cpp, and reaches the paper for sign-off, the approvals and
// lint from there.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"

namespace netral::course {

/// What a piece of a claim is to the learner who reads it.
enum class Part {
  exhibit,      ///< what a scene shows beside its people; `label` says what of it
  line,         ///< said before the decision
  note,         ///< what the facilitator of a class is told of the scene
  situation,    ///< "kasus"; of a plan, what it is for
  example,      ///< of a plan
  question,     ///< "tanya"
  phrase,       ///< of a reply, with its verdict; `label` is the part that it stands in
  act,          ///< what the learner would do or say
  verdict,      ///< "kategori", by its name
  option,       ///< an answer; `is_key` when it is a right one
  step,         ///< of an order, in its place
  placement,    ///< where something belongs; `label` is what
  distractor,   ///< a place where nothing belongs
  feedback,     ///< to the piece before it
  consequence,  ///< "umpan_balik" of an act
  reason,       ///< "mengapa"
  brief,        ///< "ringkas"
};

/// Who says a line that no character says.
inline constexpr std::string_view kNarratorLabel = "narator";
inline constexpr std::string_view kYouLabel = "anda";

struct Statement {
  Part part;
  std::string text;        ///< with its markup
  std::string label = {};  ///< who says a line, the letter of a choice or an option, or as above
  bool is_key = false;
  std::optional<Verdict> verdict = {};  ///< of a phrase
};

/// What makes the claim: a choice, the outcome of a reply, or an item.
enum class ClaimKind { pilihan, hasil, soal };

struct Claim {
  /// "foto-usai-apel/kamera/telunjuk", "soal/ms-unsur-foto": never changed, never given again.
  std::string address;
  ClaimKind kind = ClaimKind::pilihan;
  Phase phase = Phase::luar_tahapan;
  /// What is known when the claim is met: of a scene, what it tells; of an item, nothing.
  std::vector<Statement> context;
  /// What is asserted, in the order of reading.
  std::vector<Statement> statements;
  Basis basis;
  std::optional<ItemKind> item_kind = {};
};

/// "LESSON/SCENE/CHOICE", "LESSON/SCENE/hasil-VERDICT", "soal/ITEM", and for each fact of a
/// banding, which has a basis of its own, "soal/ITEM/FACT".
[[nodiscard]] std::string claim_address(const LessonId& lesson, const SceneId& scene,
                                        const ChoiceId& choice);
[[nodiscard]] std::string claim_address(const LessonId& lesson, const SceneId& scene,
                                        Verdict outcome);
[[nodiscard]] std::string claim_address(const ItemId& item);
[[nodiscard]] std::string claim_address(const ItemId& item, const OptionId& fact);

/// What the scene shows, tells and asks, for people who read it on paper.
[[nodiscard]] std::vector<Statement> context_of(const Lesson& lesson, const Scene& scene);

/// In the order of the file.
[[nodiscard]] std::vector<Claim> claims_of(const Lesson& lesson, const Scene& scene);
[[nodiscard]] std::vector<Claim> claims_of(const Lesson& lesson);
[[nodiscard]] std::vector<Claim> claims_of(const Item& item);
[[nodiscard]] std::vector<Claim> claims_of(const Bank& bank);

/// The claim and what it rests on as one text, the same on every machine and for every
/// layout of the files: what a fingerprint is taken of. It covers what the person who
/// approves sees: the words, the verdict or key, the phase, and of each provision the
/// instrument, the place, the paraphrase, the sanction, the phases, how far it was
/// checked, and a revocation. A provision that the registry lacks stands there by its id.
[[nodiscard]] std::string canonical_text(const Claim& claim, const Registry& registry);

}  // namespace netral::course
