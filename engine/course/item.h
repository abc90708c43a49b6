// Items ("soal"): questions with a key, kept in a bank by topic. Terms after
// 1EdTech QTI: an option answers an item; a key is an option that is right.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "course/ids.h"
#include "course/phase.h"

namespace netral::course {

/// In a choosing kind keys are ticked; in urutkan the options are brought into
/// order; in the placing kinds (jodohkan, kelompokkan, banding) each option is put
/// to one of the targets. Banding is one case of which one fact is toggled: its
/// options are the facts, its targets the rulings.
enum class ItemKind {
  pilihan_ganda,
  pilihan_ganda_kompleks,
  benar_salah,
  urutkan,
  jodohkan,
  kelompokkan,
  banding,
};

inline constexpr std::array<std::string_view, 7> kItemKindNames = {
    "pilihan-ganda", "pilihan-ganda-kompleks", "benar-salah", "urutkan", "jodohkan", "kelompokkan",
    "banding"};

[[nodiscard]] constexpr std::string_view name_of(ItemKind kind) {
  return kItemKindNames[static_cast<std::size_t>(kind)];
}

[[nodiscard]] constexpr bool is_placing(ItemKind kind) {
  return kind == ItemKind::jodohkan || kind == ItemKind::kelompokkan || kind == ItemKind::banding;
}

/// How a response that is partly right is scored ("penilaian"): all or nothing, as
/// QTI's match_correct, or part by part, as its map_response.
enum class Credit { utuh, sebagian };
inline constexpr std::array<std::string_view, 2> kCreditNames = {"utuh", "sebagian"};

/// What a verdict of the course rests on.
struct Basis {
  std::vector<ProvisionId> provisions = {};
  bool is_advice = false;  ///< "saran": care that no rule spells out
};

struct Option {
  OptionId id;
  std::string text;
  bool is_key = false;   ///< of a choosing kind
  std::string feedback;  ///< why this one; may be empty
  TargetId target = {};  ///< of a placing kind: where it belongs
  // A fact of a banding is a statement of its own about the law:
  std::optional<Phase> phase = {};
  Basis basis = {};
};

/// Where options are put in a placing kind: a match, a group or a ruling.
struct Target {
  TargetId id;
  std::string text;
};

struct Item {
  ItemId id;
  ItemKind kind = ItemKind::pilihan_ganda;
  int level = 1;               ///< 1 to 3
  std::optional<Phase> phase;  ///< nothing when the facts of a banding differ in it
  std::string situation;       ///< may be empty
  std::string question;
  /// For benar-salah: the options "benar" and "salah", made by the reader. For
  /// urutkan: in the right order.
  std::vector<Option> options;
  std::vector<Target> targets;  ///< of a placing kind
  Credit credit = Credit::utuh;
  std::string reason;
  Basis basis;

  [[nodiscard]] const Option* find(const OptionId& option) const;
  [[nodiscard]] const Target* find(const TargetId& target) const;
};

/// The items of one topic.
struct Bank {
  TopicId topic;
  std::string title;
  std::vector<Item> items;
};

/// "kisi-kisi": how many items are drawn of each topic, and how they are asked.
struct Blueprint {
  std::vector<std::pair<TopicId, int>> draw;
  bool shuffle_options = true;
  bool ask_confidence = false;
};

}  // namespace netral::course
