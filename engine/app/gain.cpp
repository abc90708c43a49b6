#include "app/gain.h"

#include <algorithm>

#include "app/attempt_session.h"
#include "app/person_path.h"

namespace netral::app {
namespace {

/// How a pre-test ended, played again from what was recorded of it.
std::optional<play::ExamEndView> result_of(const records::Store& store, course::Library& library,
                                           const play::PersonUuid& person,
                                           const course::ExamId& exam) {
  const auto attempt = store.ended_attempt(person, exam.str());
  if (!attempt || !*attempt) return std::nullopt;
  const auto run = ExamSession::replay(store, library, **attempt);
  if (!run || !run->outcome()) return std::nullopt;
  return std::get<play::ExamEndView>(run->view().body);
}

std::optional<play::ExamEndView> pretest_result(const records::Store& store,
                                                course::Library& library,
                                                const play::PersonUuid& person) {
  const auto own = path_of(library.course(), store, person);
  if (!own) return std::nullopt;
  for (const course::ExamId& exam : own->path.exams) {
    const auto head = library.exam_head(exam);
    if (!head || !head->is_pretest) continue;
    if (auto result = result_of(store, library, person, exam)) return result;
  }
  return std::nullopt;
}

}  // namespace

void add_gain(play::ExamView& view, const records::Store& store, course::Library& library,
              const play::PersonUuid& person) {
  auto* end = std::get_if<play::ExamEndView>(&view.body);
  if (end == nullptr || end->is_pretest) return;
  const auto pretest = pretest_result(store, library, person);
  if (!pretest) return;
  end->pretest = pretest->score;
  for (play::TopicResult& topic : end->topics) {
    const auto& all = pretest->topics;
    const auto before = std::find_if(all.begin(), all.end(), [&](const play::TopicResult& other) {
      return other.title == topic.title;
    });
    if (before != all.end()) topic.before = before->score;
  }
}

}  // namespace netral::app
