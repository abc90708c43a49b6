#include "records/result_file.h"

#include <sodium.h>

#include <algorithm>

#include "base/nip.h"
#include "base/overloaded.h"
#include "records/decoder.h"
#include "records/store.h"

namespace netral::records {
namespace {

constexpr std::string_view kMagic = "NETRAL\r\n";
constexpr int kVersion = 1;
constexpr std::size_t kHashAt = 84;
constexpr std::size_t kBodyAt = kHashAt + sizeof(base::Hash);
constexpr std::size_t kSignatureSize = sizeof(Signature);

std::string_view as_text(const std::uint8_t* bytes, std::size_t count) {
  return {reinterpret_cast<const char*>(bytes), count};
}

void put(std::string& bytes, std::uint64_t value, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
    bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
  }
}

std::uint64_t take(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (const char byte : bytes.substr(at, width)) {
    value = value << 8U | static_cast<std::uint8_t>(byte);
  }
  return value;
}

template <std::size_t n>
std::array<std::uint8_t, n> take_bytes(std::string_view bytes, std::size_t at) {
  std::array<std::uint8_t, n> out{};
  for (std::size_t i = 0; i < n; ++i) out[i] = static_cast<std::uint8_t>(bytes[at + i]);
  return out;
}

/// Under which an office's key stands in the header.
std::uint64_t key_mark(const OfficeKey& key) {
  return take(as_text(sha256(as_text(key.key.data(), key.key.size())).bytes.data(), 8), 0, 8);
}

std::string signed_bytes(const StationUuid& packer, base::UtcTime at, std::string_view payload) {
  return Encoder("netral/1/result").field(packer).field(at.ms).field(payload).bytes();
}

// ---- the header --------------------------------------------------------------

struct Header {
  StationUuid packer;
  base::UtcTime packed_at;
  std::optional<std::uint64_t> office;  ///< mark of the key that it is sealed to
};

std::string write_header(const Header& header, std::string_view body) {
  std::string bytes(kMagic);
  put(bytes, kVersion, 2);
  put(bytes, header.office ? 1 : 0, 2);
  bytes += as_text(header.packer.bytes.data(), header.packer.bytes.size());
  put(bytes, static_cast<std::uint64_t>(header.packed_at.ms), 8);
  put(bytes, header.office.value_or(0), 8);
  put(bytes, body.size(), 8);
  bytes += as_text(sha256(body).bytes.data(), sizeof(base::Hash));
  bytes += as_text(sha256(bytes).bytes.data(), sizeof(base::Hash));
  return bytes;
}

base::Result<Header> read_header(std::string_view bytes) {
  if (!looks_like_result(bytes)) return base::fault("result_not_ours");
  if (bytes.size() < kBodyAt) return base::fault("result_cut");
  // A later version keeps its first 116 bytes in this form, so that a damaged file is not
  // taken for a newer one.
  if (sha256(bytes.substr(0, kHashAt)).bytes != take_bytes<32>(bytes, kHashAt)) {
    return base::fault("result_altered");
  }
  if (take(bytes, 8, 2) > kVersion) return base::fault("result_newer");
  const std::uint64_t length = take(bytes, 44, 8);
  const std::string_view body = bytes.substr(kBodyAt);
  if (body.size() < length) return base::fault("result_cut");
  if (body.size() > length || sha256(body).bytes != take_bytes<32>(bytes, 52)) {
    return base::fault("result_altered");
  }
  Header header{
      {take_bytes<16>(bytes, 12)}, {static_cast<std::int64_t>(take(bytes, 28, 8))}, std::nullopt};
  if (take(bytes, 10, 2) != 0) header.office = take(bytes, 36, 8);
  return header;
}

base::Result<std::string> open_body(std::string_view body, const Header& header,
                                    const std::optional<OfficeSecret>& office) {
  if (!header.office) return std::string(body);
  if (!office) return base::fault("result_sealed");
  if (key_mark(office->key()) != *header.office) return base::fault("result_other_office");
  auto opened = office->open(body);
  if (!opened) return base::fault("result_altered");
  return std::move(*opened);
}

// ---- writing the payload -----------------------------------------------------

void write_station(Encoder& out, const ResultStation& station) {
  out.field(station.uuid).field(station.key).field(station.machine).field(station.name);
  out.field(station.made_at.ms).field(static_cast<std::int64_t>(station.records.size()));
  if (station.records.empty()) {
    out.field("");
  } else {
    out.field(station.end);
  }
}

void write_person(Encoder& out, const ResultPerson& person) {
  out.field(person.uuid).field(std::int64_t{person.identity ? 1 : 0});
  if (!person.identity) return;
  const ResultPerson::Identity& identity = *person.identity;
  out.field(identity.nip.value_or("")).field(identity.code.value_or(""));
  out.field(identity.name).field(identity.unit).field(identity.updated_at.ms);
}

void write_record(Encoder& out, const play::AttemptStart& start) {
  out.field("mulai").field(start.id).field(start.person).field(name_of(start.kind));
  out.field(start.subject).field(start.course_version).field(start.content);
  out.field(static_cast<std::int64_t>(start.seed)).field(std::int64_t{start.pass_mark.hundredths});
  out.field(name_of(start.mode)).field(start.at.ms);
}

void write_record(Encoder& out, const StepRecord& record) {
  const play::Step& step = record.step;
  out.field("langkah").field(record.attempt).field(std::int64_t{step.number});
  out.field(step.input).field(step.shown).field(step.at.ms);
  if (record.salt) {
    out.field(*record.salt);
  } else {
    out.field("");
  }
}

void write_record(Encoder& out, const GradeRecord& record) {
  const Grade& grade = record.grade;
  out.field("hasil").field(record.attempt).field(std::int64_t{grade.revision});
  out.field(grade.outcome.ending).field(std::int64_t{grade.outcome.score.raw});
  out.field(std::int64_t{grade.outcome.score.max});
  out.field(std::int64_t{grade.outcome.passed ? 1 : 0}).field(grade.reason).field(grade.at.ms);
}

void write_record(Encoder& out, const Alias& alias) {
  out.field("sama").field(alias.person);
  if (alias.same_as) {
    out.field(*alias.same_as);
  } else {
    out.field("");
  }
  out.field(alias.reason).field(alias.at.ms);
}

void write_record(Encoder& out, const Withheld& withheld) {
  out.field("tinggal").field(withheld.hash);
}

template <typename Things>
void write_count(Encoder& out, const Things& things) {
  out.field(static_cast<std::int64_t>(things.size()));
}

std::string payload_of(const ResultFile& file) {
  Encoder out("netral/1/payload");
  write_count(out, file.stations);
  for (const ResultStation& station : file.stations) write_station(out, station);
  write_count(out, file.people);
  for (const ResultPerson& person : file.people) write_person(out, person);
  write_count(out, file.files);
  for (const auto& [hash, bytes] : file.files) out.field(bytes);
  write_count(out, file.manifests);
  for (const auto& [hash, entries] : file.manifests) {
    write_count(out, entries);
    for (const auto& [path, entry] : entries) out.field(path).field(entry);
  }
  for (const ResultStation& station : file.stations) {
    for (const ChainRecord& record : station.records) {
      std::visit([&out](const auto& each) { write_record(out, each); }, record);
    }
  }
  return out.bytes();
}

// ---- reading the payload -----------------------------------------------------

/// A station, and how many records of it follow.
std::pair<ResultStation, std::int64_t> read_station(Decoder& in) {
  ResultStation station;
  station.uuid = in.uuid<StationTag>();
  station.key = in.bytes<32>();
  station.machine = in.hash();
  station.name = in.text();
  station.made_at = in.time();
  const std::int64_t length = in.count();
  if (length > 0) {
    station.end = in.bytes<sizeof(Signature)>();
  } else if (!in.view().empty()) {
    in.fail();
  }
  return {std::move(station), length};
}

std::optional<std::string> unless_empty(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

/// Whether a NIP or code gives its person's UUID.
bool fits(const ResultPerson& person) {
  if (!person.identity) return true;
  if (const auto& text = person.identity->nip) {
    const auto nip = base::Nip::parse(*text);
    if (!nip || nip->digits() != *text || person_uuid(*nip) != person.uuid) return false;
  }
  if (const auto& text = person.identity->code) {
    const auto code = base::ParticipantCode::parse(*text);
    const bool is_own = code && code->text() == *text && person_uuid(*code) == person.uuid;
    return is_own && !person.identity->nip;
  }
  return true;
}

ResultPerson read_person(Decoder& in) {
  ResultPerson person;
  person.uuid = in.uuid<play::PersonTag>();
  if (!in.flag()) return person;
  ResultPerson::Identity identity;
  identity.nip = unless_empty(in.text());
  identity.code = unless_empty(in.text());
  identity.name = in.text();
  identity.unit = in.text();
  identity.updated_at = in.time();
  person.identity = std::move(identity);
  if (!fits(person)) in.fail();
  return person;
}

ChainRecord read_start(Decoder& in) {
  play::AttemptStart start;
  start.id = in.uuid<play::AttemptTag>();
  start.person = in.uuid<play::PersonTag>();
  const auto kind = subject_kind_named(in.view());
  start.subject = in.text();
  start.course_version = in.text();
  start.content = in.hash();
  start.seed = static_cast<std::uint64_t>(in.number());
  start.pass_mark = {in.small()};
  const auto mode = mode_named(in.view());
  start.at = in.time();
  if (!kind || !mode || start.subject.empty()) {
    in.fail();
    return start;
  }
  start.kind = *kind;
  start.mode = *mode;
  return start;
}

ChainRecord read_step(Decoder& in) {
  StepRecord record;
  record.attempt = in.uuid<play::AttemptTag>();
  record.step.number = in.small();
  record.step.input = in.text();
  record.step.shown = in.text();
  record.step.at = in.time();
  const std::string_view salt = in.view();
  if (salt.size() == sizeof(Salt)) {
    record.salt = take_bytes<sizeof(Salt)>(salt, 0);
  } else if (!salt.empty()) {
    in.fail();
  }
  if (record.step.number < 1) in.fail();
  return record;
}

ChainRecord read_grade(Decoder& in) {
  GradeRecord record;
  record.attempt = in.uuid<play::AttemptTag>();
  record.grade.revision = in.small();
  record.grade.outcome.ending = in.text();
  const int raw = in.small();
  const int max = in.small();
  record.grade.outcome.score = {raw, max};
  record.grade.outcome.passed = in.flag();
  record.grade.reason = in.text();
  record.grade.at = in.time();
  if (record.grade.revision < 1 || raw < 0 || max < raw) in.fail();
  return record;
}

ChainRecord read_alias(Decoder& in) {
  Alias alias;
  alias.person = in.uuid<play::PersonTag>();
  const std::string_view same_as = in.view();
  if (same_as.size() == sizeof(play::PersonUuid)) {
    alias.same_as = play::PersonUuid{take_bytes<sizeof(play::PersonUuid)>(same_as, 0)};
  } else if (!same_as.empty()) {
    in.fail();
  }
  alias.reason = in.text();
  alias.at = in.time();
  return alias;
}

ChainRecord read_record(Decoder& in) {
  const std::string_view kind = in.view();
  if (kind == "mulai") return read_start(in);
  if (kind == "langkah") return read_step(in);
  if (kind == "hasil") return read_grade(in);
  if (kind == "sama") return read_alias(in);
  if (kind != "tinggal") in.fail();
  return Withheld{in.hash()};
}

/// Reads a station's records, and whether its end is signed over the last of them.
void read_chain(Decoder& in, ResultStation& station, std::int64_t length) {
  Link link{station.uuid, 1, {}};
  station.records.reserve(static_cast<std::size_t>(length));
  station.hashes.reserve(static_cast<std::size_t>(length));
  for (; link.sequence <= length && !in.failed(); ++link.sequence) {
    station.records.push_back(read_record(in));
    link.previous = hash_of(link, station.records.back());
    station.hashes.push_back(link.previous);
  }
  if (in.failed() || length == 0) return;
  if (!is_signed(head_bytes(station.uuid, length, link.previous), station.end, station.key)) {
    in.fail();
  }
}

void read_files(Decoder& in, ResultFile& file) {
  for (std::int64_t left = in.count(); left > 0 && !in.failed(); --left) {
    std::string bytes = in.text();
    const base::Hash hash = sha256(bytes);
    if (!file.files.emplace(hash, std::move(bytes)).second) in.fail();
  }
}

void read_manifests(Decoder& in, ResultFile& file) {
  for (std::int64_t left = in.count(); left > 0 && !in.failed(); --left) {
    std::map<std::string, base::Hash> entries;
    std::string text;
    for (std::int64_t lines = in.count(); lines > 0 && !in.failed(); --lines) {
      const std::string path = in.text();
      const base::Hash hash = in.hash();
      if (path.empty() || !file.files.contains(hash)) in.fail();
      text += manifest_line(path, hash);
      entries.emplace(path, hash);
    }
    if (!file.manifests.emplace(sha256(text), std::move(entries)).second) in.fail();
  }
}

std::vector<std::int64_t> read_stations(Decoder& in, ResultFile& file) {
  std::vector<std::int64_t> lengths;
  for (std::int64_t left = in.count(); left > 0 && !in.failed(); --left) {
    auto [station, length] = read_station(in);
    file.stations.push_back(std::move(station));
    lengths.push_back(length);
  }
  return lengths;
}

/// What the records speak of is in the file: people and content. Their attempts may
/// stand in a chain that was left out; merging asks for those.
bool is_complete(const ResultFile& file) {
  const auto has_person = [&](const play::PersonUuid& uuid) {
    const auto at = std::lower_bound(
        file.people.begin(), file.people.end(), uuid,
        [](const ResultPerson& person, const play::PersonUuid& id) { return person.uuid < id; });
    return at != file.people.end() && at->uuid == uuid;
  };
  const auto is_whole = base::Overloaded{
      [&](const play::AttemptStart& start) {
        return has_person(start.person) && file.manifests.contains(start.content);
      },
      [&](const Alias& alias) {
        return has_person(alias.person) && (!alias.same_as || has_person(*alias.same_as));
      },
      [](const auto&) { return true; }};
  return std::all_of(file.stations.begin(), file.stations.end(), [&](const ResultStation& station) {
    return std::all_of(station.records.begin(), station.records.end(),
                       [&](const ChainRecord& record) { return std::visit(is_whole, record); });
  });
}

/// Whether each comes after the one before it: so nothing stands twice.
template <typename Things>
bool is_sorted_by_uuid(const Things& things) {
  return std::adjacent_find(things.begin(), things.end(), [](const auto& a, const auto& b) {
           return !(a.uuid < b.uuid);
         }) == things.end();
}

std::optional<ResultFile> read_payload(std::string_view payload) {
  Decoder in(payload);
  ResultFile file;
  if (in.view() != "netral/1/payload") in.fail();
  const std::vector<std::int64_t> lengths = read_stations(in, file);
  for (std::int64_t left = in.count(); left > 0 && !in.failed(); --left) {
    file.people.push_back(read_person(in));
  }
  read_files(in, file);
  read_manifests(in, file);
  for (std::size_t i = 0; i < lengths.size() && !in.failed(); ++i) {
    read_chain(in, file.stations[i], lengths[i]);
  }
  if (in.failed() || !in.at_end()) return std::nullopt;
  if (!is_sorted_by_uuid(file.stations) || !is_sorted_by_uuid(file.people)) return std::nullopt;
  if (!is_complete(file)) return std::nullopt;
  return file;
}

bool is_signed_by_packer(const ResultFile& file, std::string_view payload,
                         const Signature& signature) {
  const auto packer = std::find_if(file.stations.begin(), file.stations.end(),
                                   [&](const auto& each) { return each.uuid == file.packer; });
  return packer != file.stations.end() &&
         is_signed(signed_bytes(file.packer, file.packed_at, payload), signature, packer->key);
}

}  // namespace

std::string write_result(const ResultFile& file, const StationKey& packer,
                         const std::optional<OfficeKey>& office) {
  const std::string payload = payload_of(file);
  const Signature signature = packer.sign(signed_bytes(file.packer, file.packed_at, payload));
  std::string body(as_text(signature.data(), signature.size()));
  body += payload;
  Header header{file.packer, file.packed_at, std::nullopt};
  if (office) {
    header.office = key_mark(*office);
    body = office->seal(body);
  }
  return write_header(header, body) + body;
}

base::Result<ResultFile> read_result(std::string_view bytes,
                                     const std::optional<OfficeSecret>& office) {
  const auto header = read_header(bytes);
  if (!header) return tl::unexpected(header.error());
  const auto body = open_body(bytes.substr(kBodyAt), *header, office);
  if (!body) return tl::unexpected(body.error());
  if (body->size() < kSignatureSize) return base::fault("result_altered");
  const std::string_view payload = std::string_view(*body).substr(kSignatureSize);
  auto file = read_payload(payload);
  if (!file) return base::fault("result_altered");
  file->packer = header->packer;
  file->packed_at = header->packed_at;
  if (!is_signed_by_packer(*file, payload, take_bytes<kSignatureSize>(*body, 0))) {
    return base::fault("result_altered");
  }
  return std::move(*file);
}

bool looks_like_result(std::string_view bytes) { return bytes.starts_with(kMagic); }

}  // namespace netral::records
