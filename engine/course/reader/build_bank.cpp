#include <algorithm>

#include "course/reader/build.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

Option build_option(const Node& node) {
  return {id_at<OptionId>(node, "id"), text_at(node, "teks"), boolean_at(node, "kunci", false),
          text_at(node, "umpan_balik")};
}

std::vector<Option> build_options(const Node& node) {
  std::vector<Option> options;
  for (const Node& option : items_at(node, "opsi")) options.push_back(build_option(option));
  return options;
}

std::vector<Option> true_and_false(bool is_true) {
  return {{OptionId("benar"), "Benar", is_true, {}}, {OptionId("salah"), "Salah", !is_true, {}}};
}

/// How many options an item of a kind has, and how many of them are keys.
struct OptionRules {
  int least_options;
  int most_options;
  int least_keys;
  bool several_keys;
};

OptionRules rules_of(ItemKind kind) {
  if (kind == ItemKind::pilihan_ganda) return {3, 5, 1, false};
  return {4, 6, 2, true};
}

class BankBuilder {
 public:
  explicit BankBuilder(const SourceFile& file) : built_{{}, {}, Report(file)} {}

  Built<Bank> build() {
    const Node root = read_checked(kBankShape, built_.report, built_.mentions);
    check_id_against_file(root, "topik", built_.report);
    built_.value.topic = id_at<TopicId>(root, "topik");
    built_.value.title = text_at(root, "judul");
    for (const Node& node : items_at(root, "soal")) built_.value.items.push_back(build_item(node));
    return std::move(built_);
  }

 private:
  Item build_item(const Node& node) {
    const auto kind = name_at<ItemKind>(node, "jenis", kItemKindNames);
    const auto phase = name_at<Phase>(node, "tahapan", kPhaseNames);
    Item item;
    item.id = id_at<ItemId>(node, "id");
    item.kind = kind.value_or(ItemKind::pilihan_ganda);
    item.level = integer_at(node, "tingkat");
    item.phase = phase.value_or(Phase::luar_tahapan);
    item.situation = text_at(node, "kasus");
    item.question = text_at(node, "tanya");
    item.options = kind == ItemKind::benar_salah
                       ? true_and_false(text_at(node, "jawaban") == "benar")
                       : build_options(node);
    item.reason = text_at(node, "mengapa");
    item.basis = build_basis(node, phase, built_.mentions);
    if (const Node* id = node.find("id")) built_.mentions.defined.push_back({id->text, id->at});
    if (kind && *kind != ItemKind::benar_salah) check_options(node, item);
    return item;
  }

  void check_options(const Node& node, const Item& item) {
    const auto entry = std::find_if(node.entries.begin(), node.entries.end(),
                                    [](const Entry& e) { return e.key == "opsi"; });
    if (entry == node.entries.end() || entry->value.kind != NodeKind::list) return;
    const OptionRules rules = rules_of(item.kind);
    const int count = static_cast<int>(item.options.size());
    if (count < rules.least_options || count > rules.most_options) {
      report_count(entry->at, count, rules);
    }
    check_keys(entry->at, item, rules);
  }

  void report_count(Place at, int count, const OptionRules& rules) {
    const std::string expected =
        std::to_string(rules.least_options) + "–" + std::to_string(rules.most_options);
    built_.report.error(
        code::kWrongCount, at,
        {{"key", "opsi"}, {"value", std::to_string(count)}, {"expected", expected}});
  }

  void check_keys(Place at, const Item& item, const OptionRules& rules) {
    const auto keys = std::count_if(item.options.begin(), item.options.end(),
                                    [](const Option& option) { return option.is_key; });
    const bool too_few = keys < rules.least_keys;
    const bool too_many =
        rules.several_keys ? keys == static_cast<std::ptrdiff_t>(item.options.size()) : keys > 1;
    if (!too_few && !too_many) return;
    built_.report.error(code::kWrongKeyCount, at,
                        {{"id", item.id.str()},
                         {"value", std::to_string(keys)},
                         {"where", std::string(name_of(item.kind))}});
  }

  Built<Bank> built_;
};

}  // namespace

Built<Bank> build_bank(const SourceFile& file) { return BankBuilder(file).build(); }

}  // namespace netral::course
