#include <map>
#include <string_view>

#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {
namespace {

struct First {
  const Definer* definer;
  Place at;
};

}  // namespace

void check_names_differ(const std::vector<Definer>& definers) {
  std::map<std::string_view, First> seen;
  for (const Definer& definer : definers) {
    for (const Mention& name : definer.mentions.defined) {
      const auto [first, is_new] = seen.emplace(name.name, First{&definer, name.at});
      if (is_new || first->second.definer == &definer || name.name.empty()) continue;
      definer.report.error(code::kDoubledAcrossFiles, name.at,
                           {{"id", name.name},
                            {"file", first->second.definer->report.path()},
                            {"line", std::to_string(first->second.at.line + 1)}});
    }
  }
}

}  // namespace netral::course::rules
