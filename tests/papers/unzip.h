// Reading back the Word files that we write.

#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace netral::papers::test {

/// The parts of a zip archive by their paths; fails the test when it is none.
[[nodiscard]] std::map<std::string, std::string> unzip(const std::string& bytes);

/// A part as XML; fails the test when it is not well-formed.
[[nodiscard]] pugi::xml_document parse(const std::string& part);

/// The text of all runs below a node; paragraphs and line breaks end a line.
[[nodiscard]] std::string text_below(const pugi::xml_node& node);

/// The nodes of a name anywhere below a node, in order.
[[nodiscard]] std::vector<pugi::xml_node> all_below(const pugi::xml_node& node, const char* name);

}  // namespace netral::papers::test
