#include "papers/review_rows.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "papers/paper_words.h"

namespace netral::papers {
namespace {

using course::Claim;
using course::Part;
using course::Provision;
using course::Statement;

const std::vector<int> kWidthsMm = {10, 104, 82, 23, 32, 16};
constexpr int kColumns = 6;

const std::vector<int> kCitedWidthsMm = {76, 38, 58, 67, 28};
constexpr int kCitedColumns = 5;

Paragraph in_one_style(std::string text, bool italic, bool bold) {
  return {TextStyle::cell, {{std::move(text), italic, bold}}};
}

/// "Pasal 5" before "Pasal 13": numbers by their worth, all else by its characters.
bool comes_before(std::string_view a, std::string_view b) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view x = a.substr(0, a.find_first_not_of("0123456789"));
      const std::string_view y = b.substr(0, b.find_first_not_of("0123456789"));
      if (x != y) return x.size() != y.size() ? x.size() < y.size() : x < y;
      a.remove_prefix(x.size());
      b.remove_prefix(y.size());
    } else if (a.front() != b.front()) {
      return a.front() < b.front();
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.size() < b.size();
}

/// The words before a statement, where its part alone decides them.
std::string_view label_key(Part part) {
  switch (part) {
    case Part::situation:
      return "tinjau.kasus";
    case Part::question:
      return "tinjau.tanya";
    case Part::note:
      return "tinjau.catatan";
    case Part::verdict:
      return "tinjau.penilaian";
    case Part::distractor:
      return "tinjau.pengecoh";
    case Part::consequence:
      return "tinjau.akibat";
    case Part::brief:
      return "tinjau.ringkas";
    default:
      return "tinjau.alasan";
  }
}

}  // namespace

bool is_awaiting(const Provision& provision) {
  return provision.verification.weakest() == course::Check::satu_sumber;
}

Row head_row(const std::vector<std::string_view>& keys, const base::Strings& strings) {
  Row row;
  row.is_head = true;
  for (const std::string_view key : keys) {
    row.cells.push_back({{paragraph(TextStyle::cell_head, strings.say(key))}, 1, Shade::head});
  }
  return row;
}

Table ReviewRows::begin_table() const {
  return {kWidthsMm,
          {head_row({"tinjau.kolom_nomor", "tinjau.kolom_pernyataan", "tinjau.kolom_dasar",
                     "tinjau.kolom_tahapan", "tinjau.kolom_status", "tinjau.kolom_paraf"},
                    strings_)}};
}

// -- scenes

Row ReviewRows::scene(const course::Lesson& lesson, const course::Scene& scene,
                      bool has_claims) const {
  Cell cell{{paragraph(TextStyle::cell_head, scene_title(scene))}, kColumns, Shade::band};
  for (const Statement& told : course::context_of(lesson, scene)) {
    cell.paragraphs.push_back(context(told));
  }
  Row row{{std::move(cell)}};
  row.stays_with_next = has_claims;
  return row;
}

std::string ReviewRows::scene_title(const course::Scene& scene) const {
  const std::string& id = scene.id.str();
  if (const auto* ending = std::get_if<course::Ending>(&scene.then)) {
    return say("tinjau.adegan_akhir",
               {{"id", id}, {"akhir", std::string(course::name_of(ending->kind))}});
  }
  if (std::holds_alternative<course::Quiz>(scene.then)) {
    return say("tinjau.adegan_kuis", {{"id", id}});
  }
  return say("tinjau.adegan", {{"id", id}});
}

Paragraph ReviewRows::context(const Statement& statement) const {
  switch (statement.part) {
    case Part::exhibit:
      return labelled(TextStyle::cell, say("tinjau.tampilan." + statement.label), statement.text);
    case Part::line:
      return labelled(TextStyle::cell, speaker(statement.label) + ":", statement.text);
    case Part::situation:
      return labelled(TextStyle::cell, say("tinjau.rencana_bila"), statement.text);
    case Part::example:
      return labelled(TextStyle::cell, say("tinjau.rencana_contoh"), statement.text);
    case Part::phrase:
      return phrase(statement);
    case Part::feedback:
      return indented(statement.text);
    default:
      return labelled(TextStyle::cell, say(label_key(statement.part)), statement.text);
  }
}

/// A phrase of a reply, with what it is by itself.
Paragraph ReviewRows::phrase(const Statement& statement) const {
  Paragraph what = labelled(TextStyle::cell, statement.label + ":", statement.text);
  const std::string verdict = say("kategori." + std::string(name_of(*statement.verdict)));
  what.runs.push_back({" (" + verdict + ")", true, false});
  return what;
}

