#include "app/provenance.h"

#include <ostream>

#include "app/models.h"
#include "base/text.h"
#include "papers/csv.h"
#include "ui/dates.h"

namespace netral::app {
namespace {

using course::Check;
using course::UsedProvision;

std::string number(int value) { return std::to_string(value); }

/// "3 pelajaran, 2 soal, 1 kasus lanjutan".
std::string use_text(const base::Strings& strings, const course::Use& use) {
  std::vector<std::string> parts;
  const auto add = [&](const char* key, int count) {
    if (count > 0) parts.push_back(strings.say(key, {{"jumlah", number(count)}}));
  };
  add("asal.pakai_pelajaran", use.lessons);
  add("asal.pakai_soal", use.items);
  add("asal.pakai_kasus", use.follow_ups);
  return parts.empty() ? strings.say("asal.tidak_dipakai") : base::join(parts, ", ");
}

std::string title_of(const course::Provision& provision) {
  return provision.regulation.short_name + ", " + provision.article;
}

/// "isi, letak": what of it comes from one source alone.
std::string waiting_note(const base::Strings& strings, const course::Verification& checked) {
  std::vector<std::string> parts;
  const auto add = [&](const char* key, Check check) {
    if (check >= Check::satu_sumber) parts.push_back(strings.say(key));
  };
  add("asal.bagian_isi", checked.content);
  add("asal.bagian_letak", checked.citation);
  if (checked.sanction) add("asal.bagian_akibat", *checked.sanction);
  return strings.say("asal.menunggu_bagian", {{"bagian", base::join(parts, ", ")}});
}

ui::ProvenanceSection waiting_section(const base::Strings& strings,
                                      const std::vector<UsedProvision>& provisions) {
  ui::ProvenanceSection section{
      strings.say("asal.menunggu", {{"jumlah", number(static_cast<int>(provisions.size()))}}),
      strings.say("asal.menunggu_isi"),
      {}};
  for (const UsedProvision& used : provisions) {
    section.rows.push_back({title_of(used.provision),
                            waiting_note(strings, used.provision.verification),
                            use_text(strings, used.use), used.provision.id.str()});
  }
  return section;
}

ui::ProvenanceSection unchecked_section(const base::Strings& strings,
                                        const std::vector<UsedProvision>& provisions) {
  ui::ProvenanceSection section{
      strings.say("asal.belum", {{"jumlah", number(static_cast<int>(provisions.size()))}}),
      strings.say("asal.belum_isi"),
      {}};
  for (const UsedProvision& used : provisions) {
    section.rows.push_back({used.provision.regulation.short_name,
                            used.provision.summary,
                            use_text(strings, used.use),
                            {}});
  }
  return section;
}

ui::ProvenanceSection revoked_section(const base::Strings& strings,
                                      const std::vector<UsedProvision>& provisions) {
  ui::ProvenanceSection section{
      strings.say("asal.dicabut", {{"jumlah", number(static_cast<int>(provisions.size()))}}),
      strings.say("asal.dicabut_isi"),
      {}};
  for (const UsedProvision& used : provisions) {
    const course::Revocation& revoked = *used.provision.revoked;
    section.rows.push_back(
        {title_of(used.provision),
         strings.say("asal.dicabut_oleh",
                     {{"tanggal", ui::long_date(strings, revoked.since)}, {"oleh", revoked.by}}),
         use_text(strings, used.use), used.provision.id.str()});
  }
  return section;
}

std::string sign_off_text(const base::Strings& strings, const course::Provenance& provenance) {
  const int open = provenance.claims - provenance.approved - provenance.changed;
  std::string text =
      strings.say("asal.persetujuan_isi", {{"jumlah", number(provenance.claims)},
                                           {"disetujui", number(provenance.approved)},
                                           {"berubah", number(provenance.changed)},
                                           {"belum", number(open)}});
  if (provenance.approvers.empty()) return text;
  return text + " " +
         strings.say("asal.penyetuju", {{"nama", base::join(provenance.approvers, ", ")}});
}

std::vector<ui::ProvenanceFact> facts_of(const base::Strings& strings,
                                         const course::Provenance& provenance) {
  std::vector<ui::ProvenanceFact> facts = {
      {strings.say("asal.versi"),
       strings.say("asal.versi_isi", {{"versi", provenance.version},
                                      {"tanggal", ui::long_date(strings, provenance.date)}})},
      {strings.say("asal.hukum_per"),
       strings.say("asal.hukum_per_isi",
                   {{"tanggal", ui::long_date(strings, provenance.law_as_of)}})},
      {strings.say("asal.memuat"),
       strings.say("asal.memuat_isi", {{"pelajaran", number(provenance.lessons)},
                                       {"soal", number(provenance.items)},
                                       {"ketentuan", number(provenance.in_force)}})}};
  if (provenance.oldest_check) {
    facts.push_back({strings.say("asal.dicek"),
                     strings.say("asal.dicek_isi",
                                 {{"tanggal", ui::long_date(strings, *provenance.oldest_check)}})});
  }
  facts.push_back({strings.say("asal.persetujuan"), sign_off_text(strings, provenance)});
  return facts;
}

std::vector<ui::ProvenanceCount> counts_of(const base::Strings& strings,
                                           const course::Provenance& provenance) {
  std::vector<ui::ProvenanceCount> counts;
  for (std::size_t i = 0; i < course::kCheckCount; ++i) {
    const auto check = static_cast<Check>(i);
    const int count = provenance.by_check[i];
    counts.push_back({number(count), strings.say("asal.cek." + std::string(name_of(check))),
                      check >= Check::satu_sumber && count > 0});
  }
  return counts;
}

std::string check_text(const base::Strings& strings, const std::optional<Check>& check) {
  return check ? strings.say("cek." + std::string(name_of(*check))) : std::string();
}

void add_row(const base::Strings& strings, const UsedProvision& used, papers::Csv& csv) {
  const course::Provision& provision = used.provision;
  const course::Verification& checked = provision.verification;
  const bool may_be_cited = checked.weakest() != Check::belum;
  const std::string revoked =
      provision.revoked
          ? strings.say("asal.dicabut_oleh",
                        {{"tanggal", ui::long_date(strings, provision.revoked->since)},
                         {"oleh", provision.revoked->by}})
          : strings.say("asal.berlaku");
  csv.row({provision.id.str(), provision.regulation.short_name,
           may_be_cited ? provision.article : strings.say("asal.letak_belum_dicek"),
           provision.summary, provision.sanction, revoked, check_text(strings, checked.content),
           check_text(strings, checked.citation), check_text(strings, checked.sanction),
           base::iso(provision.checked_on), number(used.use.lessons), number(used.use.items),
           number(used.use.follow_ups)});
}

void print_section(const ui::ProvenanceSection& section, std::ostream& out) {
  out << '\n' << section.title << '\n' << section.lead << '\n';
  for (const ui::ProvenanceRow& row : section.rows) {
    out << "- " << row.title << '\n';
    if (!row.note.empty()) out << "  " << row.note << '\n';
    out << "  " << row.use << '\n';
  }
}

}  // namespace

base::Result<course::Provenance> read_provenance(course::Library& library) {
  const auto follow_ups = library.follow_ups();
  if (!follow_ups) return tl::unexpected(follow_ups.error());
  return course::provenance_of(course::inspect(library.source()), *follow_ups);
}

ui::ProvenanceView provenance_view(const base::Strings& strings,
                                   const course::Provenance& provenance) {
  ui::ProvenanceView view{provenance.course_title,
                          facts_of(strings, provenance),
                          strings.say("asal.pengecekan"),
                          counts_of(strings, provenance),
                          {}};
  view.sections = {waiting_section(strings, provenance.waiting),
                   unchecked_section(strings, provenance.unchecked),
                   revoked_section(strings, provenance.revoked)};
  return view;
}

std::string provenance_csv(const base::Strings& strings, const course::Provenance& provenance) {
  papers::Csv csv;
  std::vector<std::string> head;
  for (const char* key : {"id", "peraturan", "letak", "ringkasan", "akibat", "status", "cek_isi",
                          "cek_letak", "cek_akibat", "dicek", "pelajaran", "soal", "kasus"}) {
    head.push_back(strings.say("asal.kolom." + std::string(key)));
  }
  csv.row(head);
  for (const auto* group :
       {&provenance.waiting, &provenance.unchecked, &provenance.founded, &provenance.revoked}) {
    for (const UsedProvision& used : *group) add_row(strings, used, csv);
  }
  return csv.text();
}

int print_provenance(const Environment& environment, bool as_csv, std::ostream& out,
                     std::ostream& trouble) {
  course::Library library;
  const auto complain = [&](const base::Fault& fault) {
    trouble << environment.strings.say(fault) << '\n';
    return 2;
  };
  if (const auto opened = open_library(environment, library); !opened) {
    return complain(opened.error());
  }
  const auto provenance = read_provenance(library);
  if (!provenance) return complain(provenance.error());
  if (as_csv) {
    out << provenance_csv(environment.strings, *provenance);
    return 0;
  }
  const ui::ProvenanceView view = provenance_view(environment.strings, *provenance);
  out << view.course << '\n';
  for (const ui::ProvenanceFact& fact : view.facts) out << fact.label << ": " << fact.words << '\n';
  out << '\n' << view.counts_title << '\n';
  for (const ui::ProvenanceCount& count : view.counts) {
    out << count.number << ' ' << count.words << '\n';
  }
  for (const ui::ProvenanceSection& section : view.sections) print_section(section, out);
  return 0;
}

}  // namespace netral::app
