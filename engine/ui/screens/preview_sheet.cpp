#include "ui/screens/preview_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/column.h"
#include "ui/screens/finding_list.h"
#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

constexpr float kSheetWidth = 800;
constexpr float kSheetHead = 64;
constexpr float kSheetInset = 28;
constexpr float kSheetMargin = 16;    // around it
constexpr float kMostOfRoom = 0.72F;  // so that the lesson is still seen behind it

class Sheet {
 public:
  Sheet(Canvas& canvas, const PreviewView& view, PreviewDraft& draft, SheetRoom room)
      : canvas_(canvas), view_(view), draft_(draft), is_whole_(room == SheetRoom::whole) {}

  void draw() {
    const Rect area = place();
    card(canvas_, area, canvas_.colors().card, edge());
    const bool closes = draw_head(area);
    const float head = canvas_.px(kSheetHead);
    const float inset = canvas_.px(kSheetInset);
    const Rect room{area.x + 1, area.y + head, area.width - 2, area.height - head - 1};
    rule(canvas_, room.x, room.y - 1, room.width);
    const float top = canvas_.begin_scroll("lembar", room);
    Column column(canvas_, area.x + inset, top + canvas_.px(18), area.width - 2 * inset);
    draw_body(column);
    const float bottom = column.y() + canvas_.px(22);
    canvas_.end_scroll(bottom);
    remember(bottom - top);
    if (closes || canvas_.pressed(Key::escape)) close();
  }

 private:
  [[nodiscard]] bool is_trouble() const {
    return view_.is_broken && draft_.sheet == PreviewSheet::findings;
  }

  [[nodiscard]] ImU32 edge() const {
    return is_trouble() ? canvas_.colors().melanggar.ink : canvas_.colors().accent_soft;
  }

  /// At the foot, as tall as its content; from the top where there is no lesson behind
  /// it or no room beside it.
  [[nodiscard]] Rect place() const {
    const Rect room =
        is_whole_ ? Rect{0, 0, canvas_.width(), canvas_.height()} : below_top_bar(canvas_);
    const bool is_alone = is_whole_ || view_.scene.empty();
    const float margin = canvas_.px(kSheetMargin);
    const float width = std::min(canvas_.px(kSheetWidth), room.width - 2 * margin);
    const float most = is_alone ? room.height - 2 * margin : std::round(room.height * kMostOfRoom);
    const float height = std::min(most, canvas_.px(kSheetHead) + draft_.sheet_content + 1);
    const float x = std::round((room.width - width) / 2);
    const float y = is_alone ? room.y + margin : room.bottom() - margin - height;
    return {x, y, width, height};
  }

  [[nodiscard]] std::string title() const {
    switch (*draft_.sheet) {
      case PreviewSheet::findings:
        return canvas_.say(view_.is_broken ? "pratinjau.rusak" : "pratinjau.temuan_judul");
      case PreviewSheet::note:
        return canvas_.say("pratinjau.catatan_judul");
      case PreviewSheet::help:
        return canvas_.say("pratinjau.bantuan");
    }
    return {};
  }

  /// Whether the sheet was closed there.
  bool draw_head(const Rect& area) {
    const float inset = canvas_.px(kSheetInset);
    const float height = canvas_.px(kSheetHead);
    float x = area.x + inset;
    if (is_trouble()) {
      const float glyph = canvas_.px(24);
      icon(canvas_, "awas", {x, std::round(area.y + (height - glyph) / 2), glyph, glyph},
           canvas_.colors().melanggar.ink);
      x += glyph + canvas_.px(12);
    }
    const float line = canvas_.fonts().line_height(TextStyle::heading);
    text(canvas_, {x, std::round(area.y + (height - line) / 2)}, area.width, TextStyle::heading,
         is_trouble() ? canvas_.colors().melanggar.ink : canvas_.colors().ink, title(),
         Role::heading);
    const Button what{
        .label = canvas_.say("pratinjau.tutup"), .kind = Button::Kind::quiet, .is_default = true};
    return button(canvas_,
                  {area.right() - canvas_.px(20) - button_width(canvas_, what),
                   std::round(area.y + (height - button_height(canvas_, what)) / 2)},
                  what);
  }

  void draw_body(Column& column) {
    switch (*draft_.sheet) {
      case PreviewSheet::findings:
        return draw_findings_body(column);
      case PreviewSheet::note:
        return column.text(TextStyle::lead, canvas_.colors().ink,
                           view_.facilitator_note.empty() ? canvas_.say("pratinjau.tanpa_catatan")
                                                          : view_.facilitator_note);
      case PreviewSheet::help:
        return draw_help(column);
    }
  }

  void draw_findings_body(Column& column) {
    const Palette& colors = canvas_.colors();
    if (view_.is_broken) {
      const bool has_lesson = !view_.scene.empty();
      column.text(
          TextStyle::caption, colors.muted,
          canvas_.say(has_lesson ? "pratinjau.rusak_di_belakang" : "pratinjau.rusak_sejak_awal"));
      column.gap(14);
    }
    if (!view_.trouble.empty()) column.text(TextStyle::body, colors.ink, view_.trouble);
    draw_findings(canvas_, column, view_.findings);
  }

  void draw_help(Column& column) {
    for (const char* key : {"pratinjau.bantuan_simpan", "pratinjau.bantuan_tombol",
                            "pratinjau.bantuan_bermain", "bantuan.layar"}) {
      column.text(TextStyle::body, canvas_.colors().ink, canvas_.say(key));
      column.gap(10);
    }
    column.gap(-10);
  }

  void remember(float content) {
    if (draft_.sheet_content == content) return;
    draft_.sheet_content = content;
    canvas_.want_frame();
  }

  void close() {
    draft_ = {};
    canvas_.want_frame();
  }

  Canvas& canvas_;
  const PreviewView& view_;
  PreviewDraft& draft_;
  bool is_whole_;
};

}  // namespace

void draw_preview_sheet(Canvas& canvas, const PreviewView& view, PreviewDraft& draft,
                        SheetRoom room) {
  Sheet(canvas, view, draft, room).draw();
}

}  // namespace netral::ui
