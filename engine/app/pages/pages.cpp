#include "app/pages/follow_up_page.h"
#include "app/pages/help_page.h"
#include "app/pages/page.h"

namespace netral::app {

base::Result<std::unique_ptr<Page>> make_page(const ui::OpenPage& asked,
                                              const PageContext& context) {
  switch (asked.kind) {
    case ui::PageKind::help:
    case ui::PageKind::reread:       // of a run: make_run_page()
    case ui::PageKind::repeat:       // the same
    case ui::PageKind::pocket_card:  // the same
      break;
    case ui::PageKind::follow_up: {
      const auto cases = context.library.follow_ups();
      if (!cases) return tl::unexpected(cases.error());
      return std::make_unique<FollowUpPage>(context.environment.strings, *cases);
    }
  }
  return std::make_unique<HelpPage>(context.environment.strings);
}

}  // namespace netral::app
