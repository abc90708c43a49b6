// Conditions: "kepercayaan > 1 dan bukan melapor". They decide which way a
// lesson goes on; they know nothing but the lesson's bounded variables, the
// score so far and how often a scene was entered.
//
//   condition := conjunction { "atau" conjunction }
//   conjunction := negation { "dan" negation }
//   negation := "bukan" negation | "(" condition ")" | operand [ comparison operand ]
//   comparison := "=" | "!=" | "<" | "<=" | ">" | ">="
//   operand := integer | "ya" | "tidak" | "nilai" | "kunjungan(" scene ")" | variable
//
// A lone operand holds when it is not zero; ya is 1 and tidak is 0.

#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "course/ids.h"

namespace netral::course {

/// What a condition may ask of a run.
class ConditionFacts {
 public:
  virtual ~ConditionFacts() = default;
  [[nodiscard]] virtual int variable(const VariableId& id) const = 0;
  [[nodiscard]] virtual int visits(const SceneId& id) const = 0;
  [[nodiscard]] virtual int score() const = 0;  ///< 0 to 100
};

/// "nilai" as one side of a comparison.
struct ScoreOperand {
  friend bool operator==(ScoreOperand, ScoreOperand) = default;
};

/// One side of a comparison: a number, the score, a variable, or the visits of a scene.
using Operand = std::variant<int, ScoreOperand, VariableId, SceneId>;

class Condition {
 public:
  /// What is held against what, whichever way; a lone operand is held against 0.
  struct Comparison {
    Operand left;
    Operand right;
  };

  /// Reads a condition. Fails with "condition" {at, near}: the offset in
  /// characters and what stands there.
  [[nodiscard]] static base::Result<Condition> parse(std::string_view text);

  [[nodiscard]] bool holds(const ConditionFacts& facts) const;

  /// As the author wrote it.
  [[nodiscard]] const std::string& text() const { return text_; }

  /// Every comparison in it, for those who must know how far values matter.
  [[nodiscard]] const std::vector<Comparison>& comparisons() const { return comparisons_; }

  /// Every name it uses, for lint.
  [[nodiscard]] const std::vector<VariableId>& variables() const { return variables_; }
  [[nodiscard]] const std::vector<SceneId>& scenes() const { return scenes_; }
  [[nodiscard]] bool uses_score() const { return uses_score_; }

  struct Node;

 private:
  friend class ConditionParser;
  std::shared_ptr<const Node> root_;
  std::string text_;
  std::vector<Comparison> comparisons_;
  std::vector<VariableId> variables_;
  std::vector<SceneId> scenes_;
  bool uses_score_ = false;
};

}  // namespace netral::course
