// Handlers for the alternatives of a variant, side by side.

#pragma once

namespace netral::base {

template <typename... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace netral::base
