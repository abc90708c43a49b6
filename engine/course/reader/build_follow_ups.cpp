#include "course/reader/build.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

FollowUp build_follow_up(const Node& node, Mentions& mentions) {
  FollowUp follow_up;
  follow_up.id = id_at<FollowUpId>(node, "id");
  follow_up.time =
      name_at<FollowUpTime>(node, "kapan", kFollowUpTimeNames).value_or(FollowUpTime::hari_7);
  follow_up.title = text_at(node, "judul");
  const auto phase = name_at<Phase>(node, "tahapan", kPhaseNames);
  follow_up.phase = phase.value_or(Phase::luar_tahapan);
  follow_up.paragraphs = texts_at(node, "isi");
  follow_up.answer = text_at(node, "jawaban");
  follow_up.basis = build_basis(node, phase, "kasus-lanjutan/" + follow_up.id.str(), mentions);
  return follow_up;
}

}  // namespace

Built<FollowUps> build_follow_ups(const SourceFile& file) {
  Built<FollowUps> built{{}, {}, Report(file)};
  const Node root = read_checked(kFollowUpsShape, built.report, built.mentions);
  for (const Node& node : items_at(root, "kasus")) {
    built.value.push_back(build_follow_up(node, built.mentions));
  }
  return built;
}

}  // namespace netral::course
