#include "app/office_papers.h"

#include <ostream>
#include <system_error>

#include "platform/files.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& file) {
  std::error_code error;
  return fs::exists(file, error);
}

base::Result<std::vector<papers::WordTemplate>> files_to_write(const base::Strings& strings) {
  auto files = papers::office_templates(strings);
  if (files) {
    files->push_back({strings.say("templat.baca.nama_berkas"), papers::template_guide(strings)});
  }
  return files;
}

}  // namespace

base::Result<papers::WordTemplate> find_template(const Environment& environment,
                                                 papers::OfficePaper paper,
                                                 papers::PaperSize size) {
  const std::string name = papers::template_file_name(paper, size, environment.strings);
  const fs::path own = environment.data / "templat" / name;
  const auto bytes =
      platform::read_file(is_there(own) ? own : environment.assets / "templat" / name);
  if (!bytes) return tl::unexpected(bytes.error());
  return papers::WordTemplate{name, *bytes};
}

int write_templates(const Environment& environment, const fs::path& folder, std::ostream& out,
                    std::ostream& trouble) {
  const base::Strings& strings = environment.strings;
  const auto complain = [&](const base::Fault& fault) {
    trouble << strings.say(fault) << '\n';
    return 2;
  };
  const auto files = files_to_write(strings);
  if (!files) return complain(files.error());
  std::error_code error;
  fs::create_directories(folder, error);  // what is wrong with it, writing will tell
  for (const papers::WordTemplate& file : *files) {
    const fs::path path = folder / file.name;
    if (is_there(path)) {
      trouble << strings.say("templat.ada", {{"file", path.string()}}) << '\n';
      continue;
    }
    const auto written = platform::write_file(path, file.bytes);
    if (!written) return complain(written.error());
    out << strings.say("perintah.dibuat", {{"file", path.string()}}) << '\n';
  }
  return 0;
}

}  // namespace netral::app
