#include "app/proof.h"

#include <algorithm>
#include <system_error>

#include "app/desk.h"
#include "app/person_path.h"
#include "app/pledge.h"
#include "platform/files.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

/// The best result in the last exam of their track: the one that decides.
base::Result<std::optional<base::Score>> best_result(course::Library& library,
                                                     const records::Store& store,
                                                     const play::PersonUuid& person) {
  const auto report = store.completion(subjects_of(library));
  if (!report) return tl::unexpected(report.error());
  for (const records::CompletionRow& row : report->rows) {
    if (row.who.person != person) continue;
    const auto last =
        std::find_if(row.exams.rbegin(), row.exams.rend(), [](const auto& exam) { return exam; });
    if (last != row.exams.rend()) return (*last)->best;
  }
  return std::optional<base::Score>();
}

fs::path free_name(const fs::path& folder, const std::string& name) {
  std::error_code error;
  fs::path file = folder / (name + ".png");
  for (int copy = 2; fs::exists(file, error); ++copy) {
    file = folder / (name + "-" + std::to_string(copy) + ".png");
  }
  return file;
}

}  // namespace

base::Result<papers::Proof> proof_of(course::Library& library, const records::Store& store,
                                     const records::PersonRow& person) {
  const auto completion = completion_of(library, store, person.person);
  if (!completion) return tl::unexpected(completion.error());
  if (completion->end != ui::CourseEnd::passed || !completion->passed_at) {
    return base::fault("proof_early");
  }
  const auto result = best_result(library, store, person.person);
  if (!result) return tl::unexpected(result.error());
  const course::Course& course = library.course();
  const auto own = path_of(course, store, person.person);
  if (!own) return tl::unexpected(own.error());
  papers::Proof proof;
  proof.course_title = course.title;
  proof.course_version = course.version;
  proof.name = person.name;
  proof.unit = person.unit;
  proof.nip = person.nip;
  proof.code = person.code;
  proof.result = *result;
  if (own->path.track != nullptr) proof.lesson_hours = own->path.track->lesson_hours;
  proof.passed_at = *completion->passed_at;
  return proof;
}

base::Result<fs::path> save_proof(const Environment& environment, const papers::Proof& proof,
                                  const std::vector<fs::path>& folders) {
  const auto fonts = read_fonts(environment.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  const auto png = papers::proof_png(proof, environment.strings,
                                     {fonts->regular, fonts->semi_bold, fonts->bold});
  if (!png) return tl::unexpected(png.error());
  std::string failed;
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) continue;
    const fs::path file = free_name(folder, papers::proof_file_name(proof.name));
    if (platform::write_file(file, *png)) return file;
    if (failed.empty()) failed = folder.string();
  }
  if (failed.empty() && !folders.empty()) failed = folders.back().string();
  return base::fault("proof_unwritable", {{"folder", failed}});
}

}  // namespace netral::app
