// Ids: distinct string types, so that a scene's name is never taken for a choice's.

#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace netral::base {

/// A name that means something only for one kind of thing. `Tag` is never defined.
template <typename Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

}  // namespace netral::base

template <typename Tag>
struct std::hash<netral::base::Id<Tag>> {
  std::size_t operator()(const netral::base::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.str());
  }
};
