// The author's commands: what editors need to know of the format, the reference
// part of the guide, and skeletons to begin with. Nothing that an author wrote is
// ever overwritten. Exit status as in commands.h.

#pragma once

#include <iosfwd>
#include <string>

#include "app/environment.h"

namespace netral::app {

/// `netral schema KIND`: the JSON Schema of one kind of file.
int print_schema(const Environment& environment, const std::string& kind, std::ostream& out,
                 std::ostream& trouble);

/// `netral schema --write`: all of them, into skema/ of the content folder.
int write_schemas(const Environment& environment, std::ostream& out, std::ostream& trouble);

/// `netral guide`: the reference part of the author's guide, as Markdown.
int print_guide(const Environment& environment, std::ostream& out);

/// `netral guide --write`: puts it into README.md of the content folder.
int write_guide(const Environment& environment, std::ostream& out, std::ostream& trouble);

/// `netral new lesson MODULE/LESSON`: the lesson, its playthroughs, and its place in
/// kursus.yaml.
int new_lesson(const Environment& environment, const std::string& address, std::ostream& out,
               std::ostream& trouble);

/// `netral new item TOPIC ITEM`: one more item at the end of its bank, which is begun
/// where there is none.
int new_item(const Environment& environment, const std::string& topic, const std::string& item,
             std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
