#include "app/preview_stage.h"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <utility>
#include <variant>

#include "app/desk.h"
#include "base/time.h"
#include "platform/files.h"
#include "platform/watch.h"
#include "ui/screens/top_bar.h"

namespace netral::app {

PreviewStage::PreviewStage(const base::Strings& strings, Preview preview, Chance chance)
    : strings_(strings), preview_(std::move(preview)), chance_(std::move(chance)) {
  note_reading();
}

// ---- what the files say -------------------------------------------------------------

void PreviewStage::content_changed() {
  preview_.reload();
  note_reading();
}

/// What was ticked is dropped, because it may not be there any more.
void PreviewStage::note_reading() {
  const bool is_broken = preview_.trouble().has_value();
  if (is_broken && !view_.is_broken) draft_ = {ui::PreviewSheet::findings};
  if (!is_broken && view_.is_broken && draft_.sheet == ui::PreviewSheet::findings) draft_ = {};
  view_.is_broken = is_broken;
  view_.read_at = base::wib_clock(chance_.now());
  ticks_ = {};
  refresh();
}

bool PreviewStage::catch_up() {
  if (preview_.trouble() || preview_.is_looked_over()) return false;
  preview_.look_over();
  refresh();
  return true;
}

// ---- what is shown ------------------------------------------------------------------

void PreviewStage::refresh() {
  has_changed_ = true;
  const auto& trouble = preview_.trouble();
  const bool is_explained = trouble && !trouble->diagnostics.empty();
  view_.findings = trouble ? trouble->diagnostics : preview_.findings();
  view_.trouble = trouble && !is_explained ? strings_.say(trouble->fault) : std::string();
  const auto& remark = preview_.remark();
  view_.remark = remark ? strings_.say(remark->key, remark->args) : std::string();
  if (!preview_.is_playable()) return;
  lesson_ = preview_.view();
  if (lesson_) lesson_->heading.is_preview = true;
  view_.scene = preview_.scene().id.str();
  view_.facilitator_note = preview_.scene().facilitator_note;
  view_.can_step_back = preview_.can_step_back();
}

/// At another place: what was ticked, focused and scrolled belongs to the one before.
void PreviewStage::arrive() {
  ticks_ = {};
  enters_screen_ = true;
  refresh();
}

void PreviewStage::frame(ui::Canvas& canvas) {
  if (enters_screen_) canvas.enter_screen();
  enters_screen_ = false;
  has_changed_ = false;
  std::optional<ui::LessonAction> done;
  const auto asked = ui::draw_preview(canvas, view_, draft_, [&] { draw_lesson(canvas, done); });
  if (!draft_.sheet && canvas.pressed(ui::Key::f1)) done = ui::OpenPage{ui::PageKind::help};
  if (done) return act(*done);
  if (asked) act(*asked);
}

void PreviewStage::draw_lesson(ui::Canvas& canvas, std::optional<ui::LessonAction>& done) {
  if (lesson_) {
    done = ui::draw_lesson(canvas, *lesson_, ticks_);
  } else {
    ui::top_bar(canvas, {});
  }
}

// ---- what the author does -------------------------------------------------------------

void PreviewStage::act(const ui::LessonAction& done) {
  if (const auto* input = std::get_if<play::Input>(&done)) {
    preview_.apply(*input);
    return arrive();
  }
  if (std::holds_alternative<ui::PlayAgain>(done)) return act(ui::PreviewAction::begin_anew);
  has_changed_ = true;
  if (std::holds_alternative<ui::OpenPage>(done)) {
    draft_ = {ui::PreviewSheet::help};
  } else {
    view_.remark = strings_.say("pratinjau.tanpa_beranda");
  }
}

void PreviewStage::act(ui::PreviewAction asked) {
  switch (asked) {
    case ui::PreviewAction::begin_anew:
      preview_.begin_anew();
      break;
    case ui::PreviewAction::step_back:
      preview_.step_back();
      break;
  }
  arrive();
}

int run_preview(const Environment& environment, const PreviewAsked& asked) {
  const auto complain = [&](const base::Fault& fault) {
    fmt::print(stderr, "{}\n", environment.strings.say(fault));
    return 2;
  };
  std::optional<course::SceneId> scene;
  if (!asked.scene.empty()) scene = course::SceneId(asked.scene);
  auto preview = Preview::open(platform::folder_source(environment.content),
                               course::LessonId(asked.lesson), scene);
  if (!preview) return complain(preview.error());
  const auto opened = open_window(environment, environment.strings.say("pratinjau.jendela"));
  if (!opened) return complain(opened.error());
  platform::Window& window = *opened->window;
  const auto watch =
      platform::Watch::start(environment.content, [&window] { window.tell_content_changed(); });
  if (!watch) return complain(watch.error());
  Desk desk(
      environment.strings, window, opened->fonts,
      std::make_unique<PreviewStage>(environment.strings, std::move(*preview), real_chance()));
  desk.use(environment.preferences);
  stay(desk, window);
  return 0;
}

}  // namespace netral::app
