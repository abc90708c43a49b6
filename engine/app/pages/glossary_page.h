// The glossary over any screen, at a term or with the search at hand.

#pragma once

#include <string>

#include "app/pages/page.h"
#include "ui/screens/glossary_screen.h"

namespace netral::app {

class GlossaryPage final : public Page {
 public:
  /// `at` is the id of the term that is looked up; may be empty.
  GlossaryPage(const course::Glossary& glossary, const std::string& at);

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  void search();

  course::Glossary all_;
  ui::GlossaryView view_;
  ui::GlossaryDraft draft_;
  bool offers_field_ = false;  ///< the person came to search
  bool has_changed_ = false;
};

}  // namespace netral::app
