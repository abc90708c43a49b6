#include "records/chain.h"

#include <sodium.h>

#include <array>

namespace netral::records {
namespace {

constexpr std::array<std::string_view, 3> kSubjectKinds = {"pelajaran", "ujian", "ikrar"};
constexpr std::array<std::string_view, 3> kModes = {"mandiri", "ruang", "diawasi"};

template <typename Enum, std::size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
  for (std::size_t i = 0; i < n; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

void append_big_endian(std::string& bytes, std::uint64_t value, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
    bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
  }
}

Encoder record(std::string_view kind, const Link& link) {
  Encoder encoder(kind);
  encoder.field(link.station).field(link.sequence).field(link.previous);
  return encoder;
}

}  // namespace

base::Hash sha256(std::string_view bytes) {
  base::Hash hash;
  static_assert(sizeof hash.bytes == crypto_hash_sha256_BYTES);
  crypto_hash_sha256(hash.bytes.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hash;
}

Encoder& Encoder::field(std::string_view bytes) {
  append_big_endian(bytes_, bytes.size(), 4);
  bytes_ += bytes;
  return *this;
}

Encoder& Encoder::field(std::int64_t number) {
  append_big_endian(bytes_, 8, 4);
  append_big_endian(bytes_, static_cast<std::uint64_t>(number), 8);
  return *this;
}

Encoder& Encoder::field(const base::Hash& hash) {
  return field(
      std::string_view(reinterpret_cast<const char*>(hash.bytes.data()), hash.bytes.size()));
}

base::Hash hash_of(const Link& link, const play::AttemptStart& start) {
  return sha256(record("netral/1/attempt", link)
                    .field(start.id)
                    .field(start.person)
                    .field(name_of(start.kind))
                    .field(start.subject)
                    .field(start.course_version)
                    .field(start.content)
                    .field(static_cast<std::int64_t>(start.seed))
                    .field(std::int64_t{start.pass_mark.hundredths})
                    .field(name_of(start.mode))
                    .field(start.at.ms)
                    .bytes());
}

base::Hash hash_of(const Link& link, const play::AttemptUuid& attempt, const play::Step& step) {
  return sha256(record("netral/1/step", link)
                    .field(attempt)
                    .field(std::int64_t{step.number})
                    .field(step.input)
                    .field(step.shown)
                    .field(step.at.ms)
                    .bytes());
}

base::Hash hash_of(const Link& link, const play::AttemptUuid& attempt, const play::Step& step,
                   const Salt& salt) {
  return sha256(record("netral/2/step", link)
                    .field(attempt)
                    .field(std::int64_t{step.number})
                    .field(step.input)
                    .field(step.shown)
                    .field(step.at.ms)
                    .field(salt)
                    .bytes());
}

base::Hash hash_of(const Link& link, const play::AttemptUuid& attempt, const Grade& grade) {
  return sha256(record("netral/1/outcome", link)
                    .field(attempt)
                    .field(std::int64_t{grade.revision})
                    .field(grade.outcome.ending)
                    .field(std::int64_t{grade.outcome.score.raw})
                    .field(std::int64_t{grade.outcome.score.max})
                    .field(std::int64_t{grade.outcome.passed ? 1 : 0})
                    .field(grade.reason)
                    .field(grade.at.ms)
                    .bytes());
}

base::Hash hash_of(const Link& link, const Alias& alias) {
  Encoder encoder = record("netral/1/alias", link);
  encoder.field(alias.person);
  if (alias.same_as) {
    encoder.field(*alias.same_as);
  } else {
    encoder.field(std::string_view());
  }
  return sha256(encoder.field(alias.reason).field(alias.at.ms).bytes());
}

std::string manifest_line(const std::string& path, const base::Hash& file) {
  return path + '\0' + base::to_text(file) + '\n';
}

std::string head_bytes(const StationUuid& station, std::int64_t sequence, const base::Hash& hash) {
  return Encoder("netral/1/head").field(station).field(sequence).field(hash).bytes();
}

std::string_view name_of(play::SubjectKind kind) {
  return kSubjectKinds.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(play::Mode mode) { return kModes.at(static_cast<std::size_t>(mode)); }

std::optional<play::SubjectKind> subject_kind_named(std::string_view name) {
  return named<play::SubjectKind>(kSubjectKinds, name);
}

std::optional<play::Mode> mode_named(std::string_view name) {
  return named<play::Mode>(kModes, name);
}

}  // namespace netral::records
