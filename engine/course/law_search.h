// Finding provisions by words and numbers, as people type them: "pasal 24", "disiplin
// berat". Pure.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "course/course.h"

namespace netral::course {

/// Everyday words and the beginnings of the law's words that they may stand for:
/// "like" for "menyukai".
using Synonyms = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Reads "like:menyukai,suka share:membagikan". What is not of this form is left out.
[[nodiscard]] Synonyms parse_synonyms(std::string_view text);

/// The provisions that may be shown, in the order in which a person reads them:
/// instruments by rank (laws, court rulings, government regulations, …, advice), those
/// that the course leans on most first, their provisions by pinpoint, "Pasal 9" before "Pasal 10",
/// and what is revoked by `day` last of all. What is not checked yet ("belum") is never cited, so
/// it is left out.
[[nodiscard]] std::vector<const Provision*> citable(const Registry& registry,
                                                    const base::Date& day);

/// Whether the provision speaks of all words of the query. A word matches the beginning
/// of a word; a number only that very number, right behind the word before it in the
/// query when there is one, so "pasal 24" finds no "Pasal 5 … 24 jam".
[[nodiscard]] bool matches(const Provision& provision, std::string_view query,
                           const Synonyms& synonyms = {});

}  // namespace netral::course
