// The law over any screen, at a provision or with the search at hand. The registry is
// read when the page is opened for the first time, not before.

#pragma once

#include <string>

#include "app/pages/page.h"
#include "course/law_search.h"
#include "ui/screens/law_screen.h"

namespace netral::app {

class LawPage final : public Page {
 public:
  /// `at` is the id of the provision that is read; may be empty.
  /// Requires: the registry outlives the page.
  LawPage(const course::Registry& registry, const base::Date& day, course::Synonyms synonyms,
          course::Glossary glossary, const std::string& at);

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override;
  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  void search();
  void read(const course::ProvisionId& id);
  void choose(const course::Provision* provision);
  PageTurn act(const ui::LawAction& action);

  const course::Registry& registry_;
  course::Synonyms synonyms_;
  course::Glossary glossary_;
  std::vector<const course::Provision*> all_;
  ui::LawView view_;
  ui::LawDraft draft_;
  bool offers_field_ = false;
  bool has_changed_ = false;
};

}  // namespace netral::app
