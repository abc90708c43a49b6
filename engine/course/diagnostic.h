// Diagnostics: what is wrong in a content file, where, and what to do about it.
// They are data; words come from the string files (entries "NT012" and
// "NT012.saran") when they are shown.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"

namespace netral::course {

enum class Severity { error, warning };

/// A place in a file. Lines and columns count from 1; columns count characters.
struct Position {
  int line = 1;
  int column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

struct Diagnostic {
  std::string code;  ///< stable: "NT012"
  Severity severity = Severity::error;
  std::string file;  ///< relative to the content folder
  Position at;
  std::string source_line;  ///< the line it points into, without its end; may be empty
  base::Args args = {};
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// By file, then position, then code.
void sort(Diagnostics& diagnostics);

/// What is wrong, as a sentence.
[[nodiscard]] std::string message_of(const Diagnostic& diagnostic, const base::Strings& strings);

/// What to do about it, with the word that leads in ("Saran: …"), or what was probably
/// meant; empty when there is nothing to say.
[[nodiscard]] std::string advice_of(const Diagnostic& diagnostic, const base::Strings& strings);

/// The diagnostic as an author reads it:
///
///   pelajaran/media-sosial/foto.yaml:12:9: galat NT012: Adegan “uij” tidak ada.
///      12 |     ke: uij
///         |         ^
///         saran: Mungkin maksudnya “uji”.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic, const base::Strings& strings);

}  // namespace netral::course
