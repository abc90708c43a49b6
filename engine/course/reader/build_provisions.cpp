#include "course/reader/build.h"
#include "course/reader/codes.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

Regulation build_regulation(const Node& root) {
  return {id_at<RegulationId>(root, "peraturan"), text_at(root, "nama"), text_at(root, "singkat"),
          name_at<RegulationKind>(root, "jenis", kRegulationKindNames)
              .value_or(RegulationKind::aturan)};
}

PhaseSet build_phases(const Node& node) {
  PhaseSet phases;
  for (const std::string& name : texts_at(node, "tahapan")) {
    if (name == "selalu") return PhaseSet::all();
    if (const auto phase = parse_name<Phase>(name, kPhaseNames)) phases.add(*phase);
  }
  return phases;
}

Verification build_verification(const Node& node) {
  return {name_at<Check>(node, "isi", kCheckNames).value_or(Check::belum),
          name_at<Check>(node, "sitasi", kCheckNames).value_or(Check::belum),
          name_at<Check>(node, "sanksi", kCheckNames)};
}

Provision build_provision(const Node& node) {
  Provision provision;
  provision.id = id_at<ProvisionId>(node, "id");
  provision.article = text_at(node, "pasal");
  provision.summary = text_at(node, "ringkasan");
  provision.sanction = text_at(node, "sanksi");
  for (const std::string& name : texts_at(node, "jenis_sanksi")) {
    const auto kind = parse_name<SanctionKind>(name, kSanctionKindNames);
    if (kind) provision.sanction_kinds.push_back(*kind);
  }
  provision.binds = texts_at(node, "berlaku_bagi");
  provision.phases = build_phases(node);
  provision.in_force_since = date_at(node, "berlaku_sejak");
  if (const Node* revoked = node.find("dicabut")) {
    provision.revoked = Revocation{date_at(*revoked, "sejak"), text_at(*revoked, "oleh")};
  }
  if (const Node* checked = node.find("verifikasi")) {
    provision.verification = build_verification(*checked);
  }
  provision.checked_on = date_at(node, "dicek");
  provision.sources = texts_at(node, "sumber");
  return provision;
}

/// The sanction is checked when there is one, and only then.
void check_sanction(const Node& node, Report& report) {
  const Node* verification = node.find("verifikasi");
  if (verification == nullptr || verification->kind != NodeKind::map) return;
  const bool has_sanction = node.find("sanksi") != nullptr;
  const Node* checked = verification->find("sanksi");
  if (has_sanction && checked == nullptr) {
    report.error(code::kMissingKey, verification->at, {{"key", "sanksi"}, {"where", "verifikasi"}});
  } else if (!has_sanction && checked != nullptr) {
    report.error(code::kKeyDoesNotFit, checked->at,
                 {{"key", "sanksi"}, {"where", "verifikasi"}, {"expected", "sanksi"}});
  }
}

void check_revocation(const Node& node, const Provision& provision, Report& report) {
  const Node* revoked = node.find("dicabut");
  const Node* since = revoked == nullptr ? nullptr : revoked->find("sejak");
  const bool both_read = since != nullptr && base::parse_date(text_of(*since)) &&
                         base::parse_date(text_at(node, "berlaku_sejak"));
  if (!both_read || provision.in_force_since < provision.revoked->since) return;
  report.error(code::kDatesReversed, since->at,
               {{"key", "berlaku_sejak"}, {"expected", "dicabut: sejak"}});
}

}  // namespace

Built<Provisions> build_provisions(const SourceFile& file) {
  Built<Provisions> built{{}, {}, Report(file)};
  const Node root = read_checked(kInstrumentShape, built.report, built.mentions);
  check_id_against_file(root, "peraturan", built.report);
  const Regulation regulation = build_regulation(root);
  for (const Node& node : items_at(root, "ketentuan")) {
    Provision provision = build_provision(node);
    check_sanction(node, built.report);
    check_revocation(node, provision, built.report);
    provision.regulation = regulation;
    if (const Node* id = node.find("id")) built.mentions.defined.push_back({id->text, id->at});
    built.value.push_back(std::move(provision));
  }
  return built;
}

}  // namespace netral::course
