#include "app/pages/help_page.h"
#include "app/pages/page.h"
#include "app/pages/settings_page.h"

namespace netral::app {

base::Result<std::unique_ptr<Page>> make_page(const ui::OpenPage& asked,
                                              const PageContext& context) {
  switch (asked.kind) {
    case ui::PageKind::help:
      break;
    case ui::PageKind::settings:
      return std::make_unique<SettingsPage>(context.environment);
  }
  return std::make_unique<HelpPage>(context.environment.strings);
}

}  // namespace netral::app
