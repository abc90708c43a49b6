#include "app/pages/glossary_page.h"

#include <algorithm>
#include <utility>

#include "course/glossary.h"

namespace netral::app {

GlossaryPage::GlossaryPage(const course::Glossary& glossary, const std::string& at)
    : all_(course::alphabetical(glossary)) {
  view_.is_empty = all_.empty();
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const course::Term& term) { return term.id.str() == at; });
  if (found != all_.end()) view_.looked_up = *found;
  offers_field_ = !view_.looked_up && !view_.is_empty;
  search();
}

void GlossaryPage::search() {
  view_.terms = course::find_terms(all_, draft_.query);
  has_changed_ = true;
}

PageTurn GlossaryPage::frame(ui::Canvas& canvas) {
  has_changed_ = false;
  const auto action = ui::draw_glossary(canvas, view_, draft_);
  if (std::exchange(offers_field_, false)) canvas.focus_first_field();
  if (!action) return StayOnPage{};
  switch (*action) {
    case ui::GlossaryAction::close:
      return ClosePage{};
    case ui::GlossaryAction::clear:
      draft_.query.clear();
      offers_field_ = true;
      [[fallthrough]];
    case ui::GlossaryAction::search:
      search();
  }
  return StayOnPage{};
}

}  // namespace netral::app
