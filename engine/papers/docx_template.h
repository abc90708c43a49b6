// Word files filled from templates that an office may have made its own.
//
// In a template, {{nama_kelas}} is replaced by a value. What holds {{peserta.nama}} is
// repeated, once for each participant: the whole row where it stands in a table, else the
// paragraph. There is nothing else to learn. Capitals do not matter, nor does a space for
// a "_", and Word may have cut a placeholder into several runs, as it does. Letterhead,
// styles and pictures are left as they are packed, byte for byte; only the body, the
// headers and the footers are written anew, and only where a placeholder stands in them.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace netral::papers {

/// What is repeated. "no", which counts from 1, is always known besides the columns.
struct TemplateList {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< each with a value for each column
};

/// What placeholders stand for. A line break in a value breaks the line.
struct TemplateValues {
  std::map<std::string, std::string, std::less<>> fields;
  std::map<std::string, TemplateList, std::less<>> lists;

  /// Every name that a template may use: "nama_kelas", "peserta.nama".
  [[nodiscard]] std::vector<std::string> names() const;
};

struct WordTemplate {
  std::string name;  ///< of its file, for whoever must mend it
  std::string bytes;
};

/// The bytes of the filled file. Fails, with {file} always, with
///  - "template_broken" {detail}: no Word file;
///  - "template_unknown" {name, known} and "template_unknown_near" {name, nearest};
///  - "template_unclosed" {text}: a "{{" without its "}}" in the same paragraph;
///  - "template_two_lists" {one, other}: a row that would be repeated for both.
[[nodiscard]] base::Result<std::string> fill_template(const WordTemplate& word,
                                                      const TemplateValues& values);

}  // namespace netral::papers
