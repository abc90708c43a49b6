// Builds small lessons for the tests of play/, without a file.

#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "course/course.h"

namespace netral::tests {

inline course::Jump to(const std::string& scene) { return {std::nullopt, course::SceneId(scene)}; }

inline course::Jump to_if(const std::string& condition, const std::string& scene) {
  return {course::Condition::parse(condition).value(), course::SceneId(scene)};
}

inline course::Choice choice(const std::string& id, course::Verdict verdict, int points,
                             const std::string& next, std::vector<course::Effect> effects = {}) {
  course::Choice what;
  what.id = course::ChoiceId(id);
  what.text = "Pilihan " + id;
  what.verdict = verdict;
  what.points = points;
  what.effects = std::move(effects);
  what.consequence = "Akibat " + id;
  what.reason = "Alasan " + id;
  what.brief = "ringkas " + id;
  what.next = course::SceneId(next);
  return what;
}

inline course::Item item(const std::string& id, const std::vector<std::string>& options) {
  course::Item what;
  what.id = course::ItemId(id);
  what.question = "Soal " + id;
  int keys = 0;
  for (const std::string& option : options) {
    const bool is_key = option.back() == '*';
    keys += is_key ? 1 : 0;
    what.options.push_back(
        {course::OptionId(option.substr(0, option.find('*'))), "Opsi " + option, is_key, {}});
  }
  if (keys > 1) what.kind = course::ItemKind::pilihan_ganda_kompleks;
  return what;
}

/// A lesson under construction: scenes are added one by one, the first is the start.
class LessonBuilder {
 public:
  LessonBuilder() {
    pack_.lesson.head = {course::LessonId("uji"), "Pelajaran uji", "1", 6, {}, {}};
  }

  template <typename Then>
  LessonBuilder& scene(const std::string& id, Then then) {
    course::Scene scene;
    scene.id = course::SceneId(id);
    scene.lines.push_back({course::Narrator{}, "Adegan " + id});
    scene.then = std::move(then);
    if (pack_.lesson.scenes.empty()) pack_.lesson.start = scene.id;
    pack_.lesson.scenes.push_back(std::move(scene));
    return *this;
  }

  LessonBuilder& variable(const std::string& id, int initial, int least, int most) {
    pack_.lesson.variables.push_back({course::VariableId(id), initial, least, most, false});
    return *this;
  }

  LessonBuilder& bank(const std::string& topic, std::vector<course::Item> items) {
    const course::TopicId id(topic);
    pack_.banks[id] = {id, topic, std::move(items)};
    return *this;
  }

  [[nodiscard]] std::shared_ptr<const course::LessonPack> build() const {
    return std::make_shared<course::LessonPack>(pack_);
  }

 private:
  course::LessonPack pack_;
};

}  // namespace netral::tests
