// The certificate of completion as an office files it: who, what, when, how many lesson
// hours, and where it can be checked. It bears no emblem; the office stamps it, or signs
// it electronically in the space that is left free. On its back is what was taught.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "papers/paper_words.h"
#include "papers/pdf_page.h"

namespace netral::papers {

struct CertificateMaterial {
  std::string title;
  int minutes = 0;
};

struct Certificate {
  std::string number;  ///< as certificate_number() makes it
  std::string name;    ///< with titles
  std::string nip;     ///< 18 digits, or empty
  std::string code;    ///< of a participant without NIP, or empty
  std::string unit;
  std::string course;
  std::optional<std::string> result;  ///< "17 dari 20"
  int lesson_hours = 0;
  base::Date begun;
  base::Date passed;
  std::vector<CertificateMaterial> materials;
  Office organiser;
  Signatory signatory;
  base::Date signed_on;
  std::string qr_text;     ///< signed by the caller
  std::string short_code;  ///< as short_code() makes it
};

enum class CertificateLayout { across, upright };

/// Two pages of A4. What is long is set smaller, never cut. Fails with "pdf_failed"
/// {detail} and "qr_too_long".
[[nodiscard]] base::Result<std::string> certificate_pdf(const Certificate& certificate,
                                                        CertificateLayout layout,
                                                        const base::Strings& strings,
                                                        const PdfFonts& fonts);

/// A number after a pattern such as "{urut}/NETRAL/{bulan-romawi}/{tahun}"; "{urut:4}" has
/// noughts before it. Fails with "certificate_pattern" {name, known} on a name that it
/// does not know, and "certificate_pattern_same" when {urut} is not in it, for then all
/// certificates of a year would have one number.
[[nodiscard]] base::Result<std::string> certificate_number(std::string_view pattern, int sequence,
                                                           const base::Date& date,
                                                           const base::Strings& strings);

/// "sertifikat-0012-dewi-anggraini.pdf": without a NIP or a title in it.
[[nodiscard]] std::string certificate_file_name(int sequence, const std::string& name,
                                                const base::Strings& strings);

}  // namespace netral::papers
