// The short cases that follow the course, as text to send: for the page that copies
// them and for `netral follow-up`.

#pragma once

#include <iosfwd>
#include <string>

#include "app/environment.h"

namespace netral::app {

/// "Hari ke-7 sesudah kursus".
[[nodiscard]] std::string follow_up_time(const base::Strings& strings, course::FollowUpTime time);

/// The text as WhatsApp shows it: the title, the case, and the answer at the end.
[[nodiscard]] std::string follow_up_text(const base::Strings& strings,
                                         const course::FollowUp& follow_up);

/// `netral follow-up [ID]`: prints all of them, or the one of that id. Returns the exit
/// status.
int print_follow_ups(const Environment& environment, const std::string& id, std::ostream& out,
                     std::ostream& trouble);

}  // namespace netral::app
