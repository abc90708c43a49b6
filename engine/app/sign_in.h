// Signing in, step by step: who somebody says they are, whether a NIP may be mistyped,
// who they confirm to be, their PIN. The window and the terminal both go through it.
// Nothing is guessed: where there is doubt, the person is asked.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/identity.h"
#include "base/result.h"
#include "base/strings.h"
#include "base/time.h"
#include "records/store.h"
#include "ui/screens/sign_in_screen.h"

namespace netral::app {

class SignIn {
 public:
  /// Whoever has signed in.
  struct Entered {
    records::PersonRow person;
    bool is_new = false;
  };

  /// Requires: strings and store outlive it.
  SignIn(const base::Strings& strings, records::Store& store, const std::string& course_title);

  [[nodiscard]] const ui::SignInView& view() const { return view_; }
  [[nodiscard]] ui::SignInDraft& draft() { return draft_; }

  /// Whether anything of somebody is on the screen.
  [[nodiscard]] bool is_begun() const {
    return view_.step != ui::SignInView::Step::identify || !draft_.identity.empty();
  }

  /// What was wrong with the last action, when something was.
  [[nodiscard]] const std::optional<base::Fault>& trouble() const { return trouble_; }

  /// Something the person should know before they begin.
  void say(const std::string& notice) { view_.notice = notice; }

  /// Takes what the person did; nothing while the signing in goes on. Fails only where
  /// the records do.
  [[nodiscard]] base::Result<std::optional<Entered>> take(const ui::SignInAction& action,
                                                          base::UtcTime now);

 private:
  using Outcome = base::Result<std::optional<Entered>>;

  [[nodiscard]] Outcome identify(base::UtcTime now);
  [[nodiscard]] Outcome ask_about_near();
  [[nodiscard]] Outcome confirm();
  [[nodiscard]] Outcome introduce(base::UtcTime now);
  [[nodiscard]] Outcome enroll(base::UtcTime now);
  [[nodiscard]] Outcome give_pin(base::UtcTime now);
  [[nodiscard]] Outcome insist(base::UtcTime now);
  void start_over();
  void doubt(ui::SignInView::Step step, const std::vector<records::NearPerson>& near);
  void go_to(ui::SignInView::Step step);
  [[nodiscard]] Outcome refuse(const base::Fault& fault);

  const base::Strings* strings_;
  records::Store* store_;
  ui::SignInView view_;
  ui::SignInDraft draft_;
  std::optional<base::Fault> trouble_;
  std::optional<records::Identity> identity_;
  std::optional<records::PersonRow> person_;
};

}  // namespace netral::app
