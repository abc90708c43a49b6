#include "course/reader/codes.h"
#include "course/reader/rules/rules.h"

namespace netral::course::rules {

void check_pictures(const Mentions& mentions, const std::set<std::string>& pictures,
                    Report& report) {
  for (const Mention& picture : mentions.pictures) {
    if (picture.name.empty() || pictures.contains(picture.name)) continue;
    const std::vector<std::string> known(pictures.begin(), pictures.end());
    report.warning(code::kPictureMissing, picture.at,
                   with_nearest({{"file", picture.name}}, picture.name, known));
  }
}

}  // namespace netral::course::rules
