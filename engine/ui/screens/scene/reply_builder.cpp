#include "ui/screens/scene/reply_builder.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/screens/scene/displays.h"
#include "ui/screens/scene/side.h"

namespace netral::ui {
namespace {

using play::LineView;
using play::ReplyPartView;
using play::SceneView;

constexpr float kNarrowestColumn = 170;
constexpr float kColumnGap = 16;
constexpr std::size_t kMostPhrases = 16;  // more than a part has; keeps the cards' ids apart

/// The phrase of a part that was picked; null while none is.
const play::PhraseView* picked_of(const ReplyPartView& part,
                                  const std::optional<course::PhraseId>& picked) {
  const auto found =
      std::find_if(part.phrases.begin(), part.phrases.end(),
                   [&](const play::PhraseView& phrase) { return picked && phrase.id == *picked; });
  return found == part.phrases.end() ? nullptr : &*found;
}

bool is_complete(const SceneView& view, const LessonDraft& draft) {
  if (draft.phrases.size() != view.reply.size()) return false;
  return std::all_of(draft.phrases.begin(), draft.phrases.end(),
                     [](const auto& phrase) { return phrase.has_value(); });
}

play::Input composed(const LessonDraft& draft) {
  play::Compose reply;
  for (const auto& phrase : draft.phrases) reply.phrases.push_back(*phrase);
  return reply;
}

// ---- the parts -----------------------------------------------------------------

void draw_part(Canvas& canvas, Column& column, std::size_t number, const ReplyPartView& part,
               std::optional<course::PhraseId>& picked) {
  column.text(
      TextStyle::caption_strong, canvas.colors().accent,
      canvas.say("susun.bagian", {{"nomor", std::to_string(number + 1)}, {"nama", part.name}}),
      Role::heading);
  column.gap(6);
  for (std::size_t i = 0; i < part.phrases.size(); ++i) {
    const play::PhraseView& phrase = part.phrases[i];
    const bool is_silence = play::says_nothing(phrase.text);
    const PickCard what{.text = is_silence ? canvas.say("susun.diam") : phrase.text,
                        .group = static_cast<int>(number) + 1,
                        .is_picked = picked == phrase.id,
                        .is_quiet = is_silence};
    if (column.pick(number * kMostPhrases + i, what)) {
      picked = phrase.id;
      canvas.want_frame();  // the reply above is drawn already
    }
    column.gap(8);
  }
}

/// How many parts stand side by side: all of them, or as even rows as can be, or one
/// where the window is narrow.
std::size_t columns_in(Canvas& canvas, float width, std::size_t parts) {
  if (!has_two_columns(canvas)) return 1;
  const float gap = canvas.px(kColumnGap);
  const auto fit = static_cast<std::size_t>((width + gap) / (canvas.px(kNarrowestColumn) + gap));
  if (fit >= parts) return parts;
  const std::size_t most = std::max<std::size_t>(fit, 1);
  const std::size_t rows = (parts + most - 1) / most;
  return (parts + rows - 1) / rows;
}

void draw_parts(Canvas& canvas, Column& column, const SceneView& view, LessonDraft& draft) {
  draft.phrases.resize(view.reply.size());
  const std::size_t columns = columns_in(canvas, column.width(), view.reply.size());
  const float gap = canvas.px(kColumnGap);
  const float width = std::floor((column.width() - gap * static_cast<float>(columns - 1)) /
                                 static_cast<float>(columns));
  float row_bottom = column.y();
  for (std::size_t i = 0; i < view.reply.size(); ++i) {
    if (i > 0 && i % columns == 0) {
      column.take(row_bottom - column.y());
      column.gap(10);
    }
    const float x = column.x() + static_cast<float>(i % columns) * (width + gap);
    Column part(canvas, x, column.y(), width);
    draw_part(canvas, part, i, view.reply[i], draft.phrases[i]);
    row_bottom = std::max(row_bottom, part.y());
  }
  column.take(row_bottom - column.y());
}

// ---- the reply so far --------------------------------------------------------------

/// The reply with "…" where a part is missing, one for all that miss beside each other.
std::string joined(const SceneView& view, const LessonDraft& draft, const std::string& gap) {
  std::string out;
  bool in_gap = false;
  for (std::size_t i = 0; i < view.reply.size(); ++i) {
    const std::optional<course::PhraseId> picked =
        i < draft.phrases.size() ? draft.phrases[i] : std::nullopt;
    const play::PhraseView* phrase = picked_of(view.reply[i], picked);
    if (phrase != nullptr && play::says_nothing(phrase->text)) continue;
    if (phrase == nullptr && in_gap) continue;
    in_gap = phrase == nullptr;
    if (!out.empty()) out += ' ';
    out += phrase == nullptr ? gap : phrase->text;
  }
  return out;
}

std::string in_quotes(Canvas& canvas, const std::string& reply) {
  return reply.empty() ? canvas.say("susun.diam") : "“" + reply + "”";
}

/// Words, and apart from them the "…" (which are set strong to be found), so that each
/// can have its colour.
void draw_reply_words(Canvas& canvas, const TextBlock& block, ImVec2 at) {
  TextBlock words = block;
  TextBlock gaps = block;
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const auto is_gap = [](const TextRun& run) { return run.style == TextStyle::lead_strong; };
    auto& spoken = words.lines[i].runs;
    spoken.erase(std::remove_if(spoken.begin(), spoken.end(), is_gap), spoken.end());
    auto& missing = gaps.lines[i].runs;
    missing.erase(std::remove_if(missing.begin(), missing.end(), std::not_fn(is_gap)),
                  missing.end());
  }
  draw_text(canvas.list(), canvas.fonts(), words, at, canvas.colors().ink);
  draw_text(canvas.list(), canvas.fonts(), gaps, at, canvas.colors().accent);
}

void draw_reply_card(Canvas& canvas, Column& column, const SceneView& view,
                     const LessonDraft& draft) {
  const float inset = canvas.px(22);
  const float label = canvas.fonts().line_height(TextStyle::caption);
  const TextBlock block =
      lay_out(canvas.fonts(), TextStyle::lead, in_quotes(canvas, joined(view, draft, "**…**")),
              column.width() - 2 * inset);
  // Room for two lines from the start: what is below must not move while phrases are picked.
  const float words = std::max(block.height(), 2 * block.line_height);
  const Rect rect = column.take(canvas.px(14) + label + canvas.px(2) + words + canvas.px(16));
  card(canvas, rect);
  {
    const ReadAs told_by_what_stands_below(canvas, Passage::aside);
    text(canvas, {rect.x + inset, rect.y + canvas.px(14)}, rect.width, TextStyle::caption,
         canvas.colors().muted, canvas.say("susun.sejauh_ini"));
  }
  const ImVec2 at(rect.x + inset, rect.y + canvas.px(16) + label);
  draw_reply_words(canvas, block, at);
  canvas.note(Role::status, reply_so_far(canvas, view, draft),
              {at.x, at.y, block.width, block.height()});
}

// ---- sending ---------------------------------------------------------------------

/// "Kirim" at the right end, the keys before it where there is room.
bool draw_send(Canvas& canvas, Column& column, bool is_ready) {
  const bool wide = has_two_columns(canvas);
  Button send{.label = canvas.say("susun.kirim"), .is_disabled = !is_ready, .is_default = true};
  if (is_ready && wide) send.key_hint = canvas.say("umum.tombol_enter");
  if (!wide) send.width = column.width();
  const float width = button_width(canvas, send);
  const Rect row = column.take(button_height(canvas, send));
  const std::vector<KeyHint> keys = {{{"↑", "↓"}, canvas.say("susun.pilih")},
                                     {{"→"}, canvas.say("susun.berikutnya")}};
  const float keys_width = key_hints_width(canvas, keys);
  if (wide && keys_width < row.width - width - canvas.px(24)) {
    key_hints(canvas, row.x + keys_width - canvas.px(5),
              std::round(row.y + (row.height - canvas.px(24)) / 2), keys);
  }
  return button(canvas, {row.x + row.width - width, row.y}, send);
}

// ---- who presses -------------------------------------------------------------------

/// The last line that someone other than the learner says; the end when there is none.
std::size_t pressing_line(const SceneView& view) {
  for (std::size_t i = view.lines.size(); i > 0; --i) {
    if (view.lines[i - 1].voice == LineView::Voice::character) return i - 1;
  }
  return view.lines.size();
}

std::string line_text(Canvas& canvas, const LineView& line) {
  if (line.voice == LineView::Voice::narrator) return line.text;
  const std::string name =
      line.voice == LineView::Voice::you ? canvas.say("adegan.anda") : line.name;
  return "**" + name + "**: “" + line.text + "”";
}

/// What led here, small.
void draw_lead_up(Canvas& canvas, Column& column, const SceneView& view) {
  const std::size_t pressing = pressing_line(view);
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    if (i == pressing) continue;
    const ReadAs story(canvas, Passage::story, static_cast<int>(i) + 1);
    column.text(TextStyle::caption, canvas.colors().muted, line_text(canvas, view.lines[i]));
    column.gap(6);
  }
  if (view.lines.size() > 1) column.gap(6);
}

