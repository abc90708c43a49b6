// Views: what a screen shows of a run, as values. A view carries no key and no
// verdict before the answer was given.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/score.h"
#include "course/lesson.h"
#include "course/provision.h"
#include "play/input.h"

namespace netral::play {

/// What every view of a lesson shows at its head.
struct LessonHeading {
  std::string module_title;
  std::string lesson_title;
  int minutes_left = 0;  ///< about; at least 1 until the ending
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

/// A scene to read, or to read and decide. Without choices it is left by Continue.
struct SceneView {
  course::SceneId id;
  course::Display display = course::Display::percakapan;
  course::Phase phase = course::Phase::luar_tahapan;
  std::string background;
  std::string picture_text;
  std::vector<FigureView> figures;
  std::optional<course::ChatGroup> group;
  std::vector<LineView> lines;
  std::string question;
  std::vector<ChoiceView> choices;
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

/// After a choice: what follows, why, and what the others would have done.
struct FeedbackView {
  char letter = 'A';
  std::string choice;
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

/// A question, before its answer.
struct ItemView {
  course::ItemId id;
  course::ItemKind kind = course::ItemKind::pilihan_ganda;
  course::Phase phase = course::Phase::luar_tahapan;
  std::string situation;
  std::string question;
  std::vector<OptionView> options;
  bool takes_several = false;
  bool asks_confidence = false;
  int number = 1;  ///< of `count`
  int count = 1;
};

/// How one option fared.
struct OptionResult {
  char letter = 'A';
  std::string text;
  std::string feedback;
  bool is_key = false;
  bool was_selected = false;
};

/// After an answer in a lesson's quiz.
struct ItemFeedbackView {
  bool is_right = false;
  std::string question;
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
  std::vector<MissedView> missed;
};

/// How the items of one topic went in an exam.
struct TopicResult {
  std::string title;
  int right = 0;
  int count = 0;
};

/// The end of an exam: the result as a count, and what to set right.
struct ExamEndView {
  int right = 0;
  int count = 0;
  int needed = 0;  ///< right answers that pass
  bool passed = false;
  std::vector<TopicResult> topics;
  std::vector<MissedView> missed;
};

/// An exam gives no feedback before its end.
struct ExamView {
  std::string title;
  std::variant<ItemView, ExamEndView> body;
};

struct LessonView {
  LessonHeading heading;
  std::variant<SceneView, FeedbackView, ItemView, ItemFeedbackView, EndView> body;
};

/// The letter of the n-th choice or option: A, B, C, …
[[nodiscard]] constexpr char letter_of(std::size_t index) { return static_cast<char>('A' + index); }

}  // namespace netral::play
