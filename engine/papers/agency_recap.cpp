#include "papers/agency_recap.h"

#include <algorithm>

#include "base/nip.h"

namespace netral::papers {
namespace {

using records::CourseStatus;

std::string how_many(const AgencyRecap& recap, CourseStatus status) {
  return std::to_string(std::count_if(recap.people.begin(), recap.people.end(),
                                      [&](const auto& who) { return who.status == status; }));
}

TemplateList people_list(const AgencyRecap& recap, const base::Strings& strings) {
  TemplateList list{{"nama", "nip", "status", "nilai", "tanggal_lulus"}, {}};
  for (const RecapPerson& who : recap.people) {
    list.rows.push_back({who.name, base::group_nip_digits(who.nip),
                         strings.say("status." + std::string(name_of(who.status))), who.result,
                         who.passed_on ? long_date(*who.passed_on, strings) : std::string()});
  }
  return list;
}

}  // namespace

TemplateValues template_values(const AgencyRecap& recap, const base::Strings& strings) {
  TemplateValues values;
  values.fields = {
      {"pemerintah", recap.office.government},
      {"instansi", recap.office.name},
      {"alamat", recap.office.address},
      {"kursus", recap.course},
      {"perangkat_daerah", recap.agency},
      {"keadaan_per", long_date(recap.date, strings)},
      {"tempat_tanggal", place_and_date(recap.office.town, recap.date, strings)},
      {"jumlah_pegawai", std::to_string(recap.people.size())},
      {"jumlah_belum_mulai", how_many(recap, CourseStatus::belum_mulai)},
      {"jumlah_berjalan", how_many(recap, CourseStatus::berjalan)},
      {"jumlah_selesai_tidak_lulus", how_many(recap, CourseStatus::selesai_tidak_lulus)},
      {"jumlah_lulus", how_many(recap, CourseStatus::lulus)},
      {"nama_kepala", recap.head.name},
      {"nip_kepala", base::group_nip_digits(recap.head.nip)},
      {"jabatan_kepala", recap.head.position},
      {"nama_petugas", recap.officer.name},
      {"nip_petugas", base::group_nip_digits(recap.officer.nip)},
      {"jabatan_petugas", recap.officer.position}};
  values.lists = {{"pegawai", people_list(recap, strings)}};
  return values;
}

}  // namespace netral::papers
