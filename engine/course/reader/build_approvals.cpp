#include <set>
#include <utility>

#include "course/reader/build.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

/// One person has one word on one claim.
void check_differ(const Node& root, Report& report) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const Node& node : items_at(root, "persetujuan")) {
    const std::string claim = text_at(node, "untuk");
    if (claim.empty() || seen.emplace(claim, text_at(node, "oleh")).second) continue;
    report.error(code::kDoubledId, node.find("untuk")->at, {{"id", claim}});
  }
}

}  // namespace

Built<Approvals> build_approvals(const SourceFile& file) {
  Built<Approvals> built{{}, {}, Report(file)};
  const Node root = read_checked(kApprovalsShape, built.report, built.mentions);
  check_differ(root, built.report);
  for (const Node& node : items_at(root, "persetujuan")) {
    const Node* claim = node.find("untuk");
    const auto hash = base::parse_hash(text_at(node, "hash"));
    if (claim == nullptr || !hash) continue;  // check() has told
    built.value.push_back(
        {text_of(*claim), text_at(node, "oleh"), date_at(node, "tanggal"), *hash});
    built.mentions.approvals.push_back({text_of(*claim), claim->at});
  }
  return built;
}

}  // namespace netral::course
