// Word files (.docx) from documents. pugixml stays in docx.cpp.
//
// What a file holds is the plainest WordprocessingML there is (ECMA-376): real heading
// styles, one table style, one footer; no macro, no picture, no field but the page
// numbers. So it opens alike in Word since 2010 and in LibreOffice.

#pragma once

#include <string>

#include "base/result.h"
#include "papers/document.h"

namespace netral::papers {

/// The bytes of the file; the same document gives the same bytes. A control character,
/// which Word would call a broken file, becomes U+FFFD. Fails with "zip_failed" {detail}.
///
/// Requires: every row spans as many columns as its table has, and texts are UTF-8.
[[nodiscard]] base::Result<std::string> docx(const Document& document);

}  // namespace netral::papers
