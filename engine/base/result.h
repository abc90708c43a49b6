// Results: the value a function promised, or the fault that kept it from one.
//
// A fault is data, not a sentence: a stable key into the string files and the
// named values that its sentence needs. It becomes words only where a person
// reads it (app/), so every layer below stays free of language.

#pragma once

#include <map>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace netral::base {

/// Named values for a sentence of the string files, such as {"file", "a.yaml"}.
using Args = std::map<std::string, std::string, std::less<>>;

/// An expected failure. `key` names an entry "galat.<key>" of the string files.
struct Fault {
  std::string key;
  Args args = {};

  friend bool operator==(const Fault&, const Fault&) = default;
};

template <typename T>
using Result = tl::expected<T, Fault>;

/// Builds the failing side of a Result: `return fault("db_locked", {{"file", path}});`
[[nodiscard]] inline tl::unexpected<Fault> fault(std::string key, Args args = {}) {
  return tl::unexpected<Fault>(Fault{std::move(key), std::move(args)});
}

}  // namespace netral::base
