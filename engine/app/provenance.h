// Where the course comes from, in words: for the page "Tentang materi ini" and for
// `netral provenance`. Exit status as in commands.h.

#pragma once

#include <iosfwd>
#include <string>

#include "app/environment.h"
#include "base/result.h"
#include "course/reader/library.h"
#include "course/reader/provenance.h"
#include "ui/screens/provenance_screen.h"

namespace netral::app {

/// Reads the whole course. Fails as Library::follow_ups().
[[nodiscard]] base::Result<course::Provenance> read_provenance(course::Library& library);

/// A provision that nobody has checked is named by its instrument and by what it says, never
/// by its article: that would be a citation.
[[nodiscard]] ui::ProvenanceView provenance_view(const base::Strings& strings,
                                                 const course::Provenance& provenance);

/// Every provision in a row, for a spreadsheet.
[[nodiscard]] std::string provenance_csv(const base::Strings& strings,
                                         const course::Provenance& provenance);

/// `netral provenance [--format csv]`.
int print_provenance(const Environment& environment, bool as_csv, std::ostream& out,
                     std::ostream& trouble);

}  // namespace netral::app
