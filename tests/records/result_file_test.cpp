#include "records/result_file.h"

#include "records/pack.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

const std::string kExam = "uji-akhir";

/// A computer on which a lesson and an exam were worked at, closed again.
struct Laptop {
  TempFolder folder;

  Laptop() {
    Store store = open_store(folder.data());
    const auto person = enroll(store, 1);
    const auto lesson = begin(store, person);
    must(store.append(lesson.id, {1, "pilih rahasia", "suka rahasia", after(1), "kata sendiri"},
                      play::Outcome{"baik", {1, 1}, true}));
    const auto exam = begin(store, person, kExam, play::SubjectKind::ujian);
    must(store.append(exam.id, {1, "jawab ms-tautan a", "b a", after(2)}, {}));
    const auto pretest = begin(store, person, "uji-awal", play::SubjectKind::ujian);
    must(store.append(pretest.id, {1, "jawab belum-tahu c", "c d", after(3)}, {}));
    must(store.same_person(enroll(store, 2), person, "ganda", kNow));
  }

  [[nodiscard]] Packed pack(const std::optional<OfficeKey>& office = std::nullopt) const {
    return must(open_store(folder.data()).pack({{kExam}, office, kNow}));
  }
};

const OfficeSecret& office() {
  static const OfficeSecret secret = OfficeSecret::generate();
  return secret;
}

/// Whether a file was refused for one of the reasons that a damaged file may give.
bool is_refused(const std::string& bytes, const std::optional<OfficeSecret>& secret) {
  const auto read = read_result(bytes, secret);
  if (read) return false;
  const std::string& key = read.error().key;
  return key == "result_altered" || key == "result_cut" || key == "result_not_ours";
}

TEST_CASE("a result file is read back as it was packed", "[records]") {
  const Laptop laptop;
  const Packed packed = laptop.pack();
  CHECK(packed.people == 2);
  CHECK(packed.attempts == 3);
  CHECK(packed.left_out.empty());
  const ResultFile file = must(read_result(packed.bytes, {}));
  REQUIRE(file.stations.size() == 1);
  CHECK(file.stations[0].uuid == file.packer);
  CHECK(file.packed_at == kNow);
  CHECK(file.stations[0].records.size() == 8);
  CHECK(file.people.size() == 2);
  CHECK(file.manifests.size() == 1);
  CHECK(file.files.size() == 2);
}

TEST_CASE("the same records always give the same file", "[records]") {
  const Laptop laptop;
  CHECK(laptop.pack().bytes == laptop.pack().bytes);
}

TEST_CASE("answers of practice and own words stay behind, answers of exams travel", "[records]") {
  const Laptop laptop;
  const std::string bytes = laptop.pack().bytes;
  const auto says = [&](const std::string& words) {
    return bytes.find(words) != std::string::npos;
  };
  CHECK(says("jawab ms-tautan a"));
  CHECK(says("grup-wa-kantor"));
  CHECK_FALSE(says("rahasia"));
  CHECK_FALSE(says("kata sendiri"));
  CHECK_FALSE(says("belum-tahu"));
}

TEST_CASE("what is sealed shows neither names nor answers", "[records]") {
  const Laptop laptop;
  const std::string bytes = laptop.pack(office().key()).bytes;
  for (const std::string words : {"Peserta 1", "199001012015011001", "jawab", kExam.c_str()}) {
    CHECK(bytes.find(words) == std::string::npos);
  }
  CHECK(must(read_result(bytes, office())).people.size() == 2);
  CHECK(fault_key(read_result(bytes, {})) == "result_sealed");
  CHECK(fault_key(read_result(bytes, OfficeSecret::generate())) == "result_other_office");
}

