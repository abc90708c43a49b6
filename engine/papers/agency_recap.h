// The rekap of one agency, which its head signs: who stands where with the course.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/docx_template.h"
#include "papers/paper_words.h"
#include "records/report.h"

namespace netral::papers {

struct RecapPerson {
  std::string name;
  std::string nip;  ///< 18 digits, or empty
  records::CourseStatus status = records::CourseStatus::belum_mulai;
  std::string result;  ///< of the exam, "16 dari 20"; or empty
  std::optional<base::Date> passed_on;
};

struct AgencyRecap {
  Office office;  ///< that makes the paper
  std::string course;
  std::string agency;
  base::Date date;
  std::vector<RecapPerson> people;
  Signatory head;     ///< of the agency: "Mengetahui"
  Signatory officer;  ///< who made the paper
};

[[nodiscard]] TemplateValues template_values(const AgencyRecap& recap,
                                             const base::Strings& strings);

}  // namespace netral::papers
