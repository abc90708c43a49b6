#include "app/environment.h"

#include "platform/disk.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

/// All string files as one: the program's sentences, the diagnostics' and the guide's.
base::Result<base::Strings> read_strings(const std::filesystem::path& assets) {
  std::string all;
  for (const char* name : {"id.txt", "diagnosa.txt", "panduan.txt"}) {
    const auto text = platform::read_file(assets / "teks" / name);
    if (!text) return tl::unexpected(text.error());
    all += *text + "\n";
  }
  return base::Strings::parse(all);
}

}  // namespace

base::Result<Environment> find_environment(const PlacesAsked& asked) {
  const auto places = platform::find_places();
  if (!places) return tl::unexpected(places.error());
  auto strings = read_strings(places->assets);
  if (!strings) return tl::unexpected(strings.error());
  const std::filesystem::path data = asked.data.value_or(platform::default_data_folder());
  return Environment{
      places->assets,      asked.content.value_or(places->content),  data,
      std::move(*strings), std::make_shared<PreferenceKeeper>(data), platform::documents_folder()};
}

base::Result<void> open_library(const Environment& environment, course::Library& library) {
  return library.open(platform::folder_source(environment.content));
}

base::Result<records::Store> open_store(const Environment& environment) {
  return records::Store::open(
      {environment.data, platform::machine_fingerprint(), platform::now(), platform::disk()});
}

}  // namespace netral::app
