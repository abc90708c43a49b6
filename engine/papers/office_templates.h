// The templates of Word files that come with the program, made by code so that they can be
// made again: assets/templat/*.docx are what this writes. An office copies them, puts its
// own letterhead in, and keeps the file's name.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "papers/document.h"
#include "papers/docx_template.h"

namespace netral::papers {

enum class OfficePaper { attendance, report, minutes, agency_recap };

/// "daftar-hadir-f4.docx".
[[nodiscard]] std::string template_file_name(OfficePaper paper, PaperSize size,
                                             const base::Strings& strings);

/// Every template in A4 and in F4, by the name of its file. Fails with "zip_failed" {detail}.
[[nodiscard]] base::Result<std::vector<WordTemplate>> office_templates(
    const base::Strings& strings);

/// What an officer reads before editing: how placeholders work, and every one there is.
[[nodiscard]] std::string template_guide(const base::Strings& strings);

}  // namespace netral::papers
