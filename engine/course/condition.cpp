#include "course/condition.h"

#include <optional>
#include <utility>

#include "base/text.h"

namespace netral::course {

namespace {

enum class Operator { all, any, negate, equal, unequal, less, less_equal, greater, greater_equal };

int value_of(const Operand& operand, const ConditionFacts& facts) {
  struct Reader {
    const ConditionFacts& facts;
    int operator()(int number) const { return number; }
    int operator()(ScoreOperand) const { return facts.score(); }
    int operator()(const VariableId& id) const { return facts.variable(id); }
    int operator()(const SceneId& id) const { return facts.visits(id); }
  };
  return std::visit(Reader{facts}, operand);
}

bool compare(Operator comparison, int left, int right) {
  switch (comparison) {
    case Operator::equal:
      return left == right;
    case Operator::unequal:
      return left != right;
    case Operator::less:
      return left < right;
    case Operator::less_equal:
      return left <= right;
    case Operator::greater:
      return left > right;
    case Operator::greater_equal:
      return left >= right;
    default:
      return false;
  }
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

}  // namespace

struct Condition::Node {
  Operator op = Operator::unequal;
  std::vector<std::shared_ptr<const Node>> children;  // of all, any and negate
  Operand left = 0;                                   // of the comparisons
  Operand right = 0;

  [[nodiscard]] bool holds(const ConditionFacts& facts) const {
    switch (op) {
      case Operator::negate:
        return !children.front()->holds(facts);
      case Operator::all:
        for (const auto& child : children) {
          if (!child->holds(facts)) return false;
        }
        return true;
      case Operator::any:
        for (const auto& child : children) {
          if (child->holds(facts)) return true;
        }
        return false;
      default:
        return compare(op, value_of(left, facts), value_of(right, facts));
    }
  }
};

/// Recursive descent over the grammar of the header. After the first fault
/// every step returns nothing and the fault is kept.
class ConditionParser {
 public:
  explicit ConditionParser(std::string_view text) : text_(text) {}

  base::Result<Condition> parse() {
    condition_.root_ = alternatives();
    skip_spaces();
    if (!failed_ && at_ != text_.size()) fail();
    if (failed_) return tl::unexpected(*failed_);
    condition_.text_ = base::trim(text_);
    return std::move(condition_);
  }

 private:
  using NodePtr = std::shared_ptr<const Condition::Node>;

  static constexpr int kMaxDepth = 50;

  NodePtr alternatives() {
    return chain("atau", Operator::any, [this] { return conjunction(); });
  }
  NodePtr conjunction() {
    return chain("dan", Operator::all, [this] { return negation(); });
  }

  template <typename Part>
  NodePtr chain(std::string_view word, Operator op, Part part) {
    auto node = std::make_shared<Condition::Node>();
    node->op = op;
    do {
      node->children.push_back(part());
      if (failed_) return nullptr;
    } while (take_word(word));
    return node->children.size() == 1 ? node->children.front() : node;
  }

  NodePtr negation() {
    if (++depth_ > kMaxDepth) return fail();
    NodePtr node = take_word("bukan") ? negated(negation())
                   : take("(")        ? parenthesised()
                                      : comparison();
    --depth_;
    return node;
  }

  static NodePtr negated(NodePtr inner) {
    auto node = std::make_shared<Condition::Node>();
    node->op = Operator::negate;
    node->children.push_back(std::move(inner));
    return node;
  }

  NodePtr parenthesised() {
    NodePtr inner = alternatives();
    if (!failed_ && !take(")")) return fail();
    return inner;
  }

  NodePtr comparison() {
    auto node = std::make_shared<Condition::Node>();
    const auto left = operand();
    if (!left) return fail();
    node->left = *left;
    if (const auto op = comparison_sign()) {
      const auto right = operand();
      if (!right) return fail();
      node->op = *op;
      node->right = *right;
    }
    condition_.comparisons_.push_back({node->left, node->right});
    return node;
  }

  std::optional<Operator> comparison_sign() {
    constexpr std::pair<std::string_view, Operator> kSigns[] = {
        {"!=", Operator::unequal}, {"<=", Operator::less_equal}, {">=", Operator::greater_equal},
        {"=", Operator::equal},    {"<", Operator::less},        {">", Operator::greater}};
    for (const auto& [sign, op] : kSigns) {
      if (take(sign)) return op;
    }
    return std::nullopt;
  }

  std::optional<Operand> operand() {
    skip_spaces();
    const std::string word(peek_word());
    if (word.empty() || word == "dan" || word == "atau" || word == "bukan") return std::nullopt;
    at_ += word.size();
    if (const auto number = base::parse_int(word)) return *number;
    if (word == "ya") return 1;
    if (word == "tidak") return 0;
    if (word == "nilai") {
      condition_.uses_score_ = true;
      return ScoreOperand{};
    }
    if (word == "kunjungan") return visits();
    return condition_.variables_.emplace_back(word);
  }

  std::optional<Operand> visits() {
    if (!take("(")) return std::nullopt;
    skip_spaces();
    const std::string scene(peek_word());
    at_ += scene.size();
    if (scene.empty() || !take(")")) return std::nullopt;
    return condition_.scenes_.emplace_back(scene);
  }

  void skip_spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  [[nodiscard]] std::string_view peek_word() const {
    std::size_t end = at_;
    while (end < text_.size() && is_word_character(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  bool take(std::string_view sign) {
    skip_spaces();
    if (text_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    return true;
  }

  bool take_word(std::string_view word) {
    skip_spaces();
    if (peek_word() != word) return false;
    at_ += word.size();
    return true;
  }

  NodePtr fail() {
    if (!failed_) {
      const std::string_view rest = text_.substr(at_);
      failed_ =
          base::Fault{"condition", {{"at", std::to_string(at_)}, {"near", std::string(rest)}}};
    }
    return nullptr;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  Condition condition_;
  std::optional<base::Fault> failed_;
};

base::Result<Condition> Condition::parse(std::string_view text) {
  return ConditionParser(text).parse();
}

bool Condition::holds(const ConditionFacts& facts) const { return root_->holds(facts); }

}  // namespace netral::course
