#include "course/reader/impact.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "course/reader/content_files.h"

namespace netral::course {
namespace {

/// The provisions that an id means.
std::set<ProvisionId> provisions_meant(const ContentFiles& files, const std::string& id) {
  std::set<ProvisionId> meant;
  for (const Built<Provisions>& instrument : files.instruments) {
    for (const Provision& provision : instrument.value) {
      const bool is_meant = provision.id.str() == id || provision.regulation.id.str() == id;
      if (is_meant) meant.insert(provision.id);
    }
  }
  return meant;
}

tl::unexpected<base::Fault> unknown(const ContentFiles& files, const std::string& id) {
  std::vector<std::string> known;
  for (const Built<Provisions>& instrument : files.instruments) {
    for (const Provision& provision : instrument.value) {
      known.push_back(provision.id.str());
      known.push_back(provision.regulation.id.str());
    }
  }
  const auto nearest = base::nearest(id, known);
  if (!nearest) return base::fault("provision_unknown", {{"id", id}});
  return base::fault("provision_mistyped", {{"id", id}, {"nearest", *nearest}});
}

/// Adds what in the files rests on the provisions.
template <typename T>
void add(const std::deque<Built<T>>& files, const std::set<ProvisionId>& provisions,
         std::vector<Reliance>& found) {
  for (const Built<T>& file : files) {
    for (const BasisMention& basis : file.mentions.bases) {
      if (provisions.count(basis.provision) == 0) continue;
      found.push_back({file.report.path(), file.report.position(basis.at), basis.owner});
    }
  }
}

}  // namespace

base::Result<std::vector<Reliance>> impact(const Source& source, const std::string& id) {
  const ContentFiles files = read_content(source);
  if (const auto whole = check_readable(files); !whole) return tl::unexpected(whole.error());
  const std::set<ProvisionId> provisions = provisions_meant(files, id);
  if (provisions.empty()) return unknown(files, id);
  std::vector<Reliance> found;
  add(files.follow_ups, provisions, found);
  add(files.lessons, provisions, found);
  add(files.banks, provisions, found);
  std::sort(found.begin(), found.end(), [](const Reliance& a, const Reliance& b) {
    return std::tie(a.file, a.at) < std::tie(b.file, b.at);
  });
  return found;
}

}  // namespace netral::course
