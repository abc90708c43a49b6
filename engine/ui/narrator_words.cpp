#include "ui/narrator_words.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "ui/spoken.h"

namespace netral::ui {
namespace {

bool ends_in_mark(const std::string& text) {
  return !text.empty() && std::string_view(".,;:!?").find(text.back()) != std::string_view::npos;
}

/// Parts of one sentence.
std::string with_commas(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ends_in_mark(out) ? " " : ", ";
    out += part;
  }
  return out;
}

// ---- one widget ---------------------------------------------------------------------------

/// Whether two stand beside each other to be picked from.
bool are_alike(const Semantic& one, const Semantic& other) {
  if (one.role != other.role || one.group != other.group) return false;
  return one.role != Role::option || one.value == other.value;
}

bool is_counted(Role role) {
  return role == Role::choice || role == Role::option || role == Role::card;
}

struct Standing {
  int number = 0;
  int count = 0;
};

Standing standing_of(const SemanticTree& tree, const Semantic& node) {
  Standing standing;
  for (const Semantic& other : tree.nodes()) {
    if (!are_alike(node, other)) continue;
    ++standing.count;
    if (other.id == node.id) standing.number = standing.count;
  }
  return standing;
}

std::string letter_text(const Semantic& node) {
  return node.letter == 0 ? std::string() : std::string(1, static_cast<char>(node.letter));
}

std::string name_words(const base::Strings& strings, const Semantic& node, int number) {
  const base::Args name = {
      {"nama", node.label}, {"huruf", letter_text(node)}, {"nomor", std::to_string(number)}};
  switch (node.role) {
    case Role::button:
      return strings.say("suara.tombol", name);
    case Role::choice:
    case Role::option:
      return strings.say(node.letter == 0 ? "suara.pilihan_tanpa_huruf" : "suara.pilihan", name);
    case Role::card:
      return strings.say("suara.kartu", name);
    case Role::target:
      return strings.say("suara.kelompok", name);
    case Role::field:
      return strings.say("suara.kotak", name);
    case Role::row:
      return strings.say("suara.baris", name);
    case Role::picture:
      return strings.say("suara.gambar", name);
    default:
      return node.label;
  }
}

std::string value_words(const base::Strings& strings, const Semantic& node) {
  if (node.role == Role::field && node.value.empty()) return strings.say("suara.kosong");
  return node.value;
}

// ---- a whole screen ------------------------------------------------------------------------

bool is_read(const Semantic& node) {
  const Passage passage = node.reading.passage;
  return passage != Passage::aside && passage != Passage::place && node.role != Role::button &&
         !(node.label.empty() && node.value.empty());
}

/// Those that are read, in the order in which they are.
std::vector<const Semantic*> reading_order(const SemanticTree& tree) {
  std::vector<const Semantic*> order;
  for (const Semantic& node : tree.nodes()) {
    if (is_read(node)) order.push_back(&node);
  }
  std::stable_sort(order.begin(), order.end(), [](const Semantic* one, const Semantic* other) {
    const Reading& a = one->reading;
    const Reading& b = other->reading;
    if (a.passage != b.passage) return a.passage < b.passage;
    return a.passage == Passage::story && a.turn < b.turn;
  });
  return order;
}

/// Reads a screen; what was said already is not said again.
class ScreenReader {
 public:
  ScreenReader(const base::Strings& strings, const SemanticTree& tree)
      : strings_(strings), tree_(tree) {}

  std::vector<std::string> read() {
    int sentence = 0;
    for (const Semantic* node : reading_order(tree_)) {
      if (node->reading.sentence == 0 || node->reading.sentence != sentence) end_sentence();
      sentence = node->reading.sentence;
      add(*node);
    }
    end_sentence();
    return std::move(sentences_);
  }

 private:
  void add(const Semantic& node) {
    switch (node.role) {
      case Role::choice:
      case Role::option:
        return add_answer(node);
      case Role::card:
      case Role::target:
        parts_ = {widget_words(strings_, tree_, node)};
        return;
      case Role::field:
        // The one that is being written into is told at the end.
        if (!node.is_focused) parts_ = {widget_words(strings_, tree_, node)};
        return;
      default:
        return add_words(node);
    }
  }

  /// "A: …"; above it once what the answers are to, such as a fact or a question.
  void add_answer(const Semantic& node) {
    if (node.value != to_) {
      to_ = node.value;
      if (!to_.empty() && said_.insert(to_).second) sentences_.push_back(to_ + ":");
    }
    // Within a group arrows count; elsewhere what has no letter now gets it in its turn.
    const bool is_numbered = node.letter == 0 && node.group != 0;
    const std::string sign =
        is_numbered ? std::to_string(standing_of(tree_, node).number) : letter_text(node);
    parts_ = {sign.empty() ? node.label
                           : strings_.say("suara.butir", {{"huruf", sign}, {"nama", node.label}})};
    if (node.is_selected) parts_.push_back(strings_.say("suara.terpilih"));
  }

