// Signing in: by NIP or participant code; who is known confirms the name, who is
// not says name and unit once.

#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ui/canvas.h"

namespace netral::ui {

struct SignInView {
  enum class Step { identify, confirm, introduce };
  Step step = Step::identify;
  std::string course_title;
  std::string identity;  ///< as understood: the NIP in groups, or the code
  std::string name;      ///< of the person to confirm
  std::string unit;
  std::string trouble;  ///< what is wrong with what was typed; empty when nothing is
};

/// What is being typed.
struct SignInDraft {
  std::string identity;
  std::string name;
  std::string unit;
};

struct Identify {};
struct ConfirmIdentity {};
struct NotMe {};
struct Introduce {};
using SignInAction = std::variant<Identify, ConfirmIdentity, NotMe, Introduce>;

[[nodiscard]] std::optional<SignInAction> draw_sign_in(Canvas& canvas, const SignInView& view,
                                                       SignInDraft& draft);

}  // namespace netral::ui
