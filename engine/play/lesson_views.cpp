// The views of LessonRun: what a screen shows of where the run is.

#include "play/basis_view.h"
#include "play/item_view.h"
#include "play/lesson_run.h"
#include "play/reply.h"

namespace netral::play {
namespace {

FigureView figure_view(const course::Lesson& lesson, const course::Appearance& appearance) {
  const course::Character& character = lesson.characters.at(appearance.character);
  return {character.name, character.layers, appearance.expression};
}

LineView line_view(const course::Lesson& lesson, const course::Line& line) {
  if (std::holds_alternative<course::Narrator>(line.speaker)) {
    return {LineView::Voice::narrator, "", "", line.text};
  }
  if (std::holds_alternative<course::You>(line.speaker)) {
    return {LineView::Voice::you, "", "", line.text};
  }
  const course::Character& character =
      lesson.characters.at(std::get<course::CharacterId>(line.speaker));
  return {LineView::Voice::character, character.name, character.role, line.text};
}

ReplyPartView part_view(const course::ReplyPart& part) {
  ReplyPartView view{part.name, {}};
  for (const course::Phrase& phrase : part.phrases)
    view.phrases.push_back({phrase.id, phrase.text});
  return view;
}

}  // namespace

LessonView LessonRun::view() const {
  LessonView view;
  view.heading = {pack_->module_title, pack_->lesson.head.title, minutes_left(), !taken_.empty()};
  switch (stage_) {
    case Stage::chosen:
      view.body = feedback_view();
      break;
    case Stage::asking:
      view.body = current_item_view();
      break;
    case Stage::answered:
      view.body = item_feedback_view();
      break;
    case Stage::reading:
      if (std::holds_alternative<course::Ending>(here().then)) {
        view.body = end_view();
      } else {
        view.body = scene_view();
      }
      break;
  }
  return view;
}

std::vector<LineView> LessonRun::line_views() const {
  std::vector<LineView> lines;
  for (const course::Line& line : here().lines) lines.push_back(line_view(pack_->lesson, line));
  return lines;
}

SceneView LessonRun::scene_view() const {
  const course::Scene& scene = here();
  SceneView view;
  view.id = scene.id;
  view.display = scene.display;
  view.phase = scene.phase;
  view.background = scene.background;
  view.picture_text = scene.picture_text;
  view.exhibit = scene.exhibit;
  view.lines = line_views();
  for (const course::Appearance& appearance : scene.cast) {
    view.figures.push_back(figure_view(pack_->lesson, appearance));
  }
  if (const auto* decision = std::get_if<course::Decision>(&scene.then)) {
    view.question = decision->question;
    for (const course::Choice* choice : offered_)
      view.choices.push_back({choice->id, choice->text});
  } else if (const auto* reply = std::get_if<course::Reply>(&scene.then)) {
    view.question = reply->question;
    for (const course::ReplyPart& part : reply->parts) view.reply.push_back(part_view(part));
  } else if (const auto* plan = std::get_if<course::Plan>(&scene.then)) {
    view.plan = PlanView{plan->situation, plan->example};
  }
  return view;
}

FeedbackView LessonRun::feedback_view() const {
  FeedbackView view;
  if (chosen_ != nullptr) {
    view.choice = chosen_->text;
    add_other_choices(view);
  } else {
    view.choice = text_of(composed_);
    view.phrases = phrase_results(std::get<course::Reply>(here().then), composed_);
  }
  view.verdict = ruling_->verdict;
  view.consequence = ruling_->consequence;
  view.reason = ruling_->reason;
  view.basis = basis_view(pack_->registry, ruling_->basis);
  return view;
}

void LessonRun::add_other_choices(FeedbackView& view) const {
  for (std::size_t i = 0; i < offered_.size(); ++i) {
    if (offered_[i] == chosen_) {
      view.letter = letter_of(i);
    } else {
      view.others.push_back({letter_of(i), offered_[i]->verdict, offered_[i]->brief});
    }
  }
}

ItemView LessonRun::current_item_view() const {
  return item_view(drawn_[item_], std::get<course::Quiz>(here().then).ask_confidence,
                   static_cast<int>(item_) + 1, static_cast<int>(drawn_.size()));
}

ItemFeedbackView LessonRun::item_feedback_view() const {
  return play::item_feedback_view(drawn_[item_], answer_, pack_->registry,
                                  static_cast<int>(item_) + 1, static_cast<int>(drawn_.size()));
}

EndView LessonRun::end_view() const {
  EndView view;
  view.scene = scene_;
  view.ending = std::get<course::Ending>(here().then).kind;
  view.lines = line_views();
  view.score = score();
  view.plans = plans_;
  view.refusals = refusals_;
  view.ledger = ledger_;
  for (const Earned& earned : earned_) {
    const bool is_decision = earned.verdict.has_value();
    ++(is_decision ? view.decisions : view.items);
    if (earned.is_right()) {
      ++(is_decision ? view.decisions_right : view.items_right);
    } else {
      view.missed.push_back(earned.missed);
    }
  }
  put_sure_first(view.missed);
  return view;
}

}  // namespace netral::play
