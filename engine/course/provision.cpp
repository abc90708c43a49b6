#include "course/provision.h"

#include <algorithm>

namespace netral::course {

Check Verification::weakest() const {
  return std::max({content, citation, sanction.value_or(Check::naskah_resmi)});
}

}  // namespace netral::course
