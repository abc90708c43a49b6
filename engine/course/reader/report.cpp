#include "course/reader/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace netral::course {
namespace {

constexpr int kMostAlike = 10;  // of one code on one line

std::vector<std::string_view> lines_of(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<std::string_view> lines = base::split(text, '\n');
  for (std::string_view& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  return lines;
}

/// Characters before `end`; a byte that is not UTF-8 counts as one.
int characters_before(std::string_view line, std::size_t end) {
  int count = 0;
  for (std::size_t at = 0; at < std::min(end, line.size()); ++count) {
    const auto c = base::decode(line, at);
    at += c ? c->bytes : 1;
  }
  return count;
}

/// Whether a terminal would act on the character rather than show it.
bool is_control(char32_t c) { return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0); }

/// The text on one line, with U+FFFD for each byte that is not UTF-8 and for each control
/// character, fit to be shown.
std::string printable(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto c = base::decode(line, at);
    const std::size_t bytes = c ? c->bytes : 1;
    if (line[at] == '\n') {
      out += ' ';
    } else if (c && !is_control(c->value)) {
      out += line.substr(at, bytes);
    } else {
      base::append_utf8(out, 0xFFFD);
    }
    at += bytes;
  }
  return out;
}

}  // namespace

Report::Report(const SourceFile& file) : path_(&file.path), lines_(lines_of(file.text)) {}

void Report::error(std::string_view code, Place at, base::Args args) {
  add(Severity::error, code, at, std::move(args));
}

void Report::warning(std::string_view code, Place at, base::Args args) {
  add(Severity::warning, code, at, std::move(args));
}

bool Report::has_enough(std::string_view code, int line) const {
  const auto alike = alike_.find({line, code});
  return alike != alike_.end() && alike->second >= kMostAlike;
}

Diagnostics Report::diagnostics() const {
  Diagnostics found = diagnostics_;
  sort(found);
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.at, a.code, a.args) == std::tie(b.at, b.code, b.args);
  };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

Position Report::position(Place at) const {
  const int line = std::clamp(at.line, 0, static_cast<int>(lines_.size()) - 1);
  const auto byte = static_cast<std::size_t>(std::max(at.byte, 0));
  return {line + 1, characters_before(lines_[static_cast<std::size_t>(line)], byte) + 1};
}

void Report::add(Severity severity, std::string_view code, Place at, base::Args args) {
  if (has_enough(code, at.line)) return;
  ++alike_[{at.line, code}];
  const Position where = position(at);
  std::string line = printable(lines_[static_cast<std::size_t>(where.line - 1)]);
  for (auto& arg : args) arg.second = printable(arg.second);
  diagnostics_.push_back(
      {std::string(code), severity, *path_, where, std::move(line), std::move(args)});
}

base::Args with_nearest(base::Args args, std::string_view name,
                        const std::vector<std::string>& candidates) {
  if (auto nearest = base::nearest(name, candidates)) {
    args.emplace("nearest", std::move(*nearest));
  }
  return args;
}

}  // namespace netral::course
