#include "app/meet_text.h"

#include "app/sign_in.h"
#include "base/text.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

using Step = ui::SignInView::Step;

class Meeting {
 public:
  Meeting(Terminal& terminal, records::Store& store)
      : terminal_(terminal), sign_in_(terminal.strings(), store, {}) {}

  base::Result<records::PersonRow> run(const std::string& learner) {
    sign_in_.draft().identity = learner;
    base::Result<ui::SignInAction> action = ui::Identify{};
    if (learner == "-" && !fill("teks.siapa", sign_in_.draft().identity)) {
      return base::fault("end_of_input");
    }
    while (action) {
      const auto entered = sign_in_.take(*action, platform::now());
      if (!entered) return tl::unexpected(entered.error());
      if (*entered) return (*entered)->person;
      if (sign_in_.trouble() && sign_in_.view().step != Step::pin) {
        return tl::unexpected(*sign_in_.trouble());
      }
      action = next();
    }
    return tl::unexpected(action.error());
  }

 private:
  bool fill(std::string_view key, std::string& into) {
    const auto line = terminal_.ask(key);
    if (line) into = *line;
    return line.has_value();
  }

  base::Result<ui::SignInAction> next() {
    switch (sign_in_.view().step) {
      case Step::confirm:
        return ui::ConfirmIdentity{};
      case Step::pin:
        return ask_pin();
      case Step::introduce:
        return introduce();
      case Step::identify:
        return base::fault("nip_to_check");
      default:
        return ask_doubt();
    }
  }

  base::Result<ui::SignInAction> ask_pin() {
    if (sign_in_.trouble()) terminal_.say(sign_in_.view().trouble);
    if (!fill("teks.pin", sign_in_.draft().pin)) return base::fault("end_of_input");
    return ui::GivePin{};
  }

  base::Result<ui::SignInAction> introduce() {
    if (!fill("teks.nama", sign_in_.draft().name) || !fill("teks.unit", sign_in_.draft().unit)) {
      return base::fault("end_of_input");
    }
    return ui::Introduce{};
  }

  base::Result<ui::SignInAction> ask_doubt() {
    const ui::SignInView& view = sign_in_.view();
    const char* key = view.step == Step::doubt_years  ? "masuk.cek_tahun_isi"
                      : view.step == Step::doubt_name ? "masuk.senama_isi"
                                                      : "masuk.mirip_isi";
    terminal_.say(terminal_.strings().say(key, {{"nip", view.identity}}));
    for (const ui::SignInView::Near& near : view.near) terminal_.say(near.who + ": " + near.where);
    const auto line = terminal_.ask("teks.cek_nip");
    if (!line) return base::fault("end_of_input");
    if (base::to_lower_ascii(*line) == "benar") return ui::NipIsRight{};
    return ui::Retype{};
  }

  Terminal& terminal_;
  SignIn sign_in_;
};

}  // namespace

base::Result<records::PersonRow> meet(Terminal& terminal, records::Store& store,
                                      const std::string& learner) {
  return Meeting(terminal, store).run(learner);
}

}  // namespace netral::app
