// The integrity pact ("pakta integritas"): the pledge as a sheet of A4 to be signed by hand.

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "papers/pdf_page.h"

namespace netral::papers {

/// A line of the person's particulars; what has no value yet is a line to write on.
struct PactField {
  std::string label;
  std::string value;
};

/// Who signs: the words above the space, and the name below it, or a line to write on.
struct PactSigner {
  std::string caption;
  std::string name;
  std::string identity;  ///< "NIP 19990101 202501 2 999"; its label alone on a blank sheet
};

struct IntegrityPact {
  std::string title;
  std::string about;
  std::string opening;
  std::vector<PactField> person;
  std::string lead;
  std::vector<std::string> paragraphs;  ///< numbered
  std::string closing;
  std::string place_and_date;  ///< label of the line to write on
  PactSigner superior;
  PactSigner signer;
  std::vector<std::string> footer;
};

/// The bytes of a PDF. What does not fit goes on on a further page. Fails with
/// "pdf_failed" {detail}.
[[nodiscard]] base::Result<std::string> integrity_pact_pdf(const IntegrityPact& pact,
                                                           const PdfFonts& fonts);

}  // namespace netral::papers
