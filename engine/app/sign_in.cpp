#include "app/sign_in.h"

#include "base/overloaded.h"
#include "base/person_name.h"
#include "base/text.h"

namespace netral::app {
namespace {

using Step = ui::SignInView::Step;

}  // namespace

SignIn::SignIn(const base::Strings& strings, records::Store& store, const std::string& course_title)
    : strings_(&strings), store_(&store) {
  view_.course_title = course_title;
}

SignIn::Outcome SignIn::take(const ui::SignInAction& action, base::UtcTime now) {
  trouble_.reset();
  view_.trouble.clear();
  view_.notice.clear();
  return std::visit(base::Overloaded{[&](ui::Identify) { return identify(now); },
                                     [&](ui::ConfirmIdentity) { return confirm(); },
                                     [&](ui::NotMe) {
                                       start_over();
                                       return Outcome();
                                     },
                                     [&](ui::Introduce) { return introduce(now); },
                                     [&](ui::Retype) {
                                       go_to(Step::identify);
                                       return Outcome();
                                     },
                                     [&](ui::NipIsRight) { return insist(now); },
                                     [&](ui::GivePin) { return give_pin(now); }},
                    action);
}

void SignIn::go_to(Step step) { view_.step = step; }

void SignIn::start_over() {
  draft_ = {};
  person_.reset();
  identity_.reset();
  go_to(Step::identify);
}

SignIn::Outcome SignIn::refuse(const base::Fault& fault) {
  trouble_ = fault;
  view_.trouble = strings_->say(fault);
  return Outcome();
}

SignIn::Outcome SignIn::identify(base::UtcTime now) {
  const auto identity = parse_identity(draft_.identity);
  if (!identity) {
    // What may be a NIK is not even left on the screen.
    if (identity.error().key == "code_is_nik") draft_.identity.clear();
    return refuse(identity.error());
  }
  identity_ = *identity;
  view_.identity = text_of(*identity);
  const auto known = store_->find_person(*identity);
  if (!known) return tl::unexpected(known.error());
  if (*known) {
    person_ = **known;
    view_.name = person_->name;
    view_.unit = person_->unit;
    go_to(Step::confirm);
    return Outcome();
  }
  const auto* nip = std::get_if<base::Nip>(&*identity_);
  if (nip != nullptr && !nip->has_likely_years(base::wib_date(now).year)) {
    doubt(Step::doubt_years, {});
    return Outcome();
  }
  return ask_about_near();
}

/// An unknown NIP may be a known person's, mistyped.
SignIn::Outcome SignIn::ask_about_near() {
  go_to(Step::introduce);
  const auto* nip = std::get_if<base::Nip>(&*identity_);
  if (nip == nullptr) return Outcome();
  const auto near = store_->near_people(*nip);
  if (!near) return tl::unexpected(near.error());
  if (!near->empty()) doubt(Step::doubt_near, *near);
  return Outcome();
}

/// Names are shown by their initials: whoever types numbers at random learns no more.
void SignIn::doubt(Step step, const std::vector<records::NearPerson>& near) {
  view_.near.clear();
  for (const records::NearPerson& person : near) {
    const std::string where = std::to_string(static_cast<int>(person.differs));
    view_.near.push_back(
        {base::masked_name(person.name) + (person.unit.empty() ? "" : ", " + person.unit),
         strings_->say("masuk.beda." + where)});
  }
  go_to(step);
}

SignIn::Outcome SignIn::insist(base::UtcTime now) {
  if (view_.step == Step::doubt_years) return ask_about_near();
  if (view_.step == Step::doubt_name) return enroll(now);
  go_to(Step::introduce);
  return Outcome();
}

SignIn::Outcome SignIn::confirm() {
  const auto pin = store_->pin_state(person_->person);
  if (!pin) return tl::unexpected(pin.error());
  if (!pin->is_set) return std::optional<Entered>(Entered{*person_, false});
  draft_.pin.clear();
  go_to(Step::pin);
  return Outcome();
}

SignIn::Outcome SignIn::give_pin(base::UtcTime now) {
  const auto right = store_->check_pin(person_->person, draft_.pin, now);
  draft_.pin.clear();
  if (right) return std::optional<Entered>(Entered{*person_, false});
  if (right.error().key.rfind("pin_", 0) == 0) return refuse(right.error());
  return tl::unexpected(right.error());
}

SignIn::Outcome SignIn::introduce(base::UtcTime now) {
  if (base::trim(draft_.name).empty()) return refuse({"name_empty"});
  if (base::trim(draft_.unit).empty()) return refuse({"unit_empty"});
  const auto* nip = std::get_if<base::Nip>(&*identity_);
  if (nip == nullptr) return enroll(now);
  const auto namesake = store_->namesake(*nip, draft_.name, draft_.unit);
  if (!namesake) return tl::unexpected(namesake.error());
  if (!*namesake) return enroll(now);
  doubt(Step::doubt_name, {**namesake});
  return Outcome();
}

SignIn::Outcome SignIn::enroll(base::UtcTime now) {
  const auto person = store_->enroll(*identity_, std::string(base::trim(draft_.name)),
                                     std::string(base::trim(draft_.unit)), now);
  if (!person) return tl::unexpected(person.error());
  return std::optional<Entered>(Entered{*person, true});
}

}  // namespace netral::app
