// The office's papers: where the templates of Word files are, and how an office gets
// copies to put its own letterhead in. Exit status as in commands.h.

#pragma once

#include <filesystem>
#include <iosfwd>

#include "app/environment.h"
#include "papers/office_templates.h"

namespace netral::app {

/// The template of a paper: the office's own from "templat" in the data folder, else the
/// one that comes with the program. Fails as platform::read_file does.
[[nodiscard]] base::Result<papers::WordTemplate> find_template(const Environment& environment,
                                                               papers::OfficePaper paper,
                                                               papers::PaperSize size);

/// `netral templates --write FOLDER`: a copy of every template, and a page on how to edit
/// them. What is there already is left alone and named.
int write_templates(const Environment& environment, const std::filesystem::path& folder,
                    std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
