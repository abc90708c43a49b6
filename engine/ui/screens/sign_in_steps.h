// Steps of signing in that few people meet: the questions about a NIP that may be
// mistyped, and the PIN. Internal to the sign-in screen.

#pragma once

#include <optional>

#include "ui/column.h"
#include "ui/screens/sign_in_screen.h"

namespace netral::ui {

[[nodiscard]] std::optional<SignInAction> draw_doubt(Canvas& canvas, Column& column,
                                                     const SignInView& view);

[[nodiscard]] std::optional<SignInAction> draw_pin_step(Canvas& canvas, Column& column,
                                                        const SignInView& view, SignInDraft& draft);

/// Whether two buttons have room beside each other.
[[nodiscard]] bool go_side_by_side(Canvas& canvas, float width, const Button& first,
                                   const Button& second);

/// A button and another, beside each other or below where there is no room. Which was
/// pressed: 0, 1 or none.
[[nodiscard]] std::optional<int> draw_two_buttons(Canvas& canvas, Column& column,
                                                  const Button& first, const Button& second);

}  // namespace netral::ui
