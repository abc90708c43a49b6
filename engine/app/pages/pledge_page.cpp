#include "app/pages/pledge_page.h"

#include "app/pledge.h"
#include "ui/screens/pledge_screen.h"

namespace netral::app {
namespace {

class PledgePage final : public Page {
 public:
  PledgePage(const PageContext& context, bool was_read) : context_(context) {
    const course::Pledge& pledge = *context.library.course().pledge;
    view_ = {pledge.title, pledge.paragraphs, pledge.source, context.person->name, was_read, {}};
  }

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override {
    has_changed_ = false;
    const auto action = ui::draw_pledge(canvas, view_, draft_);
    if (!action) return StayOnPage{};
    if (std::holds_alternative<ui::ClosePledge>(*action)) return ClosePage{};
    const auto kept = record_pledge(context_.library.course(), *context_.store,
                                    context_.person->person, *context_.chance);
    if (kept) return GoHome{};
    view_.trouble = context_.environment.strings.say(kept.error());
    has_changed_ = true;
    return StayOnPage{};
  }

  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  PageContext context_;
  ui::PledgeView view_;
  ui::PledgeDraft draft_;
  bool has_changed_ = false;
};

}  // namespace

base::Result<std::unique_ptr<Page>> make_pledge_page(const PageContext& context) {
  if (!context.library.course().pledge) return base::fault("pledge_absent");
  const auto completion = completion_of(context.library, *context.store, context.person->person);
  if (!completion) return tl::unexpected(completion.error());
  if (completion->end == ui::CourseEnd::not_yet) return base::fault("pledge_early");
  return std::make_unique<PledgePage>(context, completion->end == ui::CourseEnd::passed);
}

}  // namespace netral::app
