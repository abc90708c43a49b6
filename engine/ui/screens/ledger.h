// The ledger of consequences at the end of a lesson: what each decision would have led
// to for real. Its sentences are the same on the screen and in the terminal.

#pragma once

#include <string>
#include <vector>

#include "base/strings.h"
#include "play/views.h"
#include "ui/column.h"

namespace netral::ui {

/// What follows, in one sentence: "Dapat berakibat: hukuman disiplin berat."
[[nodiscard]] std::string ledger_headline(const base::Strings& strings,
                                          const play::LedgerEntry& entry);

/// A line for each provision behind it, with what that one says of the sanction.
[[nodiscard]] std::vector<std::string> ledger_grounds(const base::Strings& strings,
                                                      const play::LedgerEntry& entry);

/// "Melanggar · Tahapan: masa kampanye".
[[nodiscard]] std::string ledger_head(const base::Strings& strings, const play::LedgerEntry& entry);

/// Nothing where no decision was taken. A card for what was at risk or a violation; what
/// kept to the rules is told in a line each.
void draw_ledger(Canvas& canvas, Column& column, const std::vector<play::LedgerEntry>& ledger);

}  // namespace netral::ui
