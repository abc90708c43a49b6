#include "app/pages/run_pages.h"

#include "app/pages/notice_page.h"
#include "app/pages/repeat_page.h"
#include "app/pages/reread_page.h"
#include "app/pocket.h"

namespace netral::app {
namespace {

template <typename Run>
MadePage repeat_page(const Run& run) {
  if (!run.outcome()) return MadePage(nullptr);
  play::RepeatRun repeat = play::RepeatRun::of(run);
  if (repeat.is_over()) return MadePage(nullptr);
  return std::make_unique<RepeatPage>(std::move(repeat));
}

/// Saves the card and tells where it is.
MadePage pocket_card_page(const PageContext& context) {
  if (context.store == nullptr || context.person == nullptr) return MadePage(nullptr);
  const auto file = save_pocket_card(context.environment, *context.store, context.library,
                                     context.person->person);
  if (!file) return tl::unexpected(file.error());
  const base::Strings& strings = context.environment.strings;
  return std::make_unique<NoticePage>(
      ui::NoticeView{strings.say("saku.tersimpan"),
                     {strings.say("saku.di_mana", {{"berkas", file->string()}}),
                      strings.say("saku.cara"), strings.say("saku.hanya_anda")},
                     {},
                     {strings.say("ulang.ke_hasil")},
                     false});
}

}  // namespace

bool is_of_run(ui::PageKind kind) {
  return kind == ui::PageKind::reread || kind == ui::PageKind::repeat ||
         kind == ui::PageKind::pocket_card;
}

MadePage make_run_page(const ui::OpenPage& asked, const PageContext& context,
                       const play::LessonRun& run) {
  if (asked.kind == ui::PageKind::pocket_card) return pocket_card_page(context);
  if (asked.kind == ui::PageKind::repeat) return repeat_page(run);
  auto views = reread_views(run);
  if (views.empty()) return MadePage(nullptr);
  return std::make_unique<RereadPage>(std::move(views));
}

MadePage make_run_page(const ui::OpenPage& asked, const PageContext&, const play::ExamRun& run) {
  if (asked.kind == ui::PageKind::repeat) return repeat_page(run);
  return MadePage(nullptr);
}

}  // namespace netral::app
