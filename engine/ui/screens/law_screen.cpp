#include "ui/screens/law_screen.h"

#include <algorithm>
#include <cmath>

#include "base/markup.h"
#include "ui/column.h"
#include "ui/link.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/page_bar.h"
#include "ui/screens/provision_sheet.h"
#include "ui/screens/term_foot.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

using course::Provision;

constexpr float kRowHeight = 62;
constexpr float kListShare = 0.44F;

WidgetId row_id(const Provision& provision) { return Canvas::id_of(provision.id.str(), 4000); }

// ---- one row of the list -------------------------------------------------------------

void draw_row_words(Canvas& canvas, const Provision& provision, const Rect& rect) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(14);
  const float width = rect.width - 2 * inset;
  const float y = rect.y + canvas.px(8);
  text_cut(canvas, {rect.x + inset, y}, width, TextStyle::body_strong,
           provision.revoked ? colors.muted : colors.ink, provision.article);
  text_cut(canvas, {rect.x + inset, y + canvas.fonts().line_height(TextStyle::body_strong)}, width,
           TextStyle::caption, colors.muted, base::without_markup(provision.summary));
}

/// Words are set only for rows in sight: there are many rows.
bool draw_row(Canvas& canvas, Column& column, const Provision& provision, bool is_chosen,
              const Rect& window) {
  const float height = canvas.fonts().line_height(TextStyle::body_strong) +
                       canvas.fonts().line_height(TextStyle::caption) + canvas.px(16);
  const Rect rect = column.take(std::max(height, canvas.px(kRowHeight)));
  Semantic node;
  node.id = row_id(provision);
  node.role = Role::button;
  node.label = provision.regulation.short_name + ", " + provision.article;
  node.value = base::without_markup(provision.summary);
  node.is_selected = is_chosen;
  node.rect = rect;
  const Canvas::Touch touch = canvas.touch(std::move(node));
  if (rect.bottom() < window.y || rect.y > window.bottom()) return touch.activated;
  const Palette& colors = canvas.colors();
  if (is_chosen || touch.hovered) {
    canvas.shapes().fill(canvas.list(), rect, kRadiusTile,
                         is_chosen ? colors.action_soft : colors.quiet);
  }
  if (touch.focused) focus_ring(canvas, rect, kRadiusTile);
  draw_row_words(canvas, provision, rect);
  return touch.activated;
}

void draw_group_head(Canvas& canvas, Column& column, const LawView& view,
                     const Provision& provision) {
  column.gap(18);
  column.text(TextStyle::caption_strong, canvas.colors().accent, provision.regulation.short_name,
              Role::heading);
  if (provision.is_revoked_on(view.day)) {
    column.text(TextStyle::caption, canvas.colors().melanggar.ink,
                canvas.say("hukum.tidak_berlaku"));
  }
  column.gap(4);
}

bool begins_group(const LawView& view, std::size_t i) {
  if (i == 0) return true;
  const Provision& one = *view.found[i - 1];
  const Provision& other = *view.found[i];
  return one.regulation.id != other.regulation.id ||
         one.is_revoked_on(view.day) != other.is_revoked_on(view.day);
}

// ---- what narrows the list --------------------------------------------------------------

/// The phase before or after the one at hand, all of them being one of the round.
std::optional<course::Phase> phase_beside(const std::optional<course::Phase>& phase, int step) {
  const int count = static_cast<int>(course::kPhaseCount) + 1;
  const int now = phase ? static_cast<int>(*phase) + 1 : 0;
  const int next = (now + step + count) % count;
  if (next == 0) return std::nullopt;
  return static_cast<course::Phase>(next - 1);
}

std::optional<LawAction> draw_phases(Canvas& canvas, Column& column, const LawView& view) {
  std::optional<LawAction> action;
  const float side = canvas.px(kQuietButtonHeight);
  const Rect row = column.take(side);
  if (tile_button(canvas, {row.x, row.y, side, side},
                  {.sign = "←", .label = canvas.say("hukum.tahapan_sebelumnya")})) {
    action = ShowPhase{phase_beside(view.phase, -1)};
  }
  if (tile_button(canvas, {row.right() - side, row.y, side, side},
                  {.sign = "→", .label = canvas.say("hukum.tahapan_berikutnya")})) {
    action = ShowPhase{phase_beside(view.phase, 1)};
  }
  const std::string words =
      view.phase ? phase_text(canvas, *view.phase) : canvas.say("hukum.tahapan_semua");
  const float y = std::round(row.y + (side - canvas.fonts().line_height(TextStyle::caption)) / 2);
  text_cut(canvas, {row.x + side + canvas.px(14), y}, row.width - 2 * side - canvas.px(28),
           TextStyle::caption, canvas.colors().ink, words);
  return action;
}

std::optional<LawAction> draw_narrowing(Canvas& canvas, Column& column, const LawView& view,
                                        LawDraft& draft) {
  std::optional<LawAction> action;
  if (search_field(canvas, column.at(), column.width(), canvas.say("hukum.cari"),
                   canvas.say("hukum.cari_contoh"), draft.query)) {
    action = SearchLaw{};
  }
  column.take(search_field_height(canvas));
  column.gap(12);
  if (const auto phase = draw_phases(canvas, column, view)) action = phase;
  return action;
}

