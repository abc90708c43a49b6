// "Kunci dengan PIN": setting, changing and removing a PIN, with what it protects and
// what it does not.

#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ui/canvas.h"

namespace netral::ui {

struct PinView {
  bool is_set = false;
  std::string trouble;  ///< what is wrong with what was typed; may be empty
  std::string done;     ///< what has just been done; may be empty
};

struct PinDraft {
  std::string old;
  std::string fresh;
  std::string again;
};

struct SavePin {};
struct RemovePin {};
struct ClosePin {};
using PinAction = std::variant<SavePin, RemovePin, ClosePin>;

[[nodiscard]] std::optional<PinAction> draw_pin(Canvas& canvas, const PinView& view,
                                                PinDraft& draft);

}  // namespace netral::ui
