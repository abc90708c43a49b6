#include "base/markup.h"

#include <utility>

namespace netral::base {
namespace {

/// The marker that opens at the start of `text`, if its partner follows.
std::string_view marker_at(std::string_view text) {
  for (const std::string_view marker : {std::string_view("**"), std::string_view("*")}) {
    if (!text.starts_with(marker)) continue;
    const std::size_t close = text.find(marker, marker.size());
    const bool has_inside = close != std::string_view::npos && close > marker.size();
    if (has_inside && text[marker.size()] != ' ') return marker;
  }
  return {};
}

}  // namespace

std::vector<Span> parse_markup(std::string_view text) {
  std::vector<Span> spans;
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) spans.push_back({std::exchange(plain, {}), false, false});
  };
  while (!text.empty()) {
    const std::string_view marker = marker_at(text);
    if (marker.empty()) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    flush();
    const std::size_t close = text.find(marker, marker.size());
    spans.push_back({std::string(text.substr(marker.size(), close - marker.size())),
                     marker.size() == 1, marker.size() == 2});
    text.remove_prefix(close + marker.size());
  }
  flush();
  return spans;
}

std::string without_markup(std::string_view text) {
  std::string out;
  for (const Span& span : parse_markup(text)) out += span.text;
  return out;
}

}  // namespace netral::base
