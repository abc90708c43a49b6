// Building the scenes of a lesson, and holding the names that they use against
// those that the lesson gives.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/lesson.h"
#include "course/reader/build.h"

namespace netral::course {

/// The names that a lesson gives. A kind whose part of the file could not be
/// read is not known, and nothing is said about its names.
struct LessonNames {
  std::vector<std::string> scenes;
  std::vector<std::string> characters;
  bool knows_scenes = false;
  bool knows_characters = true;
  bool knows_variables = true;
};

class SceneBuilder {
 public:
  /// Requires: head, characters and variables of the lesson are built.
  SceneBuilder(const Lesson& lesson, const LessonNames& names, std::optional<Phase> lesson_phase,
               std::string lesson_background, Mentions& mentions, Report& report)
      : lesson_(lesson),
        names_(names),
        lesson_phase_(lesson_phase),
        lesson_background_(std::move(lesson_background)),
        mentions_(mentions),
        report_(report) {}

  [[nodiscard]] Scene build(const Entry& entry);

  /// Reports a scene that the lesson does not have.
  void check_scene_name(const Node* node);

 private:
  void build_picture(const Entry& entry, Scene& scene);
  void check_picture_text(const Entry& entry, const Scene& scene);
  [[nodiscard]] std::vector<Line> build_lines(const Node& scene);
  void build_way(const Entry& entry, Scene& scene);
  void check_ways(const Entry& entry);
  void check_plan_goes_on(const Entry& scene);
  [[nodiscard]] Decision build_decision(const Node& scene);
  void check_lasting_choice(const Entry& scene, const Decision& decision);
  [[nodiscard]] Choice build_choice(const Node& node);
  [[nodiscard]] Ruling build_ruling(const Node& node);
  [[nodiscard]] std::string address_of(const Node& node, const Ruling& ruling) const;
  [[nodiscard]] Reply build_reply(const Entry& scene);
  void check_outcomes(const Entry& scene, const Reply& reply, const std::vector<Place>& places);
  [[nodiscard]] std::vector<Effect> build_effects(const Node& ruling);
  [[nodiscard]] Quiz build_quiz(const Node& scene);
  [[nodiscard]] std::vector<Jump> build_jumps(const Node& scene);
  void check_jump_order(const Node& jump, bool is_last);
  [[nodiscard]] std::optional<Condition> build_condition(const Node& node);
  void check_condition_names(const Node& node, const Condition& condition);

  void check_character_name(std::string_view name, Place at);
  /// The variable, or nothing after reporting that there is none of this name.
  const Variable* find_variable(std::string_view name, Place at);

  const Lesson& lesson_;
  const LessonNames& names_;
  std::optional<Phase> lesson_phase_;
  std::optional<Phase> phase_;  // of the scene being built
  SceneId scene_;               // its id
  std::string lesson_background_;
  Mentions& mentions_;
  Report& report_;
};

}  // namespace netral::course
