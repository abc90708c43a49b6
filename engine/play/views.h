// Views: what a screen shows of a run, as values. A view carries no key and no
// verdict before the answer was given.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/score.h"
#include "course/course.h"
#include "course/lesson.h"
#include "course/provision.h"
#include "play/input.h"

namespace netral::play {

/// What every view of a lesson shows at its head.
struct LessonHeading {
  std::string module_title;
  std::string lesson_title;
  int minutes_left = 0;      ///< about; at least 1 until the ending
  bool has_earlier = false;  ///< something was shown before that can be looked back at
  bool is_preview = false;   ///< an author tries it out: nothing beside the run is offered
};

/// A line with its speaker's name and role filled in.
struct LineView {
  enum class Voice { narrator, you, character };
  Voice voice = Voice::narrator;
  std::string name;
  std::string role;
  std::string text;  ///< with markup
};

struct FigureView {
  std::string name;
  std::vector<std::string> layers;
  course::Expression expression = course::Expression::datar;
};

struct ChoiceView {
  course::ChoiceId id;
  std::string text;
};

struct PhraseView {
  course::PhraseId id;
  std::string text;
};

/// Authors write a dash for leaving a part of a reply out.
[[nodiscard]] inline bool says_nothing(const std::string& phrase) { return phrase == "—"; }

struct ReplyPartView {
  std::string name;
  std::vector<PhraseView> phrases;
};

/// The halves of "Bila …, saya akan …": what the screen suggests, or what was written.
struct PlanView {
  std::string situation;
  std::string act;
};

/// A scene to read, or to read and act: to take one of `choices`, to put together a
/// reply of `reply`'s parts, or to write a plan. What has none of them is left by
/// Continue, and a plan may be left so too.
struct SceneView {
  course::SceneId id;
  course::Display display = course::Display::percakapan;
  course::Phase phase = course::Phase::luar_tahapan;
  std::string background;
  std::string picture_text;
  std::vector<FigureView> figures;
  course::Exhibit exhibit;
  std::vector<LineView> lines;
  std::string question;
  std::vector<ChoiceView> choices;
  std::vector<ReplyPartView> reply;
  std::optional<PlanView> plan;
};

/// What the course's verdict rests on, ready to show.
struct BasisView {
  std::vector<course::Provision> provisions;
  bool is_advice = false;
};

/// A choice that was not taken, and what it would have meant.
struct OtherChoiceView {
  char letter = 'A';
  course::Verdict verdict = course::Verdict::sesuai;
  std::string brief;
};

/// How one part of a reply that was put together fared.
struct PhraseResult {
  std::string part;
  std::string text;
  course::Verdict verdict = course::Verdict::sesuai;
  std::string note;    ///< may be empty
  std::string better;  ///< the part's best phrase; empty when it was taken
};

/// After a choice or a reply: what follows, why, and what the others would have done.
struct FeedbackView {
  char letter = 'A';                  ///< of a choice
  std::string choice;                 ///< its text; of a reply all of it
  std::vector<PhraseResult> phrases;  ///< of a reply
  course::Verdict verdict = course::Verdict::sesuai;
  std::string consequence;
  std::string reason;
  BasisView basis;
  std::vector<OtherChoiceView> others;
};

struct OptionView {
  course::OptionId id;
  std::string text;
};

struct TargetView {
  course::TargetId id;
  std::string text;
};

/// A question, before its answer.
struct ItemView {
  course::ItemId id;
  course::ItemKind kind = course::ItemKind::pilihan_ganda;
  std::optional<course::Phase> phase;
  std::string situation;
  std::string question;
  std::vector<OptionView> options;
  std::vector<TargetView> targets;  ///< of a placing kind
  bool takes_several = false;
  bool asks_confidence = false;
  int number = 1;  ///< of `count`
  int count = 1;
};

/// How one option fared. An order and placements have `given` and `right`: the places
/// ("2") or the targets' words.
struct OptionResult {
  char letter = 'A';
  std::string text;
  std::string feedback;
  bool is_key = false;
  bool was_selected = false;
  std::string given = {};
  std::string right = {};
};

/// After an answer in a lesson's quiz.
struct ItemFeedbackView {
  bool is_right = false;   ///< wholly
  bool is_partly = false;  ///< some of it, where the item gives partial credit
  course::ItemKind kind = course::ItemKind::pilihan_ganda;
  std::string question;
  /// In the order shown; of an order in the right one.
  std::vector<OptionResult> options;
  std::string reason;
  BasisView basis;
  int number = 1;
  int count = 1;
};

/// A decision or item that earned less than it could have.
struct MissedView {
  std::string question;
  std::string best;  ///< what would have been right
  std::string reason;
  bool was_sure = false;  ///< the answer was given as "sangat yakin"
};

/// One decision of a run, and what its basis threatens when it is done for real.
struct LedgerEntry {
  std::string act;  ///< what was done or said
  course::Verdict verdict = course::Verdict::sesuai;
  course::Phase phase = course::Phase::luar_tahapan;
  /// Of a violation, from the mildest; empty where the provisions behind it name none.
  std::vector<course::SanctionKind> sanctions;
  BasisView basis;
};

/// The end of a run.
struct EndView {
  course::SceneId scene;
  course::EndingKind ending = course::EndingKind::baik;
  std::vector<LineView> lines;
  base::Score score;
  int decisions_right = 0;
  int decisions = 0;
  int items_right = 0;
  int items = 0;
  std::vector<MissedView> missed;     ///< what was answered surely and wrongly first
  std::vector<LedgerEntry> ledger;    ///< every decision, in the order taken
  std::vector<PlanView> plans;        ///< that the learner wrote
  std::vector<std::string> refusals;  ///< replies put together that keep to the rules
};

/// How the items of one topic went in an exam.
struct TopicResult {
  std::string title;
  base::Score score;
  std::optional<base::Score> before = {};  ///< in the pre-test, when it was taken
};

/// The end of an exam: the result as a count, and what to set right.
struct ExamEndView {
  base::Score score;  ///< a point an item
  int count = 0;
  int needed = 0;  ///< points that pass
  bool passed = false;
  bool is_pretest = false;  ///< decides nothing
  std::vector<TopicResult> topics;
  std::vector<MissedView> missed;           ///< as in EndView
  std::optional<base::Score> pretest = {};  ///< when one was taken before
};

/// An exam gives no feedback before its end.
struct ExamView {
  std::string title;
  std::variant<ItemView, ExamEndView> body;
};

struct LessonView {
  LessonHeading heading;
  std::variant<SceneView, FeedbackView, ItemView, ItemFeedbackView, EndView> body;
  /// Words of the glossary that come up here for the first time in the run; filled in by
  /// whoever has a glossary.
  std::vector<course::Term> terms = {};
};

/// Several tasks asked once more, for practice: which of them is at hand, and the last
/// word.
struct RepeatEndView {
  int righted = 0;  ///< tasks that were answered rightly in the end
  int count = 0;
};
struct RepeatView {
  std::string title;
  int number = 1;  ///< of the tasks put so far and still to put
  int count = 1;
  std::variant<SceneView, FeedbackView, ItemView, ItemFeedbackView, RepeatEndView> body;
};

/// The letter of the n-th choice or option: A, B, C, …
[[nodiscard]] constexpr char letter_of(std::size_t index) { return static_cast<char>('A' + index); }

}  // namespace netral::play
