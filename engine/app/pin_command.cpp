#include "app/pin_command.h"

#include <istream>
#include <ostream>
#include <string>

#include "app/identity.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

base::Result<bool> clear(const Environment& environment, const std::string& who) {
  const auto identity = parse_identity(who);
  if (!identity) return tl::unexpected(identity.error());
  auto store = open_store(environment);
  if (!store) return tl::unexpected(store.error());
  const auto person = store->find_person(*identity);
  if (!person) return tl::unexpected(person.error());
  if (!*person) return base::fault("person_unknown");
  return store->clear_pin((*person)->person, platform::now());
}

}  // namespace

int reset_pin(const Environment& environment, std::istream& in, std::ostream& out,
              std::ostream& trouble) {
  out << environment.strings.say("teks.siapa") << ' ' << std::flush;
  std::string who;
  std::getline(in, who);
  const auto cleared = clear(environment, who);
  if (!cleared) {
    trouble << environment.strings.say(cleared.error()) << '\n';
    return 2;
  }
  out << environment.strings.say(*cleared ? "perintah.pin_dihapus" : "perintah.tanpa_pin") << '\n';
  return *cleared ? 0 : 1;
}

}  // namespace netral::app
