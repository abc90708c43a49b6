#include "ui/narrator.h"

#include <algorithm>

#include "ui/narrator_words.h"
#include "ui/spoken.h"

namespace netral::ui {
namespace {

using Sentences = std::vector<std::string>;

void append(Sentences& sentences, Sentences more) {
  for (std::string& sentence : more) sentences.push_back(std::move(sentence));
}

std::string place_in(const SemanticTree& tree) {
  std::string place;
  for (const Semantic& node : tree.nodes()) {
    if (node.reading.passage == Passage::place) place = node.label;
  }
  return place;
}

bool is_status(const Semantic& node) {
  return node.role == Role::status && node.reading.passage != Passage::aside;
}

}  // namespace

std::string Narrator::tell(const SemanticTree& tree) {
  const bool is_new = !told_.anything || tree.screen() != told_.tree.screen();
  const Sentences sentences = is_new ? tell_screen(tree) : tell_changes(tree);
  told_.tree = tree;
  told_.anything = true;
  return spoken(strings_, in_a_row(sentences));
}

std::vector<std::string> Narrator::tell_screen(const SemanticTree& tree) {
  Sentences told;
  if (const std::string place = place_in(tree); !place.empty() && place != told_.place) {
    told.push_back(told_.place = place);
  }
  append(told, screen_words(strings_, tree));
  append(told, how_to_answer(strings_, tree));
  told_.statuses.clear();
  for (const Semantic& node : tree.nodes()) {
    if (is_status(node)) told_.statuses.insert(node.label);
  }
  const Semantic* focused = tree.focused();
  if (focused != nullptr && focused->role == Role::field) {
    told.push_back(widget_words(strings_, tree, *focused));
  }
  append(told, tell_enter(tree));
  return told;
}

std::vector<std::string> Narrator::tell_changes(const SemanticTree& tree) {
  Sentences told = tell_states(tree);
  append(told, tell_focus(tree));
  append(told, tell_statuses(tree));
  if (has_become_ready(tree)) append(told, tell_enter(tree));
  return told;
}

/// What has the focus now, or what was typed there.
std::vector<std::string> Narrator::tell_focus(const SemanticTree& tree) const {
  const Semantic* focused = tree.focused();
  if (focused == nullptr) return {};
  if (has_moved(tree)) return {widget_words(strings_, tree, *focused)};
  if (!is_being_typed(tree)) return {};
  return {edit_words(strings_, told_.tree.focused()->value, focused->value)};
}

/// What was picked, let go or moved by a key that leaves the focus where it is. Of cards
/// that change places the one at hand is told.
std::vector<std::string> Narrator::tell_states(const SemanticTree& tree) const {
  const Semantic* focused = tree.focused();
  const bool is_at_card = focused != nullptr && focused->role == Role::card && !has_moved(tree);
  Sentences told;
  for (const Semantic& node : tree.nodes()) {
    const Semantic* before = node.id == 0 ? nullptr : told_.tree.find(node.id);
    const bool is_told_already = node.is_focused && has_moved(tree);
    if (before == nullptr || node.role == Role::field || is_told_already) continue;
    const bool is_picked = node.is_selected && !before->is_selected;
    const bool is_put = node.role == Role::card && node.value != before->value;
    if (is_picked || (is_put && (node.is_focused || !is_at_card))) {
      told.push_back(widget_words(strings_, tree, node));
    } else if (!node.is_selected && before->is_selected && node.is_focused) {
      told.push_back(strings_.say("suara.tidak_terpilih"));
    }
  }
  return told;
}

/// While someone types, what their words come to would drown the letters: it is told as
/// soon as they go on.
std::vector<std::string> Narrator::tell_statuses(const SemanticTree& tree) {
  if (is_being_typed(tree)) return {};
  Sentences news;
  std::set<std::string> shown;
  for (const Semantic& node : tree.nodes()) {
    if (!is_status(node)) continue;
    shown.insert(node.label);
    const bool is_new = told_.statuses.count(node.label) == 0;
    if (is_new && !is_heard_in_focus(tree, node.label)) news.push_back(node.label);
  }
  told_.statuses = std::move(shown);
  return news;
}

/// A reply that grows by the phrase that was just told; once it is whole it is told whole.
bool Narrator::is_heard_in_focus(const SemanticTree& tree, const std::string& status) const {
  const Semantic* focused = tree.focused();
  if (focused == nullptr || focused->group == 0 || has_become_ready(tree)) return false;
  return status.find(focused->label) != std::string::npos;
}

std::vector<std::string> Narrator::tell_enter(const SemanticTree& tree) const {
  const Semantic* button = tree.pressed_by_enter();
  if (button == nullptr || button->is_disabled) return {};
  return {strings_.say("suara.enter", {{"nama", button->label}})};
}

bool Narrator::has_moved(const SemanticTree& tree) const {
  const Semantic* focused = tree.focused();
  const Semantic* before = told_.tree.focused();
  return focused != nullptr && (before == nullptr || before->id != focused->id);
}

bool Narrator::is_being_typed(const SemanticTree& tree) const {
  const Semantic* focused = tree.focused();
  if (focused == nullptr || focused->role != Role::field || has_moved(tree)) return false;
  return focused->value != told_.tree.focused()->value;
}

bool Narrator::has_become_ready(const SemanticTree& tree) const {
  const Semantic* button = tree.pressed_by_enter();
  return button != nullptr && told_.tree.pressed_by_enter() == nullptr;
}

}  // namespace netral::ui
