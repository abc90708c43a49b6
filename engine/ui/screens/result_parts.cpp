#include "ui/screens/result_parts.h"

#include <algorithm>

namespace netral::ui {

void draw_count(Canvas& canvas, Column& column, std::string_view name, int right, int all) {
  if (all == 0) return;
  const float line = canvas.fonts().line_height(TextStyle::caption);
  const float label = std::min(canvas.px(250), column.width() * 0.42F);
  const float count = canvas.px(96);
  text_cut(canvas, column.at(), label - canvas.px(12), TextStyle::caption, canvas.colors().ink,
           name);
  const Rect bar{column.x() + label, column.y() + (line - canvas.px(12)) / 2,
                 column.width() - label - count, canvas.px(12)};
  segments(canvas, bar, all, right, canvas.colors().accent_soft);
  text_right(canvas, column.x() + column.width(), column.y(), TextStyle::caption,
             canvas.colors().ink,
             canvas.say("hasil.dari",
                        {{"benar", std::to_string(right)}, {"jumlah", std::to_string(all)}}));
  column.take(line);
  column.gap(12);
}

void draw_missed(Canvas& canvas, Column& column, const play::MissedView& missed) {
  const Palette& colors = canvas.colors();
  const float inset = canvas.px(24);
  const float bar = canvas.px(10);
  const float width = column.width() - 2 * inset - bar - canvas.px(16);
  ImDrawList& list = canvas.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Column words(canvas, column.x() + inset + bar + canvas.px(16), column.y() + canvas.px(16), width);
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

}  // namespace netral::ui
