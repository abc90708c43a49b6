// How long a province's result files take. Hidden, because it is a measurement and takes
// half a minute: netral_records_tests "[.bench]"

#include <chrono>
#include <iostream>

#include "records/merge.h"
#include "records/result_file.h"
#include "records/support.h"

namespace netral::records::testing {
namespace {

constexpr int kFiles = 1000;
constexpr int kAttempts = 100;
constexpr int kSteps = 20;
constexpr int kPeople = 20;

/// Fills a chain, and signs its end.
class ChainMaker {
 public:
  ChainMaker(ResultStation& station, const StationKey& key) : station_(station), key_(key) {
    station.uuid = key.station();
    station.key = key.public_key();
    station.machine = key.machine();
    station.made_at = kNow;
  }

  void add(ChainRecord record) {
    const Link link{station_.uuid, static_cast<std::int64_t>(station_.records.size()) + 1, last_};
    last_ = hash_of(link, record);
    station_.records.push_back(std::move(record));
  }

  void sign() {
    const auto length = static_cast<std::int64_t>(station_.records.size());
    station_.end = key_.sign(head_bytes(station_.uuid, length, last_));
  }

 private:
  ResultStation& station_;
  const StationKey& key_;
  base::Hash last_;
};

ResultFile province_file(int number, ResultStation& station, const StationKey& key) {
  ResultFile file;
  file.packer = key.station();
  file.packed_at = kNow;
  const std::string content(100'000, 'x');
  const base::Hash content_hash = sha256(content);
  file.files.emplace(content_hash, content);
  const base::Hash manifest = sha256(manifest_line("ujian/a.yaml", content_hash));
  file.manifests[manifest].emplace("ujian/a.yaml", content_hash);
  for (int person = 0; person < kPeople; ++person) {
    ResultPerson each;
    const base::ParticipantCode code = must(
        base::ParticipantCode::parse("P-" + std::to_string(number) + "-" + std::to_string(person)));
    each.uuid = person_uuid(code);
    each.identity = {std::nullopt, code.text(), "Peserta", "Dinas " + std::to_string(number % 60),
                     kNow};
    file.people.push_back(std::move(each));
  }
  std::sort(file.people.begin(), file.people.end(),
            [](const auto& a, const auto& b) { return a.uuid < b.uuid; });
  ChainMaker chain(station, key);
  for (int i = 0; i < kAttempts; ++i) {
    play::AttemptStart start;
    start.id = new_attempt_uuid();
    start.person = file.people[static_cast<std::size_t>(i % kPeople)].uuid;
    start.kind = play::SubjectKind::ujian;
    start.subject = "uji-" + std::to_string(i / kPeople);
    start.course_version = "2026.11";
    start.content = manifest;
    start.at = after(i * 100);
    chain.add(start);
    for (int step = 1; step <= kSteps; ++step) {
      chain.add(
          StepRecord{start.id,
                     {step, "jawab ms-tautan-grup a yakin 2", "b a d c", after(i * 100 + step)},
                     Salt{}});
    }
    chain.add(GradeRecord{start.id, {1, {"lulus", {15, 20}, true}, "", after(i * 100 + kSteps)}});
  }
  chain.sign();
  return file;
}

TEST_CASE("a thousand result files of a hundred attempts", "[.bench]") {
  const TempFolder folder;
  const base::Hash machine = machine_hash("mesin");
  for (int number = 0; number < kFiles; ++number) {
    const StationKey key = StationKey::generate(machine);
    ResultStation station;
    ResultFile file = province_file(number, station, key);
    file.stations.push_back(std::move(station));
    write_all(folder.path() / "stik" / (std::to_string(number) + ".netral"),
              write_result(file, key, std::nullopt));
  }
  const auto begun = std::chrono::steady_clock::now();
  Store office = open_store(folder.data(), "kantor");
  for (int number = 0; number < kFiles; ++number) {
    const ResultFile file = must(
        read_result(read_all(folder.path() / "stik" / (std::to_string(number) + ".netral")), {}));
    must(office.merge(file, {{file.packer, "Laptop " + std::to_string(number)}}, kNow));
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
  std::cout << kFiles << " files, " << kFiles * kAttempts << " attempts, "
            << kFiles * kAttempts * kSteps << " steps: " << taken.count() << " s\n";
  CHECK_FALSE(must(office.check_chain()).first_break);
  CHECK(taken.count() < 60);
}

}  // namespace
}  // namespace netral::records::testing
