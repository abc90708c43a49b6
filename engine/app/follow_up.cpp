#include "app/follow_up.h"

#include <algorithm>
#include <ostream>

#include "base/markup.h"
#include "base/text.h"

namespace netral::app {

std::string follow_up_time(const base::Strings& strings, course::FollowUpTime time) {
  return strings.say("lanjutan.kapan." + std::string(name_of(time)));
}

std::string follow_up_text(const base::Strings& strings, const course::FollowUp& follow_up) {
  std::vector<std::string> paragraphs = {"*" + base::without_markup(follow_up.title) + "*"};
  for (const std::string& paragraph : follow_up.paragraphs) {
    paragraphs.push_back(base::without_markup(paragraph));
  }
  const std::string advice =
      follow_up.basis.is_advice ? " (" + strings.say("dasar.saran") + ")" : std::string();
  paragraphs.push_back(
      strings.say("lanjutan.jawaban", {{"jawaban", base::without_markup(follow_up.answer)}}) +
      advice);
  return base::join(paragraphs, "\n\n");
}

int print_follow_ups(const Environment& environment, const std::string& id, std::ostream& out,
                     std::ostream& trouble) {
  const base::Strings& strings = environment.strings;
  const auto complain = [&](const base::Fault& fault) {
    trouble << strings.say(fault) << '\n';
    return 2;
  };
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return complain(opened.error());
  }
  const auto all = library.follow_ups();
  if (!all) return complain(all.error());
  bool was_found = false;
  for (const course::FollowUp& follow_up : *all) {
    if (!id.empty() && follow_up.id.str() != id) continue;
    if (was_found) out << '\n';
    out << "[" << follow_up_time(strings, follow_up.time) << " · " << follow_up.id.str() << "]\n\n"
        << follow_up_text(strings, follow_up) << '\n';
    was_found = true;
  }
  if (was_found || id.empty()) return 0;
  std::vector<std::string> known;
  for (const course::FollowUp& follow_up : *all) known.push_back(follow_up.id.str());
  return complain({"follow_up_unknown", {{"id", id}, {"known", base::join(known, ", ")}}});
}

}  // namespace netral::app
