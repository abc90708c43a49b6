#include "app/pages/proof_page.h"

#include "app/pact.h"
#include "app/proof.h"
#include "base/text.h"
#include "platform/paths.h"
#include "ui/screens/proof_screen.h"

namespace netral::app {
namespace {

class ProofPage final : public Page {
 public:
  ProofPage(const PageContext& context, papers::Proof proof)
      : environment_(context.environment),
        course_(context.library.course()),
        person_(*context.person),
        proof_(std::move(proof)) {
    view_.offers_pact = course_.pledge.has_value();
    view_.person = proof_.name;
    view_.lines = {proof_.unit, proof_.course_title};
    if (proof_.result) {
      view_.lines.push_back(environment_.strings.say(
          "bukti.dari", {{"benar", base::points_text(proof_.result->raw)},
                         {"jumlah", base::points_text(proof_.result->max)}}));
    }
    view_.lines.push_back(environment_.strings.say("bukti.bukan_sertifikat"));
  }

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override {
    has_changed_ = false;
    const auto action = ui::draw_proof(canvas, view_);
    if (action == ui::ProofAction::close) return ClosePage{};
    if (action == ui::ProofAction::save) save();
    if (action == ui::ProofAction::save_pact) save_pact();
    return StayOnPage{};
  }

  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  void save() {
    has_changed_ = true;
    const auto file = save_proof(environment_, proof_, {environment_.documents});
    view_.saved = file ? file->string() : std::string();
    view_.trouble = file ? std::string() : environment_.strings.say(file.error());
  }

  void save_pact() {
    has_changed_ = true;
    const auto file = app::save_pact(environment_, course_, person_);
    view_.pact_saved = file ? file->string() : std::string();
    view_.trouble = file ? std::string() : environment_.strings.say(file.error());
  }

  const Environment& environment_;
  course::Course course_;
  records::PersonRow person_;
  papers::Proof proof_;
  ui::ProofView view_;
  bool has_changed_ = false;
};

}  // namespace

base::Result<std::unique_ptr<Page>> make_proof_page(const PageContext& context) {
  auto proof = proof_of(context.library, *context.store, *context.person);
  if (!proof) return tl::unexpected(proof.error());
  return std::make_unique<ProofPage>(context, std::move(*proof));
}

}  // namespace netral::app
