#include "course/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace netral::course {
namespace {

/// A caret under a column. Tabs before it are kept, so that it stands right
/// under the character whatever the width of a tab is.
std::string caret_line(const std::string& source_line, int column) {
  std::string out;
  std::size_t at = 0;
  for (int i = 1; i < column; ++i) {
    const bool is_tab = at < source_line.size() && source_line[at] == '\t';
    out += is_tab ? '\t' : ' ';
    if (at >= source_line.size()) continue;
    const auto c = base::decode(source_line, at);
    at += c ? c->bytes : 1;
  }
  return out + '^';
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.file, a.at, a.code) < std::tie(b.file, b.at, b.code);
                   });
}

std::string message_of(const Diagnostic& diagnostic, const base::Strings& strings) {
  return strings.say(diagnostic.code, diagnostic.args);
}

std::string advice_of(const Diagnostic& diagnostic, const base::Strings& strings) {
  if (diagnostic.args.contains("nearest")) {
    return strings.say("diagnosa.mungkin", diagnostic.args);
  }
  const std::string advice = diagnostic.code + ".saran";
  if (!strings.has(advice)) return {};
  return strings.say("diagnosa.saran") + " " + strings.say(advice, diagnostic.args);
}

std::string to_text(const Diagnostic& diagnostic, const base::Strings& strings) {
  const char* severity =
      diagnostic.severity == Severity::error ? "diagnosa.galat" : "diagnosa.peringatan";
  std::string out = fmt::format("{}:{}:{}: {} {}: {}\n", diagnostic.file, diagnostic.at.line,
                                diagnostic.at.column, strings.say(severity), diagnostic.code,
                                message_of(diagnostic, strings));
  if (!diagnostic.source_line.empty()) {
    out += fmt::format("{:>6} | {}\n", diagnostic.at.line, diagnostic.source_line);
    out += fmt::format("       | {}\n", caret_line(diagnostic.source_line, diagnostic.at.column));
  }
  const std::string advice = advice_of(diagnostic, strings);
  if (!advice.empty()) out += fmt::format("         {}\n", advice);
  return out;
}

}  // namespace netral::course
