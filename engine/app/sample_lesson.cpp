#include "app/sample_lesson.h"

#include <system_error>

#include "course/reader/skeleton.h"
#include "platform/files.h"

namespace netral::app {
namespace fs = std::filesystem;

base::Result<Environment> with_sample_lesson(const Environment& environment,
                                             const fs::path& folder) {
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return tl::unexpected(opened.error());
  }
  const course::ModuleId& module = library.course().modules.front().id;
  const std::string name = std::string(kSampleLesson) + ".yaml";
  const auto lesson = platform::read_file(environment.assets / "contoh" / name);
  if (!lesson) return tl::unexpected(lesson.error());
  const auto course = platform::read_file(environment.content / "kursus.yaml");
  if (!course) return tl::unexpected(course.error());
  const auto listed =
      course::with_lesson({"kursus.yaml", *course}, module, course::LessonId(kSampleLesson));
  if (!listed) return tl::unexpected(listed.error());

  std::error_code error;
  fs::copy(environment.content, folder, fs::copy_options::recursive, error);
  if (error) return base::fault("file_unwritable", {{"file", folder.string()}});
  if (const auto written = platform::write_file(folder / "kursus.yaml", *listed); !written) {
    return tl::unexpected(written.error());
  }
  const fs::path place = folder / "pelajaran" / module.str() / name;
  if (const auto written = platform::write_file(place, *lesson); !written) {
    return tl::unexpected(written.error());
  }
  Environment sample = environment;
  sample.content = folder;
  return sample;
}

}  // namespace netral::app
