#include "app/pages/law_page.h"

#include <algorithm>
#include <utility>

#include "app/overloaded.h"

namespace netral::app {

LawPage::LawPage(const course::Registry& registry, const base::Date& day, course::Synonyms synonyms,
                 const std::string& at)
    : registry_(registry), synonyms_(std::move(synonyms)), all_(course::citable(registry, day)) {
  view_.day = day;
  view_.unchecked = static_cast<int>(registry.all().size() - all_.size());
  read(course::ProvisionId(at));
  draft_.reads = draft_.brings_chosen_up = view_.chosen != nullptr;
  offers_field_ = view_.chosen == nullptr;
  search();
  if (view_.chosen == nullptr && !all_.empty()) view_.chosen = all_.front();
}

/// What may not be cited is not read either.
void LawPage::read(const course::ProvisionId& id) {
  const course::Provision* provision = registry_.find(id);
  if (std::find(all_.begin(), all_.end(), provision) == all_.end()) return;
  view_.chosen = provision;
}

void LawPage::search() {
  view_.found.clear();
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(view_.found),
               [&](const course::Provision* provision) {
                 return (!view_.phase || provision->phases.contains(*view_.phase)) &&
                        course::matches(*provision, draft_.query, synonyms_);
               });
  has_changed_ = true;
}

PageTurn LawPage::frame(ui::Canvas& canvas) {
  has_changed_ = false;
  const auto action = ui::draw_law(canvas, view_, draft_);
  if (std::exchange(offers_field_, false)) canvas.focus_first_field();
  return action ? act(*action) : PageTurn(StayOnPage{});
}

PageTurn LawPage::act(const ui::LawAction& action) {
  return std::visit(Overloaded{[](ui::CloseLaw) -> PageTurn { return ClosePage{}; },
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
