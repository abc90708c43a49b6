// The pledge as a pakta integritas to print: for the person who has read it, or blank for a
// facilitator. It is no record: what counts is the signature on the paper.

#pragma once

#include <filesystem>
#include <iosfwd>

#include "app/environment.h"
#include "course/course.h"
#include "papers/integrity_pact.h"
#include "records/report.h"

namespace netral::app {

/// Blank where there is no person. Requires: the course has a pledge.
[[nodiscard]] papers::IntegrityPact pact_of(const base::Strings& strings,
                                            const course::Course& course,
                                            const records::PersonRow* person);

/// Writes the person's as a PDF under a name that is still free and returns where. Fails as
/// the fonts, the PDF and the file do. Requires: the course has a pledge.
[[nodiscard]] base::Result<std::filesystem::path> save_pact(const Environment& environment,
                                                            const course::Course& course,
                                                            const records::PersonRow& person);

/// `netral pledge --blank FILE.pdf`. Exit status as in commands.h.
int write_blank_pact(const Environment& environment, const std::filesystem::path& file,
                     std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
