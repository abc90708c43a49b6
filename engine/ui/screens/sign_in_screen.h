// Signing in: by NIP or participant code; who is known confirms the name and gives the
// PIN where one is set, who is not says name and unit once. A NIP that may be mistyped is
// asked about before it makes a second person.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

struct SignInView {
  enum class Step {
    identify,
    doubt_years,  ///< the NIP's years are unlikely
    doubt_near,   ///< somebody known has nearly this NIP
    doubt_name,   ///< and somebody has this name and unit too
    confirm,
    pin,
    introduce
  };
  /// Somebody the person may be, as far as that may be shown.
  struct Near {
    std::string who;    ///< initials and unit
    std::string where;  ///< the digits that differ, never which they are
  };
  Step step = Step::identify;
  std::string course_title;
  std::string identity;  ///< as understood: the NIP in groups, or the code
  std::string name;      ///< of the person to confirm
  std::string unit;
  std::string trouble;  ///< what is wrong with what was typed; empty when nothing is
  std::string notice;   ///< something the person should know first; may be empty
  std::vector<Near> near;
};

/// What is being typed.
struct SignInDraft {
  std::string identity;
  std::string name;
  std::string unit;
  std::string pin;
};

struct Identify {};
struct ConfirmIdentity {};
struct NotMe {};
struct Introduce {};
struct Retype {};
struct NipIsRight {};
struct GivePin {};
using SignInAction =
    std::variant<Identify, ConfirmIdentity, NotMe, Introduce, Retype, NipIsRight, GivePin>;

[[nodiscard]] std::optional<SignInAction> draw_sign_in(Canvas& canvas, const SignInView& view,
                                                       SignInDraft& draft);

}  // namespace netral::ui
