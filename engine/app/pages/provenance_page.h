// "Tentang materi ini" over any screen. The whole course is read for it when it is opened.

#pragma once

#include "app/pages/page.h"
#include "ui/screens/provenance_screen.h"

namespace netral::app {

class ProvenancePage final : public Page {
 public:
  explicit ProvenancePage(ui::ProvenanceView view) : view_(std::move(view)) {}

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;

 private:
  ui::ProvenanceView view_;
};

/// Fails as read_provenance().
[[nodiscard]] base::Result<std::unique_ptr<Page>> make_provenance_page(const PageContext& context);

}  // namespace netral::app
