// Building: one content file in; the model, its report, and what it mentions of
// other files out. The public readers, lint and the library all stand on this.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/approval.h"
#include "course/course.h"
#include "course/reader/numbers.h"
#include "course/reader/reader.h"
#include "course/reader/report.h"
#include "course/reader/schema.h"
#include "course/reader/tree.h"

namespace netral::course {

/// A name and where it stands.
struct Mention {
  std::string name;
  Place at;
};

/// A provision that a choice or an item rests on, and when in the calendar.
struct BasisMention {
  ProvisionId provision;
  Place at;
  std::optional<Phase> phase;  ///< nothing when the file does not say it rightly
  std::string owner;           ///< the address of the claim that rests on it
};

/// A quiz that draws `count` items of a topic.
struct DrawMention {
  TopicId topic;
  Place at;
  int count = 0;
};

/// Where an item and the options that its author wrote stand.
struct ItemMention {
  Place at;
  Place question;
  std::vector<Place> options;
};

/// What a file says of things outside it, with the places that a finding needs.
struct Mentions {
  std::vector<Mention> defined;  ///< ids given here that must be unique in the course
  std::vector<BasisMention> bases;
  std::vector<DrawMention> draws;
  std::vector<Mention> pictures;
  std::vector<Mention> lessons;    ///< of a course
  std::vector<Mention> exams;      ///< of a course
  std::vector<Mention> scenes;     ///< of a lesson
  std::vector<Mention> claims;     ///< of a lesson or a bank, by their addresses
  std::vector<Place> parts;        ///< where each scene or item begins, in the order of the file
  std::vector<Mention> approvals;  ///< the claims that each approval is of
  std::vector<ItemMention> items;  ///< of a bank, in its order
  std::vector<NumberMention> numbers;
  Place self;            ///< where the file gives its own id
  bool is_whole = true;  ///< whether every part of the file could be read
};

/// A file as read. When the report has errors the value holds what could be read.
template <typename T>
struct Built {
  T value;
  Mentions mentions;
  Report report;
};

// Each requires that the file outlives what is returned.

[[nodiscard]] Built<Course> build_course(const SourceFile& file);
[[nodiscard]] Built<Provisions> build_provisions(const SourceFile& file);
[[nodiscard]] Built<Bank> build_bank(const SourceFile& file);
[[nodiscard]] Built<Exam> build_exam(const SourceFile& file);
[[nodiscard]] Built<Glossary> build_glossary(const SourceFile& file);
[[nodiscard]] Built<FollowUps> build_follow_ups(const SourceFile& file);
[[nodiscard]] Built<Lesson> build_lesson(const SourceFile& file);
[[nodiscard]] Built<LessonHead> build_lesson_head(const SourceFile& file);
[[nodiscard]] Built<Approvals> build_approvals(const SourceFile& file);

// Parts that more than one builder needs.

/// Scans, parses and checks the file against its shape.
[[nodiscard]] Node read_checked(const Shape& shape, Report& report, Mentions& mentions);

/// Reports an id that is not the name of its file.
void check_id_against_file(const Node& root, std::string_view key, Report& report);

/// Where the value under `key` stands; the map's own place when it has no such key.
[[nodiscard]] Place place_at(const Node& map, std::string_view key);

/// Reads `ambil`, `acak_opsi` and `tanya_yakin`, and notes what they draw.
[[nodiscard]] Blueprint build_blueprint(const Node& map, Mentions& mentions);

/// Reads `dasar` and `saran`, and notes what they mention. `owner` is the address of
/// the claim that rests on it.
[[nodiscard]] Basis build_basis(const Node& map, std::optional<Phase> phase,
                                const std::string& owner, Mentions& mentions);

}  // namespace netral::course
