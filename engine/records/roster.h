// A roster as an office sends it, held against what is known: who is new, what changes of
// whom, which line is refused and why. No NIP is guessed: one that a spreadsheet rounded is
// refused, and one that nearly is another's is asked about. Making a plan writes nothing.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "records/identity.h"
#include "records/report.h"

namespace netral::records {

/// A line as it stands in the file. What is empty is left as it is known.
struct RosterLine {
  int number = 0;  ///< as the spreadsheet counts
  std::string nip;
  std::string code;
  std::string name;
  std::string unit;
  std::string track;  ///< id or name
  std::string batch;
  std::string deadline;      ///< 2026-12-31
  std::string active_until;  ///< the same
  std::string before;        ///< the NIP that they had before
};

/// A track of the course as a line may name it.
struct RosterTrack {
  std::string id;
  std::string name;
};

/// What holds for the lines that say nothing themselves, and what they are judged by.
struct RosterRules {
  std::vector<RosterTrack> tracks;
  std::string track;  ///< its id
  std::string batch;
  std::optional<base::Date> deadline = {};
  base::Date today;
};

enum class RosterFate { added, changed, unchanged, refused };

enum class RosterField { listed, identity, name, unit, track, batch, deadline, active_until };

/// What becomes what. For a person who was known but not on the roster, and for a changed
/// NIP, both are empty: a NIP is never told.
struct RosterChange {
  RosterField field = RosterField::listed;
  std::string from;
  std::string to;
};

/// A doubt about a line that is not refused.
struct RosterQuestion {
  enum class What { near, years };
  What what = What::near;
  std::string name;  ///< of whose NIP it nearly is, and their unit
  std::string unit;
  NipGroup differs = NipGroup::birth_date;
};

/// What becomes of one line.
struct PlannedLine {
  int number = 0;
  std::string name;
  std::string unit;
  RosterFate fate = RosterFate::refused;
  std::vector<RosterChange> changes = {};
  std::optional<base::Fault> refusal = {};
  std::optional<RosterQuestion> question = {};

  // What would be written.
  std::optional<Identity> identity = {};
  std::optional<Identity> before = {};  ///< of a known person who is from now on `identity`
  Enrolment enrolment = {};
};

struct RosterPlan {
  std::vector<PlannedLine> lines;

  [[nodiscard]] std::size_t count(RosterFate fate) const;
  [[nodiscard]] std::size_t questions() const;
  [[nodiscard]] bool changes_anything() const {
    return count(RosterFate::added) + count(RosterFate::changed) > 0;
  }
};

}  // namespace netral::records
