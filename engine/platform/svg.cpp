#include "platform/svg.h"

#include <SDL_image.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <vector>

#include "base/text.h"

namespace netral::platform {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

/// Larger than any screen; keeps a slip from asking for gigabytes.
constexpr int kLargestSide = 8192;

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// The first <svg …> tag.
struct Root {
  std::size_t begin = 0;  ///< just behind "<svg"
  std::size_t end = 0;    ///< at its ">" or "/>"
  std::vector<Attribute> attributes;

  [[nodiscard]] std::string_view value(std::string_view name) const {
    for (const Attribute& attribute : attributes) {
      if (attribute.name == name) return attribute.value;
    }
    return {};
  }
};

/// Just behind the first "<svg" that is a tag and not part of a comment.
std::optional<std::size_t> find_root(std::string_view svg) {
  std::size_t at = svg.find('<');
  while (at != std::string_view::npos) {
    const std::string_view rest = svg.substr(at);
    if (rest.starts_with("<svg") && rest.size() > 4 &&
        kWhiteSpace.find(rest[4]) != std::string_view::npos) {
      return at + 4;
    }
    if (rest.starts_with("<!--")) at = svg.find("-->", at);
    if (at != std::string_view::npos) at = svg.find('<', at + 1);
  }
  return std::nullopt;
}

std::optional<Root> read_root(std::string_view svg) {
  const std::optional<std::size_t> begin = find_root(svg);
  if (!begin) return std::nullopt;
  Root root{*begin, *begin, {}};
  while (true) {
    const std::size_t name = svg.find_first_not_of(kWhiteSpace, root.end);
    if (name == std::string_view::npos) return std::nullopt;
    root.end = name;
    if (svg[name] == '>' || svg[name] == '/') return root;
    const std::size_t equals = svg.find('=', name);
    if (equals == std::string_view::npos) return std::nullopt;
    const std::size_t open = svg.find_first_not_of(kWhiteSpace, equals + 1);
    if (open == std::string_view::npos || (svg[open] != '"' && svg[open] != '\'')) {
      return std::nullopt;
    }
    const std::size_t close = svg.find(svg[open], open + 1);
    if (close == std::string_view::npos) return std::nullopt;
    root.attributes.push_back(
        {base::trim(svg.substr(name, equals - name)), svg.substr(open + 1, close - open - 1)});
    root.end = close + 1;
  }
}

/// A length in pixels, with or without "px"; percentages and other units are no size.
std::optional<float> read_length(std::string_view text) {
  text = base::trim(text);
  float length = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  const std::string_view unit(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
  if (error != std::errc{} || !(unit.empty() || unit == "px")) return std::nullopt;
  if (!(length > 0 && length <= kLargestSide)) return std::nullopt;
  return length;
}

std::optional<ui::PictureSize> view_box_size(std::string_view text) {
  std::vector<std::string_view> numbers;
  while (!(text = base::trim(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,"), text.size());
    if (end > 0) numbers.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (numbers.size() != 4) return std::nullopt;
  const auto width = read_length(numbers[2]);
  const auto height = read_length(numbers[3]);
  if (!width || !height) return std::nullopt;
  return ui::PictureSize{*width, *height};
}

std::optional<ui::PictureSize> size_of(const Root& root) {
  const auto width = read_length(root.value("width"));
  const auto height = read_length(root.value("height"));
  if (width && height) return ui::PictureSize{*width, *height};
  return view_box_size(root.value("viewBox"));
}

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

Surface load_as_rgba(const std::string& svg) {
  SDL_RWops* stream = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
  if (stream == nullptr) return nullptr;
  const Surface loaded(IMG_LoadSVG_RW(stream));
  SDL_RWclose(stream);
  if (!loaded) return nullptr;
  return Surface(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_RGBA32, 0));
}

}  // namespace

std::optional<ui::PictureSize> svg_size(std::string_view svg) {
  const std::optional<Root> root = read_root(svg);
  return root ? size_of(*root) : std::nullopt;
}

// SDL2_image keeps the proportions of a sized SVG, and scaling pixels would blur:
// so the file itself is told to be stretched.
std::optional<std::string> svg_resized(std::string_view svg, int width, int height) {
  const std::optional<Root> root = read_root(svg);
  if (!root) return std::nullopt;
  const std::optional<ui::PictureSize> size = size_of(*root);
  if (!size) return std::nullopt;
  std::string out(svg.substr(0, root->begin));
  const auto add = [&out](std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"").append(value).append("\"");
  };
  for (const Attribute& attribute : root->attributes) {
    const bool ours = attribute.name == "width" || attribute.name == "height" ||
                      attribute.name == "viewBox" || attribute.name == "preserveAspectRatio";
    if (!ours) add(attribute.name, attribute.value);
  }
  const std::string_view view_box = root->value("viewBox");
  add("width", std::to_string(width));
  add("height", std::to_string(height));
  add("preserveAspectRatio", "none");
  add("viewBox", !view_box.empty()
                     ? std::string(view_box)
                     : "0 0 " + std::to_string(size->width) + " " + std::to_string(size->height));
  out.append(svg.substr(root->end));
  return out;
}

std::optional<Image> rasterise_svg(std::string_view svg, int width, int height) {
  if (width < 1 || height < 1 || width > kLargestSide || height > kLargestSide) {
    return std::nullopt;
  }
  const std::optional<std::string> resized = svg_resized(svg, width, height);
  if (!resized) return std::nullopt;
  const Surface surface = load_as_rgba(*resized);
  if (!surface || surface->w != width || surface->h != height) return std::nullopt;

  const auto row = static_cast<std::size_t>(width) * 4;
  Image image{width, height, std::vector<std::uint8_t>(row * static_cast<std::size_t>(height))};
  const auto* from = static_cast<const std::uint8_t*>(surface->pixels);
  for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
    std::copy_n(from + y * static_cast<std::size_t>(surface->pitch), row,
                image.rgba.begin() + static_cast<std::ptrdiff_t>(y * row));
  }
  return image;
}

}  // namespace netral::platform
