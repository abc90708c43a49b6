// The rules for what can be read but could be written better, one file a rule. Those
// about items follow Haladyna, Downing and Rodriguez, "A Review of Multiple-Choice
// Item-Writing Guidelines for Classroom Assessment", Applied Measurement in Education
// 15(3), 2002. All are warnings: an author may have a reason.
//
// Each requires that the file was read without an error, so that nothing is said of
// what is only half there.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/reader/build.h"

namespace netral::course::rules {

// Of a bank as a whole.

/// From this many single-choice items on, a bank shows habits.
inline constexpr std::size_t kFewestForHabit = 8;

/// The key does not stand at the same place in more than half of the single-choice
/// items: who always ticks there would pass. Chance puts it there in a quarter of them.
void check_key_places(Built<Bank>& bank);

/// The key is not the longest option in more than half of the single-choice items.
void check_longest_keys(Built<Bank>& bank);

// Of each item.

/// The key of a single-choice item is at most one and a half times as long as the next
/// longest option. Nothing is said of short keys, such as names.
void check_key_lengths(Built<Bank>& bank);

/// No option is "semua benar", "tidak ada yang benar" or "a dan b".
void check_catch_alls(Built<Bank>& bank);

/// A question that asks for the exception says so in bold: "yang **bukan**". What is
/// only told in the question ("ia tidak boleh ikut") is not meant.
void check_negative_questions(Built<Bank>& bank);

/// In items of level 2 and 3 every distractor says why it is wrong.
void check_feedback(Built<Bank>& bank);

/// No two options of an item say nearly the same in the same order. Options that a
/// number or a negation tells apart are different.
void check_alike_options(Built<Bank>& bank);

/// No two items of any banks are nearly the same.
void check_alike_items(const std::vector<Built<Bank>*>& banks);

// Of reading.

/// Case, question and options of an item are read within its limit.
void check_reading_time(Built<Bank>& bank);

/// Lines, question and choices of a scene are read within its limit.
void check_reading_time(Built<Lesson>& lesson);

// Parts that several rules need.

/// Whether the options of a kind are chosen from, and written by the author.
[[nodiscard]] constexpr bool is_chosen_from(ItemKind kind) {
  return kind == ItemKind::pilihan_ganda || kind == ItemKind::pilihan_ganda_kompleks;
}

/// Calls `visit` with each item of the kinds that are chosen from, and its places.
template <typename Visit>
void for_each_chosen_from(const Built<Bank>& bank, Visit visit) {
  for (std::size_t i = 0; i < bank.value.items.size(); ++i) {
    if (is_chosen_from(bank.value.items[i].kind))
      visit(bank.value.items[i], bank.mentions.items[i]);
  }
}

/// The place of the key of a single-choice item, from 0; nothing for other kinds.
[[nodiscard]] std::optional<std::size_t> key_place(const Item& item);

/// The place of an item's option that is longer than every other on the screen;
/// nothing when none is.
[[nodiscard]] std::optional<std::size_t> longest_place(const Item& item);

/// How long a text is on the screen, in characters.
[[nodiscard]] std::size_t shown_length(const std::string& prose);

}  // namespace netral::course::rules
