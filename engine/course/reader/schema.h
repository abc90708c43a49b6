// The schema of the course's files: which keys there are, what each may hold,
// and one line of help for it. It is plain data. The walker in check.h holds a
// tree against it; a JSON Schema and the author's reference can be printed from it.

#pragma once

#include <array>
#include <limits>
#include <span>
#include <string_view>

namespace netral::course {

/// What a value is. Every value is text in the file; this says how it is read.
enum class ValueType {
  text,       ///< words without markup
  prose,      ///< words that may hold *miring* and **tebal**
  id,         ///< the name that a thing is given here
  reference,  ///< the name of a thing given elsewhere
  integer,
  decimal,      ///< with two decimals at most; the range is in hundredths
  date,         ///< 2026-11-22
  boolean,      ///< ya, tidak
  enumeration,  ///< one of `names`
  format,       ///< the format of the file and its version: the one of `names`
  picture,      ///< an SVG file under gambar/
  digest,       ///< a SHA-256 digest in hexadecimal digits
  list,         ///< of `element`
  map,          ///< of `element`, by ids of `thing`
  shape,        ///< keys as in `shape`
};

/// What an id names.
enum class Thing {
  course,
  module,
  lesson,
  track,
  exam,
  regulation,
  provision,
  topic,
  item,
  option,
  scene,
  choice,
  character,
  variable,
  target,
  part,
  phrase,
  term,
  follow_up,
};

/// What authors call it.
inline constexpr std::array<std::string_view, 19> kThingNames = {
    "kursus", "modul",  "pelajaran", "jalur",   "ujian",         "peraturan", "ketentuan",
    "topik",  "soal",   "opsi",      "adegan",  "pilihan",       "tokoh",     "variabel",
    "tempat", "bagian", "frasa",     "istilah", "kasus lanjutan"};
static_assert(kThingNames.size() == static_cast<std::size_t>(Thing::follow_up) + 1);

[[nodiscard]] constexpr std::string_view name_of(Thing thing) {
  return kThingNames[static_cast<std::size_t>(thing)];
}

inline constexpr int kUnbounded = std::numeric_limits<int>::max();

/// Both bounds belong to the range. Of a number its value, of a list its length,
/// of a text its characters.
struct Range {
  int least = 0;
  int most = kUnbounded;
};

struct Shape;

struct Type {
  ValueType value = ValueType::text;
  Thing thing = Thing::course;                   ///< of id, reference and map
  Range range = {};                              ///< of integer, decimal, list and text
  std::span<const std::string_view> names = {};  ///< of enumeration and format
  const Type* element = nullptr;                 ///< of list and map
  const Shape* shape = nullptr;                  ///< of shape
};

/// When a key must be there.
enum class Need {
  required,
  optional,
  only_when,  ///< required when the condition holds, refused when not
  free_when,  ///< optional when the condition holds, refused when not
  also_when,  ///< required when the condition holds, optional when not
};

[[nodiscard]] constexpr bool is_conditional(Need need) {
  return need == Need::only_when || need == Need::free_when || need == Need::also_when;
}

/// Holds when the neighbouring `key` has one of `values`; with no values, when
/// it is there at all.
struct Presence {
  std::string_view key = {};
  std::span<const std::string_view> values = {};
};

struct Field {
  std::string_view key;
  Type type;
  Need need;
  std::string_view help;
  Presence when = {};
};

/// The keys of one kind of map, in the order in which authors write them.
struct Shape {
  std::string_view name;  ///< what people call it: "adegan"
  std::span<const Field> fields;
};

extern const Shape kCourseShape;
extern const Shape kInstrumentShape;
extern const Shape kLessonShape;
extern const Shape kLessonHeadShape;  ///< a lesson's keys before `adegan`
extern const Shape kBankShape;
extern const Shape kExamShape;
extern const Shape kGlossaryShape;
extern const Shape kFollowUpsShape;
extern const Shape kApprovalsShape;

/// One kind of content file.
struct FileKind {
  std::string_view name;   ///< as people say it on the command line: "pelajaran"
  std::string_view where;  ///< where such files lie under the content folder
  const Shape* shape = nullptr;
};

/// Every kind of file that the shapes describe.
extern const std::span<const FileKind> kFileKinds;

}  // namespace netral::course
