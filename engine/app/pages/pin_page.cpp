#include "app/pages/pin_page.h"

#include "ui/screens/pin_screen.h"

namespace netral::app {
namespace {

class PinPage final : public Page {
 public:
  PinPage(const PageContext& context, bool is_set) : context_(context) { view_.is_set = is_set; }

  [[nodiscard]] PageTurn frame(ui::Canvas& canvas) override {
    has_changed_ = false;
    const auto action = ui::draw_pin(canvas, view_, draft_);
    if (canvas.focused() == 0) canvas.focus_first_field();
    if (!action) return StayOnPage{};
    if (std::holds_alternative<ui::ClosePin>(*action)) return ClosePage{};
    has_changed_ = true;
    view_.done.clear();
    view_.trouble.clear();
    if (std::holds_alternative<ui::SavePin>(*action)) {
      save();
    } else {
      put(std::nullopt, "pin.dihapus");
    }
    return StayOnPage{};
  }

  [[nodiscard]] bool has_changed() const override { return has_changed_; }

 private:
  void save() {
    if (draft_.fresh != draft_.again) {
      view_.trouble = say("pin.tidak_sama");
      return;
    }
    put(draft_.fresh, view_.is_set ? "pin.diganti" : "pin.terpasang");
  }

  void put(const std::optional<std::string>& fresh, std::string_view done) {
    const auto kept =
        context_.store->set_pin(context_.person->person, draft_.old, fresh, context_.chance->now());
    if (!kept) {
      view_.trouble = context_.environment.strings.say(kept.error());
      return;
    }
    draft_ = {};
    view_.is_set = fresh.has_value();
    view_.done = say(done);
  }

  [[nodiscard]] std::string say(std::string_view key) const {
    return context_.environment.strings.say(key);
  }

  PageContext context_;
  ui::PinView view_;
  ui::PinDraft draft_;
  bool has_changed_ = false;
};

}  // namespace

base::Result<std::unique_ptr<Page>> make_pin_page(const PageContext& context) {
  const auto state = context.store->pin_state(context.person->person);
  if (!state) return tl::unexpected(state.error());
  return std::make_unique<PinPage>(context, state->is_set);
}

}  // namespace netral::app
