// The text field: ImGui's editing (selection, clipboard, undo) inside our look.

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "base/nip.h"
#include "base/text.h"
#include "ui/widgets.h"

namespace netral::ui {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Regroups a NIP after every change, with the caret behind the digit it was behind.
int group_nip(ImGuiInputTextCallbackData* data) {
  const std::string_view typed(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  const bool is_nip = std::all_of(typed.begin(), typed.end(), [](char c) {
    return is_digit(c) || c == ' ' || c == '.' || c == '-' || c == '\'';
  });
  if (!is_nip) return 0;
  std::string digits;
  int digits_before_caret = 0;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (!is_digit(typed[i])) continue;
    digits += typed[i];
    if (static_cast<int>(i) < data->CursorPos) ++digits_before_caret;
  }
  const std::string grouped = base::group_nip_digits(digits);
  int caret = 0;
  for (int seen = 0; seen < digits_before_caret; ++caret) {
    if (is_digit(grouped[static_cast<std::size_t>(caret)])) ++seen;
  }
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, grouped.c_str());
  data->CursorPos = caret;
  data->SelectionStart = data->SelectionEnd = caret;
  return 0;
}

/// What is too much goes from before the caret: of what was just typed or pasted,
/// not of what stood there.
void keep_short(ImGuiInputTextCallbackData* data, std::size_t most) {
  const std::string_view typed(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  const std::size_t length = base::length_in_characters(typed);
  std::string_view kept = typed.substr(0, static_cast<std::size_t>(data->CursorPos));
  for (std::size_t i = most; i < length && !kept.empty(); ++i) {
    kept = base::without_last_character(kept);
  }
  const int caret = static_cast<int>(kept.size());
  if (caret < data->CursorPos) data->DeleteChars(caret, data->CursorPos - caret);
}

int after_edit(ImGuiInputTextCallbackData* data) {
  const Field& what = *static_cast<const Field*>(data->UserData);
  if (what.groups_nip) return group_nip(data);
  keep_short(data, what.most_characters);
  return 0;
}

}  // namespace

WidgetId field_id(const Field& what) { return Canvas::id_of(what.label, 1000); }

FieldTouch field(Canvas& canvas, ImVec2 at, float width, const Field& what, std::string& text) {
  const Palette& colors = canvas.colors();
  const float label_height = canvas.fonts().line_height(TextStyle::caption_strong);
  draw_text(canvas.list(), canvas.fonts(),
            lay_out(canvas.fonts(), TextStyle::caption_strong, what.label, width), at,
            colors.muted);
  if (!what.aside.empty()) {
    text_right(canvas, at.x + width, at.y, TextStyle::caption, colors.muted, what.aside);
  }
  const float top = at.y + label_height + canvas.px(6);
  const Rect rect{at.x, top, width, canvas.px(what.is_large ? 64 : 52)};

  Semantic node;
  node.id = field_id(what);
  node.role = Role::field;
  node.label = what.label;
  node.value = what.is_secret ? std::string() : text;
  node.rect = rect;
  const WidgetId id = node.id;
  const Canvas::Touch touch = canvas.touch(std::move(node));

  card(canvas, rect, colors.card, touch.focused ? colors.action : colors.line);
  if (touch.focused) focus_ring(canvas, rect, kRadiusCard);

  ImFont& font = canvas.fonts().font(what.is_large ? TextStyle::heading : TextStyle::body);
  ImGui::PushFont(&font);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0U);
  ImGui::PushStyleColor(ImGuiCol_Text, colors.ink);
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, colors.muted);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colors.selection);
  const float inset = canvas.px(18);
  ImGui::SetCursorScreenPos(
      {rect.x + inset, std::round(rect.y + (rect.height - font.FontSize) / 2)});
  ImGui::SetNextItemWidth(width - 2 * inset);
  ImGui::PushID(static_cast<int>(id));
  const bool was_active = ImGui::GetActiveID() == ImGui::GetID("##text");
  if (touch.focused && !was_active) ImGui::SetKeyboardFocusHere();
  const bool is_edited = what.groups_nip || what.most_characters > 0;
  const ImGuiInputTextFlags flags = (is_edited ? ImGuiInputTextFlags_CallbackEdit : 0) |
                                    (what.is_secret ? ImGuiInputTextFlags_Password : 0);
  FieldTouch out;
  Field edited = what;
  out.changed = ImGui::InputTextWithHint("##text", what.placeholder.c_str(), &text, flags,
                                         is_edited ? after_edit : nullptr, &edited);
  const bool is_active = ImGui::IsItemActive();
  if (touch.focused && !is_active) canvas.want_frame();
  if (out.changed) canvas.want_frame();  // what was noted and drawn before is older
  if (!touch.focused && is_active) ImGui::ClearActiveID();
  ImGui::PopID();
  ImGui::PopStyleColor(4);
  ImGui::PopFont();
  out.height = rect.bottom() - at.y;
  return out;
}

}  // namespace netral::ui
