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

enum class ItemKind { pilihan_ganda, pilihan_ganda_kompleks, benar_salah };

inline constexpr std::array<std::string_view, 3> kItemKindNames = {
    "pilihan-ganda", "pilihan-ganda-kompleks", "benar-salah"};

[[nodiscard]] constexpr std::string_view name_of(ItemKind kind) {
  return kItemKindNames[static_cast<std::size_t>(kind)];
}

struct Option {
  OptionId id;
  std::string text;
  bool is_key = false;
  std::string feedback;  ///< why this one; may be empty
};

/// What a verdict of the course rests on.
struct Basis {
  std::vector<ProvisionId> provisions;
  bool is_advice = false;  ///< "saran": care that no rule spells out
};

struct Item {
  ItemId id;
  ItemKind kind = ItemKind::pilihan_ganda;
  int level = 1;  ///< 1 to 3
  Phase phase = Phase::luar_tahapan;
  std::string situation;  ///< may be empty
  std::string question;
  /// For benar-salah: the options "benar" and "salah", made by the reader.
  std::vector<Option> options;
  std::string reason;
  Basis basis;

  [[nodiscard]] const Option* find(const OptionId& option) const;
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
