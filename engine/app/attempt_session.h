// An attempt session: a run of a lesson or an exam and the records it is written
// to. An input changes the run only after the store has it on disk, so what is
// on the screen was never lost by a kill.

#pragma once

#include <memory>
#include <string>

#include "app/chance.h"
#include "base/result.h"
#include "course/reader/library.h"
#include "play/exam_run.h"
#include "play/lesson_run.h"
#include "records/store.h"

namespace netral::app {

/// `Run` is play::LessonRun or play::ExamRun.
template <typename Run>
class AttemptSession {
 public:
  /// Goes on with the person's open attempt at the subject, on the content that it
  /// was begun with, or begins a new one: also where this program cannot follow the
  /// steps of an open one any more.
  /// Fails with "pretest_taken" for a pre-test that the person has done, or as
  /// Library::lesson and exam, Store::begin or Run::replay do.
  [[nodiscard]] static base::Result<AttemptSession> open(records::Store& store,
                                                         course::Library& library,
                                                         const std::string& subject,
                                                         const play::PersonUuid& person,
                                                         const Chance& chance);

  /// The run of a recorded attempt, on the content that it was made with. Fails as
  /// open() does.
  [[nodiscard]] static base::Result<Run> replay(const records::Store& store,
                                                course::Library& library,
                                                const records::OpenAttempt& attempt);

  [[nodiscard]] auto view() const { return run_.view(); }
  [[nodiscard]] const Run& run() const { return run_; }
  [[nodiscard]] bool has_ended() const { return run_.outcome().has_value(); }
  [[nodiscard]] bool is_resumed() const { return is_resumed_; }

  /// Whether it is played on an older version of the content than the newest.
  [[nodiscard]] bool is_older_version() const { return is_older_version_; }

  /// Records the input, then takes it. When it fails nothing has changed and the
  /// same input may be given again.
  [[nodiscard]] base::Result<void> apply(records::Store& store, const play::Input& input,
                                         base::UtcTime now);

 private:
  AttemptSession(play::AttemptUuid attempt, Run run) : attempt_(attempt), run_(std::move(run)) {}

  [[nodiscard]] base::Result<void> make_ready(records::Store& store, const play::PersonUuid& person,
                                              const Chance& chance);
  [[nodiscard]] static base::Result<AttemptSession> resume(records::Store& store,
                                                           course::Library& library,
                                                           const records::OpenAttempt& open);
  [[nodiscard]] static base::Result<AttemptSession> begin(records::Store& store,
                                                          course::Library& library,
                                                          const std::string& subject,
                                                          const play::PersonUuid& person,
                                                          const Chance& chance);

  play::AttemptUuid attempt_;
  Run run_;
  int next_step_ = 1;
  bool is_resumed_ = false;
  bool is_older_version_ = false;
};

using LessonSession = AttemptSession<play::LessonRun>;
using ExamSession = AttemptSession<play::ExamRun>;

}  // namespace netral::app
