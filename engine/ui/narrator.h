// The narrator: what is to be said of the screen, from the semantic tree alone. It
// tells a new screen once as a whole (the verdict of the last answer first, the question
// before its options) and of the same screen only what has changed. It has no voice and
// no clock; what it returns is ready to be said.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/strings.h"
#include "ui/semantics.h"

namespace netral::ui {

class Narrator {
 public:
  /// Requires: the strings outlive the narrator.
  explicit Narrator(const base::Strings& strings) : strings_(strings) {}

  /// What is new since the last call; empty when nothing is.
  [[nodiscard]] std::string tell(const SemanticTree& tree);

  /// Forgets what it has told, so that the next call tells the whole screen.
  void begin_anew() { told_ = {}; }

 private:
  std::vector<std::string> tell_screen(const SemanticTree& tree);
  std::vector<std::string> tell_changes(const SemanticTree& tree);
  [[nodiscard]] std::vector<std::string> tell_focus(const SemanticTree& tree) const;
  [[nodiscard]] std::vector<std::string> tell_states(const SemanticTree& tree) const;
  [[nodiscard]] std::vector<std::string> tell_enter(const SemanticTree& tree) const;
  std::vector<std::string> tell_statuses(const SemanticTree& tree);
  [[nodiscard]] bool is_heard_in_focus(const SemanticTree& tree, const std::string& status) const;
  [[nodiscard]] bool has_moved(const SemanticTree& tree) const;
  [[nodiscard]] bool is_being_typed(const SemanticTree& tree) const;
  [[nodiscard]] bool has_become_ready(const SemanticTree& tree) const;

  /// What a listener knows.
  struct Told {
    bool anything = false;
    SemanticTree tree;
    std::string place;
    std::set<std::string> statuses;  ///< of this screen
  };

  const base::Strings& strings_;
  Told told_;
};

}  // namespace netral::ui