TEST_CASE("flipping any one byte of a result file is found", "[records]") {
  const Laptop laptop;
  const bool is_sealed = GENERATE(false, true);
  const auto secret = is_sealed ? std::optional(office()) : std::nullopt;
  const std::string whole =
      laptop.pack(is_sealed ? std::optional(office().key()) : std::nullopt).bytes;
  REQUIRE(read_result(whole, secret));
  std::size_t accepted = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int bits : {0x01, 0x80, 0xFF}) {
      std::string flipped = whole;
      flipped[at] = static_cast<char>(flipped[at] ^ bits);
      if (!is_refused(flipped, secret)) ++accepted;
    }
  }
  CHECK(accepted == 0);
}

/// A body that was changed, under a header that fits it: as somebody would who knows the
/// form but not the key.
std::string with_body(const std::string& whole, const std::string& body) {
  constexpr std::size_t kBodyAt = 116;
  constexpr std::size_t kHashAt = 84;
  const auto hash = [](const std::string& bytes) {
    const base::Hash of = sha256(bytes);
    return std::string(of.bytes.begin(), of.bytes.end());
  };
  std::string header = whole.substr(0, 52) + hash(body);
  header += hash(header.substr(0, kHashAt));
  REQUIRE(header.size() == kBodyAt);
  return header + body;
}

TEST_CASE("flipping a byte and mending the sums is found by the signature", "[records]") {
  const Laptop laptop;
  const std::string whole = laptop.pack().bytes;
  const std::string body = whole.substr(116);
  REQUIRE(read_result(with_body(whole, body), {}));
  std::size_t accepted = 0;
  for (std::size_t at = 0; at < body.size(); ++at) {
    std::string flipped = body;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x01);
    if (!is_refused(with_body(whole, flipped), {})) ++accepted;
  }
  CHECK(accepted == 0);
}

TEST_CASE("a result file that was cut or grew is refused", "[records]") {
  const Laptop laptop;
  const std::string whole = laptop.pack().bytes;
  for (std::size_t length = 8; length < whole.size(); ++length) {
    INFO(length);
    if (fault_key(read_result(whole.substr(0, length), {})) != "result_cut") FAIL("not cut");
  }
  CHECK(fault_key(read_result(whole + "x", {})) == "result_altered");
  CHECK(fault_key(read_result("", {})) == "result_not_ours");
  CHECK(fault_key(read_result("PK\3\4", {})) == "result_not_ours");
}

TEST_CASE("a result file of a newer program is refused as that", "[records]") {
  const Laptop laptop;
  std::string newer = laptop.pack().bytes;
  newer[9] = 2;
  const base::Hash hash = sha256(std::string_view(newer).substr(0, 84));
  std::copy(hash.bytes.begin(), hash.bytes.end(), newer.begin() + 84);
  CHECK(fault_key(read_result(newer, {})) == "result_newer");
}

TEST_CASE("a computer whose chain was altered packs nothing", "[records]") {
  const Laptop laptop;
  RawFile raw(laptop.folder.file());
  raw.drop_triggers();
  raw.run("UPDATE step SET input = 'jawab ms-tautan b' WHERE input LIKE 'jawab ms%'");
  const Store store = open_store(laptop.folder.data());
  CHECK(fault_key(store.pack({{kExam}, {}, kNow})) == "result_chain_broken");
}

TEST_CASE("an office key is known from its file, and a damaged one is not", "[records]") {
  const TempFolder folder;
  CHECK_FALSE(must(find_office_key(folder.path())));
  const OfficeKey made = must(make_office_key(folder.path(), platform::disk()));
  CHECK(must(find_office_key(folder.path())) == made);
  CHECK(must(find_office_secret(folder.path()))->key() == made);
  CHECK(fault_key(make_office_key(folder.path(), platform::disk())) == "office_key_exists");
  const auto mode = fs::status(office_secret_file(folder.path())).permissions();
  CHECK((mode & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);

  std::string text = made.text();
  CHECK(OfficeKey::parse("# dari kantor\r\n\r\n" + text) == made);
  text[20] = text[20] == 'a' ? 'b' : 'a';
  CHECK_FALSE(OfficeKey::parse(text));
  write_all(office_key_file(folder.path()), text);
  CHECK(fault_key(find_office_key(folder.path())) == "office_key_broken");
}

}  // namespace
}  // namespace netral::records::testing
