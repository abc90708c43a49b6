// What the papers of a class are filled with: attendance list, report, minutes, and the
// class rekap. Nothing of a single person's answers is here; answers are counts.

#pragma once

#include <string>
#include <vector>

#include "papers/docx_template.h"
#include "papers/paper_words.h"

namespace netral::papers {

/// How often one option was answered.
struct OptionTally {
  std::string letter;
  std::string text;
  int before = 0;  ///< the discussion
  int after = 0;
  bool is_key = false;
};

struct QuestionTally {
  std::string lesson;
  std::string question;
  std::vector<OptionTally> options;
};

/// Of all answers to the question, those that were right, in whole per cent, rounded; 0
/// when nobody answered.
[[nodiscard]] int right_before(const QuestionTally& tally);
[[nodiscard]] int right_after(const QuestionTally& tally);

struct Attendee {
  std::string name;
  std::string nip;   ///< 18 digits, or empty
  std::string rank;  ///< golongan or position
  std::string agency;
};

struct TaughtLesson {
  std::string title;
  int minutes = 0;
};

struct ClassPaper {
  Office office;
  std::string course;
  std::string name;
  base::Date date;
  std::string time;  ///< "09.00–10.30 WIB"
  std::string place;
  int lesson_hours = 0;
  Signatory facilitator;
  Signatory responsible;  ///< who takes note of it: "Mengetahui"
  Signatory minute_taker;
  int expected = 0;
  int present = 0;
  std::vector<Attendee> attendees;  ///< none: empty rows to be filled in by hand, as expected
  std::vector<TaughtLesson> lessons;
  std::vector<QuestionTally> questions;
  std::vector<std::string> notes;
  std::vector<std::string> conclusions;
  std::vector<std::string> follow_ups;
};

/// Any template of a class may use any of these.
[[nodiscard]] TemplateValues template_values(const ClassPaper& paper, const base::Strings& strings);

}  // namespace netral::papers