  void add_words(const Semantic& node) {
    const bool is_alone = node.reading.sentence == 0;
    if (is_alone && !said_.insert(node.label).second) return;
    parts_.push_back(name_words(strings_, node, 0));
    parts_.push_back(node.value);
  }

  void end_sentence() {
    if (!parts_.empty()) sentences_.push_back(with_commas(parts_));
    parts_.clear();
  }

  const base::Strings& strings_;
  const SemanticTree& tree_;
  std::vector<std::string> sentences_;
  std::vector<std::string> parts_;
  std::set<std::string> said_;
  std::string to_;
};

/// The letters that pick an answer: the first and the last.
std::string letters_words(const base::Strings& strings, const SemanticTree& tree) {
  int first = 0;
  int last = 0;
  for (const Semantic& node : tree.nodes()) {
    const bool is_answer = node.role == Role::choice || node.role == Role::option;
    if (!is_answer || node.letter < 'A' || node.letter > 'Z') continue;
    first = first == 0 ? node.letter : std::min(first, node.letter);
    last = std::max(last, node.letter);
  }
  if (first == 0) return {};
  return strings.say("suara.pilih_huruf", {{"awal", std::string(1, static_cast<char>(first))},
                                           {"akhir", std::string(1, static_cast<char>(last))}});
}

std::string spaceless(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

bool holds_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

std::string widget_words(const base::Strings& strings, const SemanticTree& tree,
                         const Semantic& node) {
  const Standing standing = standing_of(tree, node);
  std::vector<std::string> parts;
  // What an option is to comes first: "Bila calonnya sudah ditetapkan".
  if (node.role == Role::option) parts.push_back(node.value);
  parts.push_back(name_words(strings, node, standing.number));
  if (node.role != Role::option) parts.push_back(value_words(strings, node));
  if (node.is_selected) parts.push_back(strings.say("suara.terpilih"));
  if (node.is_disabled) parts.push_back(strings.say("suara.tidak_tersedia"));
  if (is_counted(node.role) && node.role != Role::card) {
    parts.push_back(strings.say("suara.dari", {{"nomor", std::to_string(standing.number)},
                                               {"jumlah", std::to_string(standing.count)}}));
  }
  return with_commas(parts);
}

std::vector<std::string> screen_words(const base::Strings& strings, const SemanticTree& tree) {
  return ScreenReader(strings, tree).read();
}

std::vector<std::string> how_to_answer(const base::Strings& strings, const SemanticTree& tree) {
  std::vector<std::string> ways;
  const auto& nodes = tree.nodes();
  const auto any = [&](auto matches) { return std::any_of(nodes.begin(), nodes.end(), matches); };
  if (any([](const Semantic& node) { return node.group != 0; })) {
    ways.push_back(strings.say("suara.cara_susun"));
  }
  if (any([](const Semantic& node) { return node.arrows == Arrows::up_down; })) {
    ways.push_back(strings.say("suara.cara_urutkan"));
  }
  if (any([](const Semantic& node) { return node.arrows == Arrows::sideways; })) {
    ways.push_back(strings.say("suara.cara_pilah"));
  }
  if (std::string letters = letters_words(strings, tree); !letters.empty()) {
    ways.push_back(std::move(letters));
  }
  return ways;
}

std::string edit_words(const base::Strings& strings, const std::string& before,
                       const std::string& after) {
  // The spaces within a number come and go by themselves.
  const bool is_number = holds_number(after) || (after.empty() && holds_number(before));
  const std::string was = is_number ? spaceless(before) : before;
  const std::string is = is_number ? spaceless(after) : after;
  const std::size_t shorter = std::min(was.size(), is.size());
  std::size_t head = 0;
  while (head < shorter && was[head] == is[head]) ++head;
  while (head > 0 && ((head < is.size() && is_continuation(is[head])) ||
                      (head < was.size() && is_continuation(was[head])))) {
    --head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  while (tail > 0 && is_continuation(is[is.size() - tail])) --tail;
  const std::string added = is.substr(head, is.size() - head - tail);
  const std::string removed = was.substr(head, was.size() - head - tail);
  constexpr std::size_t kLetters = 4;  // what is longer was pasted
  if (added.empty()) {
    if (is.empty()) return strings.say("suara.kosong");
    return strings.say("suara.dihapus", {{"huruf", spelled(strings, removed)}});
  }
  return base::length_in_characters(added) <= kLetters ? spelled(strings, added) : after;
}

std::string in_a_row(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) {
    if (sentence.empty()) continue;
    if (!out.empty()) out += ' ';
    out += sentence;
    if (!ends_in_mark(sentence)) out += '.';
  }
  return out;
}

}  // namespace netral::ui
