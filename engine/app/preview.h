// The author's preview of one lesson: the run, what was done in it so far, and what
// the last reading of the files said. When the files change, the lesson is read
// anew and the same inputs are given to it, so that the author stays at the place
// being written. Nothing is recorded.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "course/diagnostic.h"
#include "course/source.h"
#include "play/lesson_run.h"

namespace netral::app {

class Preview {
 public:
  /// Why the lesson cannot be read.
  struct Trouble {
    base::Fault fault;
    course::Diagnostics diagnostics;  ///< may be empty
  };

  /// Something the author should know, as a key of the string files with its values.
  struct Remark {
    std::string key;
    base::Args args = {};
  };

  /// Reads the lesson and begins it, at its start or, by the shortest way, at `scene`.
  /// A lesson that is broken opens too: with trouble, and without a run until it is
  /// mended. Fails with "lesson_unknown" {lesson}, "lesson_unknown_near" {lesson,
  /// nearest}, "scene_unknown" {scene, lesson}, "scene_unknown_near" {…, nearest},
  /// "scene_unreachable" {scene, lesson}, or when a file is missing or unreadable.
  [[nodiscard]] static base::Result<Preview> open(std::shared_ptr<const course::Source> source,
                                                  const course::LessonId& lesson,
                                                  const std::optional<course::SceneId>& scene);

  /// Reads the files anew and stands where the inputs so far lead. When they cannot be
  /// read the run stays as it is, and trouble() says why.
  void reload();

  /// Looks the lesson's file over as `netral lint` does, for findings(). Reads the whole
  /// course, so it is not part of reload().
  void look_over();

  /// Whether look_over() has seen the files as they were last read.
  [[nodiscard]] bool is_looked_over() const { return is_looked_over_; }

  /// Gives an input to the run; one that does not fit changes nothing.
  /// Requires: is_playable().
  void apply(const play::Input& input);

  /// Takes the last input back. Requires: is_playable().
  void step_back();

  /// Requires: is_playable().
  void begin_anew();

  /// Whether the lesson could be read at least once.
  [[nodiscard]] bool is_playable() const { return run_.has_value(); }
  [[nodiscard]] bool can_step_back() const { return !inputs_.empty(); }

  /// Requires: is_playable().
  [[nodiscard]] play::LessonView view() const { return run_->view(); }

  /// The scene at hand, in the last version that could be read.
  /// Requires: is_playable().
  [[nodiscard]] const course::Scene& scene() const;

  [[nodiscard]] const std::optional<Trouble>& trouble() const { return trouble_; }

  /// What lint says of the lesson's file; of the last version that could be read.
  [[nodiscard]] const course::Diagnostics& findings() const { return findings_; }

  /// About the last change of place; gone with the next input.
  [[nodiscard]] const std::optional<Remark>& remark() const { return remark_; }

 private:
  using Pack = std::shared_ptr<const course::LessonPack>;

  Preview(std::shared_ptr<const course::Source> source, const course::LessonId& lesson,
          const std::optional<course::SceneId>& scene);

  [[nodiscard]] base::Result<void> read();
  [[nodiscard]] base::Result<void> begin();
  void stand_again();

  std::shared_ptr<const course::Source> source_;
  course::LessonId lesson_;
  std::optional<course::SceneId> first_scene_;  ///< where the author wants to begin
  Pack pack_;                                   ///< the last that could be read
  std::string file_;                            ///< of the lesson, likewise
  std::optional<play::LessonRun> run_;
  std::vector<play::Input> inputs_;
  std::optional<Trouble> trouble_;
  course::Diagnostics findings_;
  std::optional<Remark> remark_;
  bool is_looked_over_ = false;
};

}  // namespace netral::app
