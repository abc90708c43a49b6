#include "play/ledger.h"

#include <set>

#include "play/basis_view.h"

namespace netral::play {

using course::SanctionKind;

std::vector<SanctionKind> sanctions_of(const BasisView& basis) {
  std::set<SanctionKind> kinds;
  for (const course::Provision& provision : basis.provisions) {
    kinds.insert(provision.sanction_kinds.begin(), provision.sanction_kinds.end());
  }
  const bool names_level = kinds.contains(SanctionKind::disiplin_ringan) ||
                           kinds.contains(SanctionKind::disiplin_sedang) ||
                           kinds.contains(SanctionKind::disiplin_berat);
  if (names_level) kinds.erase(SanctionKind::disiplin);
  return {kinds.begin(), kinds.end()};
}

LedgerEntry ledger_entry(const course::Registry& registry, const course::Ruling& ruling,
                         course::Phase phase, std::string act) {
  LedgerEntry entry;
  entry.act = std::move(act);
  entry.verdict = ruling.verdict;
  entry.phase = phase;
  entry.basis = basis_view(registry, ruling.basis);
  // Care that no rule spells out is breached without a sanction.
  const bool threatens = ruling.verdict == course::Verdict::melanggar && !ruling.basis.is_advice;
  if (threatens) entry.sanctions = sanctions_of(entry.basis);
  return entry;
}

}  // namespace netral::play
