// A lesson session: a run and the records it is written to. An input changes the
// run only after the store has it on disk, so what is on the screen was never
// lost by a kill.

#pragma once

#include <memory>

#include "app/chance.h"
#include "base/result.h"
#include "course/reader/library.h"
#include "play/lesson_run.h"
#include "records/store.h"

namespace netral::app {

class LessonSession {
 public:
  /// Goes on with the person's open attempt at the lesson, on the content that it
  /// was begun with, or begins a new one.
  /// Fails as Library::lesson, Store::begin or LessonRun::replay do.
  [[nodiscard]] static base::Result<LessonSession> open(records::Store& store,
                                                        course::Library& library,
                                                        const course::LessonId& lesson,
                                                        const play::PersonUuid& person,
                                                        const Chance& chance);

  [[nodiscard]] play::LessonView view() const { return run_.view(); }
  [[nodiscard]] bool has_ended() const { return run_.outcome().has_value(); }
  [[nodiscard]] bool is_resumed() const { return next_step_ > 1; }

  /// Whether it is played on an older version of the lesson than the newest.
  [[nodiscard]] bool is_older_version() const { return is_older_version_; }

  /// Records the input, then takes it. When it fails nothing has changed and the
  /// same input may be given again.
  [[nodiscard]] base::Result<void> apply(records::Store& store, const play::Input& input,
                                         base::UtcTime now);

 private:
  LessonSession(play::AttemptUuid attempt, play::LessonRun run)
      : attempt_(attempt), run_(std::move(run)) {}

  [[nodiscard]] static base::Result<LessonSession> resume(records::Store& store,
                                                          course::Library& library,
                                                          const records::OpenAttempt& open);
  [[nodiscard]] static base::Result<LessonSession> begin(records::Store& store,
                                                         course::Library& library,
                                                         const course::LessonId& lesson,
                                                         const play::PersonUuid& person,
                                                         const Chance& chance);

  play::AttemptUuid attempt_;
  play::LessonRun run_;
  int next_step_ = 1;
  bool is_older_version_ = false;
};

}  // namespace netral::app