void draw_pressing(Canvas& canvas, Column& column, const SceneView& view) {
  const std::size_t pressing = pressing_line(view);
  const ReadAs story(canvas, Passage::story, static_cast<int>(pressing) + 1);
  if (pressing < view.lines.size()) draw_speech(canvas, column, view.lines[pressing]);
}

/// The phase at the right of the first lines; above them where the window is narrow.
void draw_spoken_head(Canvas& canvas, Column& column, const SceneView& view) {
  const std::string phase = phase_text(canvas, view.phase);
  if (!has_two_columns(canvas)) {
    pill(canvas, column.at(), phase);
    column.gap(kPillHeight + 16);
    draw_who_presses(canvas, column, view);
    return;
  }
  const float width =
      std::ceil(width_of(canvas.fonts(), TextStyle::caption, phase)) + canvas.px(28);
  const float beside = column.width() - width - canvas.px(32);
  const float pill_bottom = column.y() + canvas.px(kPillHeight);
  pill(canvas, {column.x() + column.width() - width, column.y()}, phase);
  Column lead_up(canvas, column.x(), column.y(), beside);
  draw_lead_up(canvas, lead_up, view);
  const bool is_below = lead_up.y() >= pill_bottom;
  Column words(canvas, column.x(), lead_up.y(), is_below ? column.width() : beside);
  draw_pressing(canvas, words, view);
  column.take(std::max(words.y(), pill_bottom) - column.y());
}

}  // namespace

