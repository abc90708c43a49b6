#include "app/pledge_text.h"

#include "app/pledge.h"

namespace netral::app {
namespace {

void show(Terminal& terminal, const course::Pledge& pledge) {
  terminal.say(pledge.title);
  for (std::size_t i = 0; i < pledge.paragraphs.size(); ++i) {
    terminal.say(std::to_string(i + 1) + ". " + pledge.paragraphs[i]);
  }
  terminal.say(pledge.source);
  terminal.say(terminal.strings().say("ikrar.bukan_hukum"));
}

}  // namespace

base::Result<void> read_pledge(Terminal& terminal, course::Library& library, records::Store& store,
                               const play::PersonUuid& person, const Chance& chance) {
  if (!library.course().pledge) return base::fault("pledge_absent");
  const auto completion = completion_of(library, store, person);
  if (!completion) return tl::unexpected(completion.error());
  if (completion->end == ui::CourseEnd::not_yet) return base::fault("pledge_early");
  show(terminal, *library.course().pledge);
  if (completion->end == ui::CourseEnd::passed) {
    terminal.say(terminal.strings().say("ikrar.sudah"));
    return {};
  }
  const auto line = terminal.ask("teks.ikrar");
  if (!line || Terminal::leaves(*line)) {
    terminal.say(terminal.strings().say("teks.ikrar_nanti"));
    return {};
  }
  const auto kept = record_pledge(library.course(), store, person, chance);
  if (kept) terminal.say(terminal.strings().say("beranda.lulus"));
  return kept;
}

base::Result<void> read_pledge_if_due(Terminal& terminal, course::Library& library,
                                      records::Store& store, const play::PersonUuid& person,
                                      const Chance& chance) {
  const auto completion = completion_of(library, store, person);
  if (!completion) return tl::unexpected(completion.error());
  if (completion->end != ui::CourseEnd::pledge_waits) return {};
  return read_pledge(terminal, library, store, person, chance);
}

}  // namespace netral::app