/// What, and in bold where it belongs.
Paragraph ReviewRows::placement(const Statement& statement) const {
  Paragraph what = paragraph(TextStyle::cell, statement.label);
  what.runs.push_back({" → "});
  for (base::Span& span : base::parse_markup(statement.text)) {
    span.bold = true;
    what.runs.push_back(std::move(span));
  }
  return what;
}

Paragraph ReviewRows::indented(std::string_view markup) const {
  constexpr int kIndentMm = 5;
  Paragraph what = paragraph(TextStyle::cell, markup);
  what.indent_mm = kIndentMm;
  return what;
}

std::string ReviewRows::speaker(const std::string& label) const {
  if (label == course::kNarratorLabel) return say("tinjau.narator");
  if (label == course::kYouLabel) return say("adegan.anda");
  return label;
}

// -- claims

Row ReviewRows::claim(const Claim& claim) {
  const std::string phase = say("tahapan." + std::string(name_of(claim.phase)));
  Row row;
  row.cells = {{{paragraph(TextStyle::cell, std::to_string(++number_))}},
               {statements(claim)},
               {basis(claim.basis)},
               {{paragraph(TextStyle::cell, phase)}},
               {status(claim)},
               {}};
  return row;
}

std::vector<Paragraph> ReviewRows::statements(const Claim& claim) const {
  std::vector<Paragraph> paragraphs;
  if (claim.kind == course::ClaimKind::hasil) {
    paragraphs.push_back(labelled(TextStyle::cell, say("tinjau.susun"), say("tinjau.susun_arti")));
  }
  for (const Statement& one : claim.statements) paragraphs.push_back(statement(one));
  std::string address = claim.address;
  if (claim.item_kind) address += " · " + std::string(name_of(*claim.item_kind));
  paragraphs.push_back({TextStyle::cell_note, {{address}}});
  return paragraphs;
}

Paragraph ReviewRows::statement(const Statement& statement) const {
  const auto with_label = [&](const std::string& label) {
    return labelled(TextStyle::cell, label, statement.text);
  };
  switch (statement.part) {
    case Part::act:
      return with_label(say("tinjau.pilihan", {{"huruf", statement.label}}));
    case Part::phrase:
      return with_label(say("tinjau.frasa", {{"bagian", statement.label}}));
    case Part::verdict:
      return labelled(TextStyle::cell, say("tinjau.penilaian"), say("kategori." + statement.text));
    case Part::option:
      return with_label(statement.is_key ? say("tinjau.opsi_kunci", {{"huruf", statement.label}})
                                         : statement.label + ".");
    case Part::step:
      return with_label(say("tinjau.langkah", {{"nomor", statement.label}}));
    case Part::placement:
      return placement(statement);
    case Part::feedback:
      return indented(say("tinjau.umpan_balik") + " " + statement.text);
    default:
      return with_label(say(label_key(statement.part)));
  }
}

std::vector<Paragraph> ReviewRows::basis(const course::Basis& basis) {
  std::vector<Paragraph> paragraphs;
  if (basis.is_advice) paragraphs.push_back(in_one_style(say("dasar.saran"), true, true));
  for (const course::ProvisionId& id : basis.provisions) {
    const Provision* provision = material_.registry.find(id);
    // What nobody has checked is never printed as a citation.
    if (provision == nullptr || provision->verification.weakest() == course::Check::belum) {
      paragraphs.push_back(
          paragraph(TextStyle::cell, say("tinjau.belum_dicek", {{"id", id.str()}})));
    } else {
      cited_.insert(id);
      add_provision(*provision, paragraphs);
    }
  }
  return paragraphs;
}

void ReviewRows::add_provision(const Provision& provision,
                               std::vector<Paragraph>& paragraphs) const {
  paragraphs.push_back(
      in_one_style(provision.regulation.short_name + ", " + provision.article, false, true));
  paragraphs.push_back(paragraph(TextStyle::cell, provision.summary));
  if (!provision.sanction.empty()) {
    paragraphs.push_back(
        paragraph(TextStyle::cell, say("tinjau.sanksi") + " " + provision.sanction));
  }
  if (provision.regulation.kind == course::RegulationKind::anjuran) {
    paragraphs.push_back(in_one_style(say("tinjau.anjuran"), true, false));
  }
  if (is_awaiting(provision)) {
    paragraphs.push_back(in_one_style(say("dasar.menunggu_cek"), true, false));
  }
}

