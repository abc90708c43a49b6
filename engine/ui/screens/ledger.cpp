#include "ui/screens/ledger.h"

#include "base/text.h"

namespace netral::ui {
namespace {

using course::Verdict;

std::string quoted(const base::Strings& strings, const std::string& act) {
  return act.empty() ? strings.say("susun.diam") : act;
}

void draw_card(Canvas& canvas, Column& column, const play::LedgerEntry& entry) {
  const Palette& colors = canvas.colors();
  const VerdictColors& verdict = colors.of(entry.verdict);
  const base::Strings& strings = canvas.strings();
  const float inset = canvas.px(24);
  const float bar = canvas.px(10);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  const float x = column.x() + inset + bar + canvas.px(16);
  Column words(canvas, x, column.y() + canvas.px(16), column.x() + column.width() - inset - x);
  words.text(TextStyle::caption_strong, verdict.ink, ledger_head(strings, entry));
  words.text(TextStyle::body, colors.ink, quoted(strings, entry.act));
  words.gap(6);
  words.text(TextStyle::body_strong, verdict.ink, ledger_headline(strings, entry));
  for (const std::string& ground : ledger_grounds(strings, entry)) {
    words.text(TextStyle::caption, colors.muted, ground);
  }
  const Rect rect = column.take(words.y() + canvas.px(18) - column.y());
  list.ChannelsSetCurrent(0);
  card(canvas, rect);
  canvas.shapes().fill(list,
                       {rect.x + inset, rect.y + canvas.px(18), bar, rect.height - canvas.px(36)},
                       2.5F, verdict.ink);
  list.ChannelsMerge();
  column.gap(12);
}

/// What kept to the rules: a check and the act.
void draw_line(Canvas& canvas, Column& column, const play::LedgerEntry& entry) {
  const float size = canvas.px(18);
  icon(canvas, "centang", {column.x(), column.y() + canvas.px(2), size, size},
       canvas.colors().sesuai.ink);
  const float indent = size + canvas.px(8);
  Column words(canvas, column.x() + indent, column.y(), column.width() - indent);
  words.text(TextStyle::caption, canvas.colors().ink,
             canvas.say("kategori_singkat.sesuai") + " · " + quoted(canvas.strings(), entry.act));
  column.take(words.y() - column.y());
  column.gap(6);
}

}  // namespace

std::string ledger_head(const base::Strings& strings, const play::LedgerEntry& entry) {
  const std::string phase = strings.say("tahapan." + std::string(name_of(entry.phase)));
  return strings.say("kategori." + std::string(name_of(entry.verdict))) + " · " +
         strings.say("tahapan.label", {{"tahapan", phase}});
}

std::string ledger_headline(const base::Strings& strings, const play::LedgerEntry& entry) {
  if (entry.verdict == Verdict::sesuai) return strings.say("akibat.sesuai");
  if (entry.verdict == Verdict::berisiko) return strings.say("akibat.belum_ada");
  if (entry.sanctions.empty()) return strings.say("akibat.lihat");
  std::vector<std::string> names;
  for (const course::SanctionKind kind : entry.sanctions) {
    names.push_back(strings.say("sanksi." + std::string(name_of(kind))));
  }
  return strings.say("akibat.dapat", {{"sanksi", base::join(names, "; ")}});
}

std::vector<std::string> ledger_grounds(const base::Strings& strings,
                                        const play::LedgerEntry& entry) {
  std::vector<std::string> grounds;
  if (entry.basis.is_advice) grounds.push_back(strings.say("dasar.saran"));
  for (const course::Provision& provision : entry.basis.provisions) {
    std::string ground = provision.regulation.short_name + ", " + provision.article + ".";
    const bool threatens = entry.verdict == Verdict::melanggar && !entry.basis.is_advice;
    if (threatens && !provision.sanction.empty()) ground += " " + provision.sanction;
    if (provision.verification.weakest() >= course::Check::satu_sumber) {
      ground += " (" + strings.say("dasar.menunggu_cek") + ")";
    }
    grounds.push_back(std::move(ground));
  }
  return grounds;
}

void draw_ledger(Canvas& canvas, Column& column, const std::vector<play::LedgerEntry>& ledger) {
  if (ledger.empty()) return;
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("akibat.judul"), Role::heading);
  column.text(TextStyle::caption, canvas.colors().muted, canvas.say("akibat.penjelasan"));
  column.gap(12);
  for (const play::LedgerEntry& entry : ledger) {
    if (entry.verdict != Verdict::sesuai) draw_card(canvas, column, entry);
  }
  for (const play::LedgerEntry& entry : ledger) {
    if (entry.verdict == Verdict::sesuai) draw_line(canvas, column, entry);
  }
}

}  // namespace netral::ui
