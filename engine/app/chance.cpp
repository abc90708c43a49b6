#include "app/chance.h"

#include "platform/paths.h"
#include "records/store.h"

namespace netral::app {

Chance real_chance() { return {platform::now, records::new_seed, platform::steady_ms}; }

Chance fixed_chance() {
  return {[] { return base::UtcTime{1'795'300'000'000}; }, [] { return std::uint64_t{7}; },
          [] { return std::int64_t{0}; }};
}

}  // namespace netral::app