std::vector<Paragraph> ReviewRows::status(const Claim& claim) const {
  std::vector<std::string> checks;
  for (const course::ProvisionId& id : claim.basis.provisions) {
    const Provision* provision = material_.registry.find(id);
    if (provision == nullptr) continue;
    const std::string check = say("cek." + std::string(name_of(provision->verification.weakest())));
    const std::string text = provision->regulation.short_name + ": " + check;
    if (std::find(checks.begin(), checks.end(), text) == checks.end()) checks.push_back(text);
  }
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(checks.size());
  for (const std::string& text : checks) paragraphs.push_back({TextStyle::cell, {{text}}});
  const auto standing = material_.standings.find(claim.address);
  if (standing == material_.standings.end()) return paragraphs;
  add_approvals(standing->second, paragraphs);
  const std::string digits = base::to_text(standing->second.fingerprint).substr(0, 8);
  paragraphs.push_back(paragraph(TextStyle::cell_note, say("tinjau.sidik", {{"sidik", digits}})));
  return paragraphs;
}

void ReviewRows::add_approvals(const Standing& standing, std::vector<Paragraph>& paragraphs) const {
  for (const course::Approval& approval : standing.approvals) {
    const bool is_current = approval.fingerprint == standing.fingerprint;
    const char* key = is_current ? "tinjau.disetujui" : "tinjau.berubah";
    const base::Args args = {{"by", approval.by}, {"tanggal", long_date(approval.date, strings_)}};
    paragraphs.push_back(in_one_style(say(key, args), false, true));
  }
  if (standing.approvals.empty()) {
    paragraphs.push_back(in_one_style(say("tinjau.belum_disetujui"), false, true));
  }
}

// -- provisions

Table ReviewRows::cited() const {
  std::map<course::RegulationId, std::vector<const Provision*>> by_instrument;
  for (const course::ProvisionId& id : cited_) {
    const Provision* provision = material_.registry.find(id);
    by_instrument[provision->regulation.id].push_back(provision);
  }
  Table table{kCitedWidthsMm,
              {head_row({"tinjau.kolom_ketentuan", "tinjau.kolom_terikat", "tinjau.kolom_tahapan",
                         "tinjau.kolom_cek", "tinjau.kolom_dicek"},
                        strings_)}};
  for (auto& [instrument, provisions] : by_instrument) {
    std::sort(provisions.begin(), provisions.end(), [](const Provision* a, const Provision* b) {
      return comes_before(a->article, b->article);
    });
    const course::Regulation& regulation = provisions.front()->regulation;
    Paragraph name{TextStyle::cell, {{regulation.short_name + ": ", false, true}}};
    name.runs.push_back({regulation.name});
    Row band{{{{std::move(name)}, kCitedColumns, Shade::band}}};
    band.stays_with_next = true;
    table.rows.push_back(std::move(band));
    for (const Provision* provision : provisions) table.rows.push_back(cited(*provision));
  }
  return table;
}

Row ReviewRows::cited(const Provision& provision) const {
  std::vector<std::string> binds;
  for (const std::string& person : provision.binds) binds.push_back(say("terikat." + person));
  std::vector<Paragraph> checks = {
      paragraph(TextStyle::cell, check_text("tinjau.cek_isi", provision.verification.content)),
      paragraph(TextStyle::cell, check_text("tinjau.cek_letak", provision.verification.citation))};
  if (provision.verification.sanction) {
    checks.push_back(paragraph(TextStyle::cell,
                               check_text("tinjau.cek_sanksi", *provision.verification.sanction)));
  }
  std::vector<Paragraph> place = {{TextStyle::cell, {{provision.article}}}};
  if (provision.revoked) {
    place.push_back(
        paragraph(TextStyle::cell,
                  say("tinjau.dicabut", {{"tanggal", long_date(provision.revoked->since, strings_)},
                                         {"oleh", provision.revoked->by}})));
  }
  Row row;
  row.cells = {{std::move(place)},
               {{{TextStyle::cell, {{base::join(binds, ", ")}}}}},
               {{{TextStyle::cell, {{phases_text(provision.phases)}}}}},
               {std::move(checks)},
               {{{TextStyle::cell, {{long_date(provision.checked_on, strings_)}}}}}};
  return row;
}

std::string ReviewRows::phases_text(const course::PhaseSet& phases) const {
  if (phases.is_all()) return say("tinjau.semua_tahapan");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < course::kPhaseCount; ++i) {
    if (!phases.contains(static_cast<course::Phase>(i))) continue;
    names.push_back(say("tahapan." + std::string(course::kPhaseNames[i])));
  }
  return base::join(names, ", ");
}

std::string ReviewRows::check_text(std::string_view key, course::Check check) const {
  return say(key, {{"cek", say("cek." + std::string(name_of(check)))}});
}

}  // namespace netral::papers
