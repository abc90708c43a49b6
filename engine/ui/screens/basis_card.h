// The legal card: what a verdict of the course rests on, and how far it has been
// checked against the official text.

#pragma once

#include <optional>

#include "play/views.h"
#include "ui/canvas.h"

namespace netral::ui {

struct BasisTouch {
  float height = 0;
  std::optional<course::ProvisionId> opened = {};  ///< what the person wants to read whole
};

/// Draws the card.
BasisTouch basis_card(Canvas& canvas, ImVec2 at, float width, const play::BasisView& view);

}  // namespace netral::ui
