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
                 build_blueprint(root, built.mentions), text_at(root, "jenis") == "awal"};
  return built;
}

Built<Glossary> build_glossary(const SourceFile& file) {
  Built<Glossary> built{{}, {}, Report(file)};
  const Node root = read_checked(kGlossaryShape, built.report, built.mentions);
  for (const Node& node : items_at(root, "istilah")) {
    built.value.push_back(
        {id_at<TermId>(node, "id"), text_at(node, "istilah"), text_at(node, "arti")});
  }
  return built;
}

}  // namespace netral::course
