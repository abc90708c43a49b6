// The rules for what only the whole course shows: who errs in it, and which numbers
// it names. Warnings all.

#pragma once

#include "course/reader/balance.h"
#include "course/reader/build.h"

namespace netral::course::rules {

/// No trait carries the errors out of proportion. It does when, among the characters
/// who err or do right, those who have it err at least one and a half times as often
/// as the others, and a casting by lot would bring as many errors on them in fewer
/// than one of twenty courses (Fisher's exact test, one-sided). Bystanders are left
/// out: most of them are outside the service and could not err, so they would make
/// every colleague look suspect. Nothing is said of fewer than twelve such characters,
/// nor of a trait that fewer than three of them have: there, chance is all there is.
/// Adds to the report of the course's file.
void check_traits(const Balance& balance, Built<Course>& course);

/// No number of fingers and no candidate's number stands out: none is named more than
/// twice as often as the mean of the others, of one to four fingers and of candidates
/// one to three. Adds to the reports of the files where it is named without the others.
void check_numbers(const Balance& balance, ContentFiles& files);

/// The chance that of `drawn` out of `all`, `marked` of which are marked, at least
/// `hits` are marked.
/// Requires: hits <= drawn <= all, marked <= all; none negative.
[[nodiscard]] double chance_of_at_least(int hits, int drawn, int marked, int all);

}  // namespace netral::course::rules