void draw_who_presses(Canvas& canvas, Column& column, const SceneView& view) {
  draw_lead_up(canvas, column, view);
  draw_pressing(canvas, column, view);
}

std::string reply_so_far(Canvas& canvas, const SceneView& view, const LessonDraft& draft) {
  return in_quotes(canvas, joined(view, draft, "…"));
}

bool is_typed_beside(const Canvas& canvas, const SceneView& view) {
  return !view.reply.empty() && has_two_columns(canvas) && holds_the_lines(view.display);
}

std::optional<play::Input> draw_reply_builder(Canvas& canvas, Column& column, const SceneView& view,
                                              LessonDraft& draft) {
  draw_parts(canvas, column, view, draft);
  column.gap(14);
  if (!is_typed_beside(canvas, view)) {
    draw_reply_card(canvas, column, view, draft);
    column.gap(16);
  }
  if (draw_send(canvas, column, is_complete(view, draft))) return composed(draft);
  return std::nullopt;
}

std::optional<play::Input> draw_spoken_reply(Canvas& canvas, const Rect& room,
                                             const SceneView& view, LessonDraft& draft) {
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 64 : 24);
  const float top = canvas.begin_scroll("side", room);
  Column column(canvas, room.x + inset, top + canvas.px(wide ? 26 : 20), room.width - 2 * inset);
  draw_spoken_head(canvas, column, view);
  column.gap(16);
  {
    const ReadAs question(canvas, Passage::question);
    column.text(TextStyle::heading, canvas.colors().ink, view.question, Role::heading);
  }
  column.gap(14);
  const ReadAs answers(canvas, Passage::answers);
  auto input = draw_reply_builder(canvas, column, view, draft);
  canvas.end_scroll(column.y() + canvas.px(16));
  return input;
}

}  // namespace netral::ui
