// A page lies over the screen below it until it is closed: help, the glossary, the
// law. It may lead to another page, which then lies over it.

#pragma once

#include <memory>
#include <variant>

#include "app/chance.h"
#include "app/environment.h"
#include "course/reader/library.h"
#include "records/store.h"
#include "ui/canvas.h"
#include "ui/screens/pages.h"

namespace netral::app {

struct StayOnPage {};
struct ClosePage {};
/// Something was done that the screens below do not know of yet.
struct GoHome {};
struct LeaveForGood {};  ///< signs the person out
using PageTurn = std::variant<StayOnPage, ClosePage, GoHome, LeaveForGood, ui::OpenPage>;

class Page {
 public:
  virtual ~Page() = default;

  /// Draws the page and tells what the person did there.
  [[nodiscard]] virtual PageTurn frame(ui::Canvas& canvas) = 0;

  /// What is shown has changed since the frame was drawn: draw once more.
  [[nodiscard]] virtual bool has_changed() const { return false; }
};

/// What pages work with. All of it outlives the page.
struct PageContext {
  const Environment& environment;
  course::Library& library;
  records::Store* store = nullptr;             ///< none while the records are not open
  const records::PersonRow* person = nullptr;  ///< nobody before sign-in
  const Chance* chance = nullptr;              ///< always there
};

/// The page that was asked for, or why it cannot be shown.
[[nodiscard]] base::Result<std::unique_ptr<Page>> make_page(const ui::OpenPage& asked,
                                                            const PageContext& context);

}  // namespace netral::app
