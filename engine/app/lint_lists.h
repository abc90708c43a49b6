// What `netral lint` lists besides its findings: what rests on a rule of law, and who
// errs in the course. Exit status: 0 done, 2 wrong use or unreadable content.

#pragma once

#include <iosfwd>
#include <string>

#include "app/environment.h"

namespace netral::app {

/// `netral lint --impact ID`: a line "file:line:col: lesson/scene/choice" for all that
/// rests on a provision, or on any provision of an instrument.
int list_impact(const Environment& environment, const std::string& id, std::ostream& out,
                std::ostream& trouble);

/// `netral lint --counts`: the table of who errs and who does right, and how often
/// each number of fingers and of candidates is named.
int list_counts(const Environment& environment, std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
