// The commands of `netral` that are not the window. Results go to `out`,
// messages to `trouble`. Exit status: 0 done, 1 findings or a failed check, 2
// wrong use or unreadable input.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "app/environment.h"
#include "app/table_file.h"

namespace netral::app {

/// `netral lint`: every finding over the whole content folder.
int lint_content(const Environment& environment, std::ostream& out);

/// `netral graph LESSON`: its scenes as "dot" text or as an "svg" picture.
int draw_graph(const Environment& environment, const std::string& lesson, const std::string& format,
               std::ostream& out, std::ostream& trouble);

/// `netral report completion --format csv|xlsx|json|pdf`.
int report_completion(const Environment& environment, const TableAsked& asked, std::ostream& out,
                      std::ostream& trouble);

/// `netral check`: walks the chain of the records.
int check_records(const Environment& environment, std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
