#include "app/pages/help_page.h"
#include "app/pages/page.h"
#include "app/pages/pin_page.h"
#include "app/pages/pledge_page.h"
#include "app/pages/proof_page.h"

namespace netral::app {

base::Result<std::unique_ptr<Page>> make_page(const ui::OpenPage& asked,
                                              const PageContext& context) {
  switch (asked.kind) {
    case ui::PageKind::help:
      break;
    case ui::PageKind::pin:
      return make_pin_page(context);
    case ui::PageKind::pledge:
      return make_pledge_page(context);
    case ui::PageKind::proof:
      return make_proof_page(context);
  }
  return std::make_unique<HelpPage>(context.environment.strings, context.person != nullptr);
}

}  // namespace netral::app
