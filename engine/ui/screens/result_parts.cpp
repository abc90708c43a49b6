#include "ui/screens/result_parts.h"

#include <algorithm>

#include "ui/screens/top_bar.h"

namespace netral::ui {
namespace {

void draw_missed_card(Canvas& canvas, Column& column, const play::MissedView& missed) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(24);
  const float bar = canvas.px(10);
  const float width = column.width() - 2 * inset - bar - canvas.px(16);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column words(canvas, column.x() + inset + bar + canvas.px(16), column.y() + canvas.px(16), width);
  if (missed.was_sure) {
    words.text(TextStyle::caption_strong, colors.berisiko.ink, canvas.say("hasil.sangat_yakin"));
  }
  words.text(TextStyle::body_strong, colors.ink, missed.question);
  words.gap(4);
  words.text(TextStyle::caption, colors.ink,
             canvas.say("hasil.lebih_baik", {{"pilihan", missed.best}}));
  words.gap(4);
  words.text(TextStyle::caption, colors.muted, missed.reason);
  const Rect rect = column.take(words.y() + canvas.px(18) - column.y());
  list.ChannelsSetCurrent(0);
  card(canvas, rect);
  canvas.shapes().fill(list,
                       {rect.x + inset, rect.y + canvas.px(18), bar, rect.height - canvas.px(36)},
                       2.5F, colors.berisiko.ink);
  list.ChannelsMerge();
  column.gap(12);
}

}  // namespace

void draw_result_columns(Canvas& canvas, const std::function<void(Column&)>& left,
                         const std::function<void(Column&)>& right) {
  const Rect room = below_top_bar(canvas);
  const bool wide = has_two_columns(canvas);
  const float inset = canvas.px(wide ? 64 : 24);
  const float top = canvas.begin_scroll("result", room) + canvas.px(wide ? 48 : 24);
  const float left_width = wide ? canvas.px(330) : room.width - 2 * inset;
  Column first(canvas, inset, top, left_width);
  left(first);
  const float right_x = wide ? inset + left_width + canvas.px(48) : inset;
  Column second(canvas, right_x, wide ? top - canvas.px(6) : first.y() + canvas.px(32),
                room.width - right_x - inset);
  right(second);
  canvas.end_scroll(std::max(first.y(), second.y()) + canvas.px(28));
}

void draw_result_dial(Canvas& canvas, Column& column, float part, const std::string& number,
                      const std::string& caption) {
  const float diameter = canvas.px(172);
  const Rect place = column.take(diameter);
  dial(canvas, {place.x + place.width / 2, place.y + diameter / 2}, diameter, part, number,
       caption);
}

void draw_centered(Canvas& canvas, Column& column, TextStyle style, ImU32 color,
                   const std::string& words, Role role) {
  const Rect place = column.take(text_height(canvas, column.width(), style, words));
  text_centered(canvas, place, style, color, words);
  canvas.note(role, words, place);
}

std::optional<LessonAction> draw_result_buttons(Canvas& canvas, Column& column,
                                                const ResultOffers& offers) {
  std::optional<LessonAction> action;
  const Button::Kind kind =
      offers.home_is_default ? Button::Kind::primary : Button::Kind::secondary;
  if (column.button({.label = canvas.say("hasil.ke_beranda"),
                     .kind = kind,
                     .is_default = offers.home_is_default,
                     .width = column.width()})) {
    action = LeaveLesson{};
  }
  const auto offer = [&](const std::string& label) {
    column.gap(12);
    return column.button(
        {.label = label, .kind = Button::Kind::secondary, .width = column.width()});
  };
  if (offers.missed > 0 &&
      offer(canvas.say("hasil.ulangi_keliru", {{"jumlah", std::to_string(offers.missed)}}))) {
    action = OpenPage{PageKind::repeat};
  }
  if (offers.has_pocket_card && offer(canvas.say("saku.cetak"))) {
    action = OpenPage{PageKind::pocket_card};
  }
  if (offers.again && offer(*offers.again)) action = PlayAgain{};
  return action;
}

void draw_count(Canvas& canvas, Column& column, std::string_view name, const base::Score& score,
                const std::optional<base::Score>& before) {
  if (score.max == 0) return;
  const OneSentence sentence(canvas);
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float label = std::min(canvas.px(250), column.width() * 0.42F);
  const float count = canvas.px(96);
  text_cut(canvas, column.at(), label - canvas.px(12), TextStyle::caption, canvas.colors().ink,
           name);
  const Rect bar{column.x() + label, column.y() + (line - canvas.px(12)) / 2,
                 column.width() - label - count, canvas.px(12)};
  segments(canvas, bar, score.max / base::kHundredthsPerPoint,
           static_cast<float>(score.raw) / base::kHundredthsPerPoint, canvas.colors().accent_soft);
  text_right(canvas, column.x() + column.width(), column.y(), TextStyle::caption,
             canvas.colors().ink,
             canvas.say("hasil.dari", {{"benar", base::points_text(score.raw)},
                                       {"jumlah", base::points_text(score.max)}}));
  column.take(line);
  if (before) {
    Column under(canvas, column.x() + label, column.y(), column.width() - label);
    under.text(TextStyle::caption, canvas.colors().muted,
               canvas.say("uji_awal.sebelum", {{"benar", base::points_text(before->raw)},
                                               {"jumlah", base::points_text(before->max)}}));
    column.take(under.y() - column.y());
  }
  column.gap(12);
}

void draw_missed(Canvas& canvas, Column& column, const std::vector<play::MissedView>& missed) {
  column.text(TextStyle::heading, canvas.colors().ink, canvas.say("hasil.perlu_diluruskan"),
              Role::heading);
  column.gap(12);
  for (const play::MissedView& one : missed) draw_missed_card(canvas, column, one);
}

}  // namespace netral::ui
