#include "ui/screens/voice_notice.h"

namespace netral::ui {
namespace {

constexpr float kSide = 32;
constexpr float kAbove = 10;

}  // namespace

VoiceNotice::VoiceNotice(Canvas& canvas, std::string_view words) : canvas_(canvas), words_(words) {
  if (words_.empty()) return;
  block_ =
      lay_out(canvas_.fonts(), TextStyle::caption, words_, canvas_.width() - 2 * canvas_.px(kSide));
  strip_ = canvas_.take_foot(block_.height() + 2 * canvas_.px(kAbove));
}

void VoiceNotice::draw() {
  if (words_.empty()) return;
  // It is said by the voice itself, which knows better than the screen when.
  const ReadAs said_elsewhere(canvas_, Passage::aside);
  const ImVec2 at(strip_.x + canvas_.px(kSide), strip_.y + canvas_.px(kAbove));
  canvas_.list().AddRectFilled(strip_.top_left(), strip_.bottom_right(), canvas_.colors().ink);
  draw_text(canvas_.list(), canvas_.fonts(), block_, at, canvas_.colors().card);
  canvas_.note(Role::status, std::string(words_), {at.x, at.y, block_.width, block_.height()});
}

}  // namespace netral::ui
