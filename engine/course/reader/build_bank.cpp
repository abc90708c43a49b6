#include <algorithm>

#include "course/claims.h"
#include "course/reader/build.h"
#include "course/reader/check.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

std::vector<Option> build_options(const Node& node) {
  std::vector<Option> options;
  for (const Node& option : items_at(node, "opsi")) {
    options.push_back({id_at<OptionId>(option, "id"), text_at(option, "teks"),
                       boolean_at(option, "kunci", false), text_at(option, "umpan_balik")});
  }
  return options;
}

std::vector<Option> true_and_false(bool is_true) {
  return {{OptionId("benar"), "Benar", is_true, {}}, {OptionId("salah"), "Salah", !is_true, {}}};
}

/// Cards and the like: `target_key` names where each belongs, if it belongs anywhere.
std::vector<Option> build_parts(const Node& node, std::string_view key,
                                std::string_view target_key) {
  std::vector<Option> parts;
  for (const Node& part : items_at(node, key)) {
    parts.push_back({id_at<OptionId>(part, "id"), text_at(part, "teks"), false,
                     text_at(part, "umpan_balik"), id_at<TargetId>(part, target_key)});
  }
  return parts;
}

std::vector<Target> build_targets(const Node& node, std::string_view key) {
  std::vector<Target> targets;
  for (const Node& target : items_at(node, key)) {
    targets.push_back({id_at<TargetId>(target, "id"), text_at(target, "teks")});
  }
  return targets;
}

/// A pair's right side goes by the id of its left; what misleads has ids of its own.
void build_pairs(const Node& node, Item& item) {
  for (const Node& pair : items_at(node, "pasangan")) {
    const TargetId target(text_at(pair, "id"));
    item.options.push_back({id_at<OptionId>(pair, "id"), text_at(pair, "teks"), false,
                            text_at(pair, "umpan_balik"), target});
    item.targets.push_back({target, text_at(pair, "jodoh")});
  }
  for (Target& target : build_targets(node, "pengecoh")) item.targets.push_back(std::move(target));
}

void build_answers(const Node& node, Item& item) {
  switch (item.kind) {
    case ItemKind::pilihan_ganda:
    case ItemKind::pilihan_ganda_kompleks:
      item.options = build_options(node);
      break;
    case ItemKind::benar_salah:
      item.options = true_and_false(text_at(node, "jawaban") == "benar");
      break;
    case ItemKind::urutkan:
      item.options = build_parts(node, "langkah", "");
      break;
    case ItemKind::jodohkan:
      build_pairs(node, item);
      break;
    case ItemKind::kelompokkan:
      item.options = build_parts(node, "kartu", "ke");
      item.targets = build_targets(node, "kelompok");
      break;
    case ItemKind::banding:
      item.options = build_parts(node, "fakta", "putusan");
      item.targets = build_targets(node, "putusan");
      break;
  }
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
    built_.mentions.self = place_at(root, "topik");
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
    item.credit = name_at<Credit>(node, "penilaian", kCreditNames).value_or(Credit::utuh);
    build_answers(node, item);
    item.reason = text_at(node, "mengapa");
    item.basis = build_basis(node, phase, claim_address(item.id), built_.mentions);
    build_facts(node, phase, item);
    note_claims(node, item);
    note_places(node);
    if (kind && takes_options(*kind)) check_options(node, item);
    check_targets(node, item);
    check_distractors(node, item);
    return item;
  }

  void note_places(const Node& node) {
    ItemMention mention{place_at(node, "id"), place_at(node, "tanya"), {}};
    for (const Node& option : items_at(node, "opsi")) mention.options.push_back(option.at);
    built_.mentions.items.push_back(std::move(mention));
  }

  static bool takes_options(ItemKind kind) {
    return kind == ItemKind::pilihan_ganda || kind == ItemKind::pilihan_ganda_kompleks;
  }

  /// Each fact of a banding has a phase and a basis of its own; the item rests on all.
  void build_facts(const Node& node, std::optional<Phase> phase, Item& item) {
    if (item.kind != ItemKind::banding) return;
    auto option = item.options.begin();  // made of the same facts
    for (const Node& fact : items_at(node, "fakta")) {
      const auto own =
          fact.find("tahapan") == nullptr ? phase : name_at<Phase>(fact, "tahapan", kPhaseNames);
      if (own != phase) item.phase.reset();
      option->phase = own;
      option->basis = build_basis(fact, own, claim_address(item.id, option->id), built_.mentions);
      option->basis.is_advice = item.basis.is_advice;
      for (const ProvisionId& id : option->basis.provisions) {
        std::vector<ProvisionId>& all = item.basis.provisions;
        if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
      }
      ++option;
    }
  }

  void note_claims(const Node& node, const Item& item) {
    built_.mentions.parts.push_back(node.at);
    const Node* id = node.find("id");
    if (id == nullptr) return;
    built_.mentions.defined.push_back({id->text, id->at});
    if (item.kind != ItemKind::banding) {
      built_.mentions.claims.push_back({claim_address(item.id), id->at});
      return;
    }
    for (const Node& fact : items_at(node, "fakta")) {
      const Node* own = fact.find("id");
      if (own == nullptr) continue;
      built_.mentions.claims.push_back({claim_address(item.id, OptionId(text_of(*own))), own->at});
    }
  }

  /// What misleads is not named as a pair is.
  void check_distractors(const Node& node, const Item& item) {
    for (const Node& distractor : items_at(node, "pengecoh")) {
      const Node* id = distractor.find("id");
      if (id == nullptr || item.find(OptionId(id->text)) == nullptr) continue;
      built_.report.error(code::kDoubledId, id->at, {{"id", id->text}});
    }
  }

  void check_targets(const Node& node, const Item& item) {
    const bool is_grouped = item.kind == ItemKind::kelompokkan;
    const std::string_view parts = is_grouped ? "kartu" : "fakta";
    for (const Node& part : items_at(node, parts)) {
      const Node* target = part.find(is_grouped ? "ke" : "putusan");
      if (target == nullptr || !is_id(target->text)) continue;
      if (item.find(TargetId(target->text)) != nullptr) continue;
      std::vector<std::string> known;
      for (const Target& one : item.targets) known.push_back(one.id.str());
      built_.report.error(
          code::kUnknownTarget, target->at,
          with_nearest({{"id", target->text}, {"where", item.id.str()}}, target->text, known));
    }
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
