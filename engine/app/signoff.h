// Signing off: the Word copy that goes to the legal office, and the record of what came
// back approved. Exit status as in commands.h.

#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "app/environment.h"
#include "base/time.h"

namespace netral::app {

/// What is printed where. Without subjects, every lesson and every bank.
struct ReviewAsked {
  std::filesystem::path file;
  std::vector<std::string> subjects;  ///< lessons and topics
};

/// `netral review -o FILE.docx [LESSON|TOPIC...]`: the Word copy for sign-off. What has
/// errors is not printed: nobody should sign what is still to be mended.
int write_review(const Environment& environment, const ReviewAsked& asked, const base::Date& today,
                 std::ostream& out, std::ostream& trouble);

/// Who approves what. Without prefixes, everything; else the claims whose address begins
/// with one of them.
struct ApprovalAsked {
  std::string by;
  std::vector<std::string> prefixes;
};

/// `netral approve --by NAME [PREFIX...]`: records approval of claims as they are now in
/// persetujuan.yaml. A claim that lint finds an error at is left out, and the status is
/// then 1.
int approve_claims(const Environment& environment, const ApprovalAsked& asked,
                   const base::Date& today, std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
