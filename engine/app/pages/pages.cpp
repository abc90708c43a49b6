#include "app/pages/follow_up_page.h"
#include "app/pages/glossary_page.h"
#include "app/pages/help_page.h"
#include "app/pages/history_page.h"
#include "app/pages/law_page.h"
#include "app/pages/page.h"
#include "app/pages/pin_page.h"
#include "app/pages/pledge_page.h"
#include "app/pages/proof_page.h"
#include "app/pages/provenance_page.h"
#include "app/pages/settings_page.h"
#include "app/person_path.h"

namespace netral::app {
namespace {

using MadePage = base::Result<std::unique_ptr<Page>>;

MadePage make_glossary(const std::string& at, const PageContext& context) {
  const auto glossary = context.library.glossary();
  if (!glossary) return tl::unexpected(glossary.error());
  return std::make_unique<GlossaryPage>(*glossary, at);
}

MadePage make_law(const std::string& at, const PageContext& context) {
  const auto registry = context.library.registry();
  if (!registry) return tl::unexpected(registry.error());
  // Words that cannot be explained keep nobody from the law.
  auto glossary = context.library.glossary().value_or(course::Glossary{});
  auto synonyms = course::parse_synonyms(context.environment.strings.say("hukum.padanan_kata"));
  return std::make_unique<LawPage>(**registry, context.library.course().date, std::move(synonyms),
                                   std::move(glossary), at);
}

/// Requires: somebody has signed in.
MadePage make_history(const PageContext& context) {
  auto entries = context.store->history(context.person->person);
  if (!entries) return tl::unexpected(entries.error());
  const auto own = path_of(context.library.course(), *context.store, context.person->person);
  if (!own) return tl::unexpected(own.error());
  return std::make_unique<HistoryPage>(
      history_view(context.environment.strings, context.library, own->path, *entries));
}

}  // namespace

MadePage make_page(const ui::OpenPage& asked, const PageContext& context) {
  switch (asked.kind) {
    case ui::PageKind::glossary:
      return make_glossary(asked.at, context);
    case ui::PageKind::law:
      return make_law(asked.at, context);
    case ui::PageKind::history:
      return make_history(context);
    case ui::PageKind::help:
    case ui::PageKind::reread:       // of a run: make_run_page()
    case ui::PageKind::repeat:       // the same
    case ui::PageKind::pocket_card:  // the same
      break;
    case ui::PageKind::settings:
      return std::make_unique<SettingsPage>(context.environment);
    case ui::PageKind::pin:
      return make_pin_page(context);
    case ui::PageKind::pledge:
      return make_pledge_page(context);
    case ui::PageKind::proof:
      return make_proof_page(context);
    case ui::PageKind::provenance:
      return make_provenance_page(context);
    case ui::PageKind::follow_up: {
      const auto cases = context.library.follow_ups();
      if (!cases) return tl::unexpected(cases.error());
      return std::make_unique<FollowUpPage>(context.environment.strings, *cases);
    }
  }
  return std::make_unique<HelpPage>(context.environment.strings, context.person != nullptr);
}

}  // namespace netral::app