std::optional<LawAction> draw_nothing_found(Canvas& canvas, Column& column) {
  column.gap(20);
  column.text(TextStyle::body, canvas.colors().ink, canvas.say("hukum.tidak_ada"), Role::status);
  column.gap(16);
  const Button clear{.label = canvas.say("halaman.hapus_pencarian"),
                     .kind = Button::Kind::secondary};
  if (column.button(clear)) return ClearSearch{};
  return std::nullopt;
}

// ---- the list and the provision -------------------------------------------------------------

std::optional<LawAction> draw_rows(Canvas& canvas, Column& column, const LawView& view,
                                   LawDraft& draft, const Rect& window) {
  std::optional<LawAction> action;
  for (std::size_t i = 0; i < view.found.size(); ++i) {
    const Provision& provision = *view.found[i];
    if (begins_group(view, i)) draw_group_head(canvas, column, view, provision);
    const bool is_chosen = &provision == view.chosen;
    if (is_chosen && draft.brings_chosen_up) canvas.focus(row_id(provision));
    if (draw_row(canvas, column, provision, is_chosen, window)) {
      action = ReadProvision{provision.id};
    }
  }
  draft.brings_chosen_up = false;
  // Enter in the search field reads what was found first.
  if (!view.found.empty()) canvas.set_default(row_id(*view.found.front()));
  return action;
}

void draw_unchecked(Canvas& canvas, Column& column, const LawView& view) {
  if (view.unchecked == 0) return;
  column.gap(20);
  column.text(TextStyle::caption, canvas.colors().muted,
              canvas.say("hukum.belum_dicek", {{"jumlah", std::to_string(view.unchecked)}}));
}

std::optional<LawAction> draw_list(Canvas& canvas, const LawView& view, LawDraft& draft,
                                   const Rect& area, float inset) {
  const float top = canvas.begin_scroll("law-list", area);
  Column column(canvas, area.x + inset, top + canvas.px(28), area.width - inset - canvas.px(20));
  auto action = draw_narrowing(canvas, column, view, draft);
  const auto listed = view.found.empty() ? draw_nothing_found(canvas, column)
                                         : draw_rows(canvas, column, view, draft, area);
  if (listed) action = listed;
  draw_unchecked(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(24));
  return action;
}

/// The sheet, and below it the words that it takes for granted.
std::optional<LawAction> draw_sheet(Canvas& canvas, Column& column, const LawView& view) {
  column.take(provision_sheet(canvas, column.at(), column.width(), *view.chosen));
  if (view.terms.empty()) return std::nullopt;
  column.gap(12);
  const Rect line = column.take(canvas.px(kLinkHeight));
  const auto opened = term_links(canvas, line.top_left(), line.right(), line.height, view.terms);
  if (opened) return *opened;
  return std::nullopt;
}

std::optional<LawAction> draw_beside(Canvas& canvas, const LawView& view, const Rect& area,
                                     float inset) {
  if (view.chosen == nullptr) return std::nullopt;
  const float top = canvas.begin_scroll(view.chosen->id.str(), area) + canvas.px(28);
  const float x = area.x + canvas.px(16);
  Column column(canvas, x, top, area.right() - inset - x);
  auto action = draw_sheet(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(24));
  return action;
}

/// The provision where there is no room for the list too.
std::optional<LawAction> draw_instead(Canvas& canvas, const LawView& view, LawDraft& draft,
                                      const Rect& area, float inset) {
  const float top = canvas.begin_scroll(view.chosen->id.str(), area);
  Column column(canvas, area.x + inset, top + canvas.px(18), area.width - 2 * inset);
  if (link(canvas, column.at(), {.label = canvas.say("hukum.semua_ketentuan")})) {
    draft.reads = false;
  }
  column.gap(kLinkHeight + 12);
  auto action = draw_sheet(canvas, column, view);
  canvas.end_scroll(column.y() + canvas.px(24));
  return action;
}

/// Back to the list, at the provision that was read.
void leave_provision(Canvas& canvas, LawDraft& draft) {
  draft.reads = false;
  draft.brings_chosen_up = true;
  canvas.want_frame();
}

}  // namespace

std::optional<LawAction> draw_law(Canvas& canvas, const LawView& view, LawDraft& draft) {
  const bool closes = page_bar(canvas, canvas.say("hukum.judul"));
  const Rect room = below_top_bar(canvas);
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 44 : 24);
  if (!wide && draft.reads && view.chosen != nullptr) {
    auto action = draw_instead(canvas, view, draft, room, inset);
    if (closes && !draft.came_from_list) return CloseLaw{};
    if (closes || !draft.reads) leave_provision(canvas, draft);
    return action;
  }
  const float list_width = wide ? std::round(room.width * kListShare) : room.width;
  auto action = draw_list(canvas, view, draft, {room.x, room.y, list_width, room.height}, inset);
  if (wide) {
    const Rect beside{list_width, room.y, room.width - list_width, room.height};
    if (const auto opened = draw_beside(canvas, view, beside, inset)) action = opened;
  }
  if (closes) action = CloseLaw{};
  return action;
}

}  // namespace netral::ui
