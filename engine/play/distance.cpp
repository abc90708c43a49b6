#include "play/distance.h"

#include <deque>
#include <vector>

namespace netral::play {
std::map<course::SceneId, int> scenes_to_an_ending(const course::Lesson& lesson) {
  std::map<course::SceneId, std::vector<course::SceneId>> ways_in;
  std::map<course::SceneId, int> distance;
  std::deque<course::SceneId> queue;
  for (const course::Scene& scene : lesson.scenes) {
    for (const course::SceneId& next : course::ways_on(scene)) ways_in[next].push_back(scene.id);
    if (!std::holds_alternative<course::Ending>(scene.then)) continue;
    distance[scene.id] = 0;
    queue.push_back(scene.id);
  }
  while (!queue.empty()) {
    const course::SceneId scene = queue.front();
    queue.pop_front();
    for (const course::SceneId& before : ways_in[scene]) {
      if (distance.emplace(before, distance[scene] + 1).second) queue.push_back(before);
    }
  }
  return distance;
}

}  // namespace netral::play
