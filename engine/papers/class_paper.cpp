#include "papers/class_paper.h"

#include <algorithm>

#include "base/nip.h"

namespace netral::papers {
namespace {

int rounded_percent(int part, int whole) {
  return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
}

/// Signatures alternate: odd ones on the left, even ones on the right, so that there is
/// room to sign.
std::vector<std::string> attendee_row(const Attendee& who, std::size_t number) {
  const std::string mark = std::to_string(number) + ".";
  const bool is_left = number % 2 == 1;
  return {who.name,   base::group_nip_digits(who.nip), who.rank,
          who.agency, is_left ? mark : std::string(),  is_left ? std::string() : mark};
}

TemplateList attendee_list(const ClassPaper& paper) {
  TemplateList list{{"nama", "nip", "jabatan", "instansi", "ttd_kiri", "ttd_kanan"}, {}};
  std::vector<Attendee> attendees = paper.attendees;
  if (attendees.empty()) attendees.resize(static_cast<std::size_t>(std::max(paper.expected, 0)));
  for (std::size_t i = 0; i < attendees.size(); ++i) {
    list.rows.push_back(attendee_row(attendees[i], i + 1));
  }
  return list;
}

TemplateList lesson_list(const ClassPaper& paper, const base::Strings& strings) {
  TemplateList list{{"judul", "waktu"}, {}};
  for (const TaughtLesson& lesson : paper.lessons) {
    list.rows.push_back(
        {lesson.title, strings.say("naskah.menit", {{"menit", std::to_string(lesson.minutes)}})});
  }
  return list;
}

TemplateList question_list(const ClassPaper& paper) {
  TemplateList list{{"pelajaran", "pertanyaan", "sebelum", "sesudah"}, {}};
  for (const QuestionTally& tally : paper.questions) {
    list.rows.push_back({tally.lesson, tally.question, std::to_string(right_before(tally)) + "%",
                         std::to_string(right_after(tally)) + "%"});
  }
  return list;
}

TemplateList sentence_list(const std::vector<std::string>& sentences) {
  TemplateList list{{"isi"}, {}};
  for (const std::string& sentence : sentences) list.rows.push_back({sentence});
  return list;
}

int right_of(const QuestionTally& tally, int OptionTally::*count) {
  int right = 0;
  int all = 0;
  for (const OptionTally& option : tally.options) {
    all += option.*count;
    if (option.is_key) right += option.*count;
  }
  return rounded_percent(right, all);
}

void add_signatory(TemplateValues& values, const std::string& role, const Signatory& who) {
  values.fields["nama_" + role] = who.name;
  values.fields["nip_" + role] = base::group_nip_digits(who.nip);
  values.fields["jabatan_" + role] = who.position;
}

}  // namespace

int right_before(const QuestionTally& tally) { return right_of(tally, &OptionTally::before); }
int right_after(const QuestionTally& tally) { return right_of(tally, &OptionTally::after); }

TemplateValues template_values(const ClassPaper& paper, const base::Strings& strings) {
  TemplateValues values;
  values.fields = {{"pemerintah", paper.office.government},
                   {"instansi", paper.office.name},
                   {"alamat", paper.office.address},
                   {"kursus", paper.course},
                   {"nama_kelas", paper.name},
                   {"hari_tanggal", day_and_date(paper.date, strings)},
                   {"tanggal", long_date(paper.date, strings)},
                   {"tempat_tanggal", place_and_date(paper.office.town, paper.date, strings)},
                   {"waktu", paper.time},
                   {"tempat", paper.place},
                   {"jp", std::to_string(paper.lesson_hours)},
                   {"jumlah_diundang", std::to_string(paper.expected)},
                   {"jumlah_hadir", std::to_string(paper.present)}};
  add_signatory(values, "fasilitator", paper.facilitator);
  add_signatory(values, "penanggung_jawab", paper.responsible);
  add_signatory(values, "notulis", paper.minute_taker);
  values.lists = {{"peserta", attendee_list(paper)},
                  {"materi", lesson_list(paper, strings)},
                  {"soal", question_list(paper)},
                  {"catatan", sentence_list(paper.notes)},
                  {"simpulan", sentence_list(paper.conclusions)},
                  {"tindak_lanjut", sentence_list(paper.follow_ups)}};
  return values;
}

}  // namespace netral::papers
