#include "app/pages/provenance_page.h"

#include "app/provenance.h"

namespace netral::app {

PageTurn ProvenancePage::frame(ui::Canvas& canvas) {
  const auto action = ui::draw_provenance(canvas, view_);
  if (!action) return StayOnPage{};
  if (const auto* opens = std::get_if<ui::OpenPage>(&*action)) return *opens;
  return ClosePage{};
}

base::Result<std::unique_ptr<Page>> make_provenance_page(const PageContext& context) {
  const auto provenance = read_provenance(context.library);
  if (!provenance) return tl::unexpected(provenance.error());
  return std::make_unique<ProvenancePage>(
      provenance_view(context.environment.strings, *provenance));
}

}  // namespace netral::app
