// The glossary against texts: which of its terms a text speaks of. Pure: the same text
// and glossary always give the same terms.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"

namespace netral::course {

/// What a term is called: "ASN (aparatur sipil negara)" by what stands before the
/// brackets and by what stands in them, "Kode etik dan kode perilaku" by either side,
/// when both sides are more than a word. The first is the shortest way to write it.
[[nodiscard]] std::vector<std::string> names_of(const Term& term);

/// The terms that `text` (without markup) speaks of, each once, in the order in which
/// they are first met. Only whole words count, in capitals or not; where two names
/// begin at the same place the longer is meant, so "bakal calon" is no "calon".
[[nodiscard]] std::vector<const Term*> terms_in(const Glossary& glossary, std::string_view text);

/// The terms by their names as a dictionary has them.
[[nodiscard]] Glossary alphabetical(Glossary glossary);

/// Those whose name holds the words of `query`, then those whose meaning does, each in
/// the order of the glossary; all of them when nothing is asked.
[[nodiscard]] Glossary find_terms(const Glossary& glossary, std::string_view query);

}  // namespace netral::course
