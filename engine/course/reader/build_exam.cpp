#include "base/text.h"
#include "course/reader/build.h"
#include "course/reader/values.h"

namespace netral::course {

Blueprint build_blueprint(const Node& map, Mentions& mentions) {
  Blueprint blueprint;
  for (const Entry& entry : entries_at(map, "ambil")) {
    const int count = base::parse_int(text_of(entry.value)).value_or(0);
    blueprint.draw.emplace_back(TopicId(entry.key), count);
    mentions.draws.push_back({TopicId(entry.key), entry.at, count});
  }
  blueprint.shuffle_options = boolean_at(map, "acak_opsi", true);
  blueprint.ask_confidence = boolean_at(map, "tanya_yakin", false);
  return blueprint;
}

Built<Exam> build_exam(const SourceFile& file) {
  Built<Exam> built{{}, {}, Report(file)};
  const Node root = read_checked(kExamShape, built.report, built.mentions);
  check_id_against_file(root, "id", built.report);
  built.value = {id_at<ExamId>(root, "id"), text_at(root, "judul"), integer_at(root, "menit"),
                 build_blueprint(root, built.mentions)};
  return built;
}

}  // namespace netral::course
