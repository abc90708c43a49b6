// Merging: a union by UUID of what result files say and what is known here. It does not
// matter in which order files come, how often, or which of several of one computer is the
// newest: the same files always give the same records. Nothing is ever chosen: where the
// same record has other bytes, the file is refused whole.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "records/chain.h"

namespace netral::records {

struct ResultFile;
class Store;

/// A computer whose results were never let in here.
struct UnknownStation {
  StationUuid station;
  std::string name;  ///< as it calls itself; may be empty
  friend bool operator==(const UnknownStation&, const UnknownStation&) = default;
};

/// The computers that the officer lets in, and how they are called from now on.
using Admissions = std::map<StationUuid, std::string>;

/// What a file brings.
struct ResultWeight {
  StationUuid packer;
  std::string station;  ///< who packed, as it is called here, or calls itself; may be empty
  base::UtcTime packed_at;
  std::int64_t people = 0;  ///< that the file speaks of
  std::int64_t attempts = 0;
  std::int64_t new_people = 0;
  std::int64_t new_attempts = 0;
  std::int64_t new_records = 0;         ///< of the chain; none when all is there already
  std::vector<UnknownStation> unknown;  ///< to be admitted first
};

/// What merging files one after another would bring; when it goes, all is as before.
/// While it lives no other program can record here. Takes unknown computers as admitted.
/// Must not outlive its store.
class MergeTrial {
 public:
  class Impl;
  explicit MergeTrial(std::unique_ptr<Impl> impl);
  MergeTrial(MergeTrial&&) noexcept;
  MergeTrial& operator=(MergeTrial&&) noexcept;
  ~MergeTrial();

  /// Fails as Store::merge() does; the next file can be tried all the same.
  [[nodiscard]] base::Result<ResultWeight> merge(const ResultFile& file);

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace netral::records
