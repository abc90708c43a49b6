#include "play/basis_view.h"

namespace netral::play {

BasisView basis_view(const course::Registry& registry, const course::Basis& basis) {
  BasisView view;
  view.is_advice = basis.is_advice;
  for (const course::ProvisionId& id : basis.provisions) {
    if (const course::Provision* provision = registry.find(id)) {
      view.provisions.push_back(*provision);
    }
  }
  return view;
}

}  // namespace netral::play
