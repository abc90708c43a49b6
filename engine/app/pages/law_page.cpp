#include "app/pages/law_page.h"

#include <algorithm>
#include <utility>

#include "base/markup.h"
#include "base/overloaded.h"
#include "course/glossary.h"

namespace netral::app {

LawPage::LawPage(const course::Registry& registry, const base::Date& day, course::Synonyms synonyms,
                 course::Glossary glossary, const std::string& at)
    : registry_(registry),
      synonyms_(std::move(synonyms)),
      glossary_(std::move(glossary)),
      all_(course::citable(registry, day)) {
  view_.day = day;
  view_.unchecked = static_cast<int>(registry.all().size() - all_.size());
  read(course::ProvisionId(at));
  draft_.reads = draft_.brings_chosen_up = view_.chosen != nullptr;
  offers_field_ = view_.chosen == nullptr;
  search();
}

/// What may not be cited is not read either.
void LawPage::read(const course::ProvisionId& id) {
  const course::Provision* provision = registry_.find(id);
  if (std::find(all_.begin(), all_.end(), provision) == all_.end()) return;
  choose(provision);
}

void LawPage::choose(const course::Provision* provision) {
  constexpr std::size_t kMostTerms = 3;
  view_.chosen = provision;
  view_.terms.clear();
  const std::string words = base::without_markup(provision->summary + "\n" + provision->sanction);
  for (const course::Term* term : course::terms_in(glossary_, words)) {
    if (view_.terms.size() < kMostTerms) view_.terms.push_back(*term);
  }
}

void LawPage::search() {
  view_.found.clear();
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(view_.found),
               [&](const course::Provision* provision) {
                 return (!view_.phase || provision->phases.contains(*view_.phase)) &&
                        course::matches(*provision, draft_.query, synonyms_);
               });
  // What is read beside the list is one of those in it.
  const bool is_listed =
      std::find(view_.found.begin(), view_.found.end(), view_.chosen) != view_.found.end();
  if (!is_listed && !view_.found.empty()) choose(view_.found.front());
  has_changed_ = true;
}

PageTurn LawPage::frame(ui::Canvas& canvas) {
  has_changed_ = false;
  const auto action = ui::draw_law(canvas, view_, draft_);
  if (std::exchange(offers_field_, false)) canvas.focus_first_field();
  return action ? act(*action) : PageTurn(StayOnPage{});
}

PageTurn LawPage::act(const ui::LawAction& action) {
  return std::visit(base::Overloaded{[](ui::CloseLaw) -> PageTurn { return ClosePage{}; },
                                     [](const ui::OpenPage& page) -> PageTurn { return page; },
                                     [&](ui::SearchLaw) -> PageTurn {
                                       search();
                                       return StayOnPage{};
                                     },
                                     [&](ui::ClearSearch) -> PageTurn {
                                       draft_.query.clear();
                                       view_.phase.reset();
                                       offers_field_ = true;
                                       search();
                                       return StayOnPage{};
                                     },
                                     [&](const ui::ShowPhase& shown) -> PageTurn {
                                       view_.phase = shown.phase;
                                       search();
                                       return StayOnPage{};
                                     },
                                     [&](const ui::ReadProvision& chosen) -> PageTurn {
                                       read(chosen.id);
                                       draft_.reads = draft_.came_from_list = true;
                                       has_changed_ = true;
                                       return StayOnPage{};
                                     }},
                    action);
}

}  // namespace netral::app
