#include "app/pocket.h"

#include <algorithm>

#include "app/attempt_session.h"
#include "app/free_file.h"
#include "base/markup.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

void add_once(std::vector<std::string>& lines, std::string line) {
  if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
}

/// How the person's newest finished run of a lesson ended; nothing when there is none
/// that can still be followed.
base::Result<std::optional<play::EndView>> end_of(const records::Store& store,
                                                  course::Library& library,
                                                  const play::PersonUuid& person,
                                                  const course::LessonId& lesson) {
  const auto attempt = store.ended_attempt(person, lesson.str());
  if (!attempt) return tl::unexpected(attempt.error());
  if (!*attempt) return std::nullopt;
  const auto run = LessonSession::replay(store, library, **attempt);
  if (!run || !run->outcome()) return std::nullopt;
  return std::get<play::EndView>(run->view().body);
}

void add_words(const base::Strings& strings, const play::EndView& end, papers::PocketSection& plans,
               papers::PocketSection& refusals) {
  for (const play::PlanView& plan : end.plans) {
    add_once(plans.lines,
             strings.say("rencana.kalimat", {{"bila", plan.situation}, {"akan", plan.act}}));
  }
  for (const std::string& refusal : end.refusals) {
    if (!refusal.empty()) add_once(refusals.lines, base::without_markup(refusal));
  }
}

}  // namespace

base::Result<papers::PocketCard> pocket_card_of(const base::Strings& strings,
                                                const records::Store& store,
                                                course::Library& library,
                                                const play::PersonUuid& person) {
  papers::PocketSection plans{strings.say("rencana.judul"), {}};
  papers::PocketSection refusals{strings.say("saku.kalimat"), {}};
  for (const course::Module& module : library.course().modules) {
    for (const course::LessonId& lesson : module.lessons) {
      const auto end = end_of(store, library, person, lesson);
      if (!end) return tl::unexpected(end.error());
      if (*end) add_words(strings, **end, plans, refusals);
    }
  }
  papers::PocketCard card{strings.say("saku.judul"), {}, strings.say("saku.kaki")};
  if (!plans.lines.empty()) card.sections.push_back(std::move(plans));
  if (!refusals.lines.empty()) card.sections.push_back(std::move(refusals));
  return card;
}

base::Result<fs::path> save_pocket_card(const Environment& environment, const records::Store& store,
                                        course::Library& library, const play::PersonUuid& person) {
  const auto card = pocket_card_of(environment.strings, store, library, person);
  if (!card) return tl::unexpected(card.error());
  if (card->sections.empty()) return base::fault("pocket_card_empty");
  const auto fonts = platform::find_fonts(environment.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  const auto regular = platform::read_file(fonts->regular);
  if (!regular) return tl::unexpected(regular.error());
  const auto semi_bold = platform::read_file(fonts->semi_bold);
  if (!semi_bold) return tl::unexpected(semi_bold.error());
  const auto pdf = papers::pocket_card_pdf(*card, {*regular, *semi_bold});
  if (!pdf) return tl::unexpected(pdf.error());
  const fs::path file =
      free_file(environment.documents, environment.strings.say("saku.nama_berkas"), ".pdf");
  if (const auto written = platform::write_file(file, *pdf); !written) {
    return tl::unexpected(written.error());
  }
  return file;
}

}  // namespace netral::app
