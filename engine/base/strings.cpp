#include "base/strings.h"

#include "base/text.h"

namespace netral::base {
namespace {

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool line_break = text.substr(i, 2) == "\\n";
    out += line_break ? '\n' : text[i];
    if (line_break) ++i;
  }
  return out;
}

std::string filled(std::string_view sentence, const Args& args) {
  std::string out;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = sentence.substr(open + 1, close - open - 1);
    out += sentence.substr(0, open);
    const auto value = args.find(name);
    out += value != args.end() ? std::string_view(value->second)
                               : sentence.substr(open, close - open + 1);
    sentence.remove_prefix(close + 1);
  }
  out += sentence;
  return out;
}

}  // namespace

Result<Strings> Strings::parse(std::string_view text) {
  Strings strings;
  int number = 0;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t equals = line.find('=');
    const std::string key(trim(line.substr(0, equals)));
    if (equals == std::string_view::npos || key.empty() || strings.has(key)) {
      return fault("strings_broken", {{"line", std::to_string(number)}});
    }
    strings.sentences_.emplace(key, unescaped(trim(line.substr(equals + 1))));
    strings.keys_.push_back(key);
  }
  return strings;
}

std::string Strings::say(std::string_view key, const Args& args) const {
  const auto found = sentences_.find(std::string(key));
  if (found == sentences_.end()) return "⟦" + std::string(key) + "⟧";
  return filled(found->second, args);
}

std::string Strings::say(const Fault& fault) const { return say("galat." + fault.key, fault.args); }

bool Strings::has(std::string_view key) const { return sentences_.contains(std::string(key)); }

}  // namespace netral::base
