#include "app/office.h"

#include <ostream>

#include "base/path.h"
#include "platform/disk.h"
#include "platform/files.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

/// Makes the pair. The records are opened first: so the folder is there and is ours.
base::Result<records::OfficeKey> make(const Environment& environment) {
  const auto store = open_store(environment);
  if (!store) return tl::unexpected(store.error());
  return records::make_office_key(environment.data, platform::disk());
}

base::Result<fs::path> write_public(const records::OfficeKey& key, const fs::path& asked) {
  std::error_code error;
  const fs::path file = fs::is_directory(asked, error) ? records::office_key_file(asked) : asked;
  if (auto written = platform::write_file(file, key.text()); !written) {
    return tl::unexpected(written.error());
  }
  return file;
}

/// The pair's public half, which must be there.
base::Result<records::OfficeKey> own_key(const Environment& environment) {
  const auto secret = records::find_office_secret(environment.data);
  if (!secret) return tl::unexpected(secret.error());
  if (!*secret) return base::fault("office_key_missing");
  return (*secret)->key();
}

base::Result<void> keep(const Environment& environment, const OfficeAsked& asked,
                        std::ostream& out) {
  const auto say = [&](const char* key, const base::Args& args) {
    out << environment.strings.say(key, args) << '\n';
  };
  const auto key = asked.init ? make(environment) : own_key(environment);
  if (!key) return tl::unexpected(key.error());
  const base::Args args = {{"sidik", key->fingerprint()},
                           {"file", base::utf8(records::office_secret_file(environment.data))}};
  say(asked.init ? "perintah.kantor_dibuat" : "perintah.kantor_ada", args);
  if (!asked.key_file) return {};
  const auto file = write_public(*key, *asked.key_file);
  if (!file) return tl::unexpected(file.error());
  say("perintah.kantor_kunci", {{"file", base::utf8(*file)}});
  return {};
}

}  // namespace

int keep_office(const Environment& environment, const OfficeAsked& asked, std::ostream& out,
                std::ostream& trouble) {
  const auto kept = keep(environment, asked, out);
  if (kept) return 0;
  trouble << environment.strings.say(kept.error()) << '\n';
  return 2;
}

base::Result<std::optional<records::OfficeKey>> known_office(const Environment& environment) {
  auto key = records::find_office_key(environment.data);
  if (!key || *key) return key;
  return records::find_office_key(environment.content);
}

}  // namespace netral::app
