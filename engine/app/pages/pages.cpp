#include "app/pages/help_page.h"
#include "app/pages/page.h"

namespace netral::app {

base::Result<std::unique_ptr<Page>> make_page(const ui::OpenPage& asked,
                                              const PageContext& context) {
  switch (asked.kind) {
    case ui::PageKind::help:
      break;
  }
  return std::make_unique<HelpPage>(context.environment.strings);
}

}  // namespace netral::app
