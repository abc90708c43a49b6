// The law registry: one pinpoint legal rule ("dasar hukum") at a time, with how
// far each part of it has been checked against the official text.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "course/ids.h"
#include "course/phase.h"

namespace netral::course {

/// How well a statement about the law is founded, best first.
enum class Check { naskah_resmi, dua_sumber, satu_sumber, belum };

inline constexpr std::array<std::string_view, 4> kCheckNames = {"naskah-resmi", "dua-sumber",
                                                                "satu-sumber", "belum"};

[[nodiscard]] constexpr std::string_view name_of(Check check) {
  return kCheckNames[static_cast<std::size_t>(check)];
}

/// What was checked: the content, the citation, and the sanction where there is one.
struct Verification {
  Check content = Check::belum;
  Check citation = Check::belum;
  std::optional<Check> sanction;

  /// The least founded of the parts: what a reader must be told.
  [[nodiscard]] Check weakest() const;
};

/// A provision that is no longer in force.
struct Revocation {
  base::Date since;
  std::string by;
};

/// Whether the instrument binds or advises ("anjuran").
enum class RegulationKind { aturan, anjuran };

inline constexpr std::array<std::string_view, 2> kRegulationKindNames = {"aturan", "anjuran"};

/// One instrument: a law, a government regulation, a joint decree, or advice.
struct Regulation {
  RegulationId id;
  std::string name;
  std::string short_name;
  RegulationKind kind = RegulationKind::aturan;
};

/// What a provision threatens ("jenis_sanksi"), from the mildest to the gravest; a level
/// of discipline only where the provision names one.
enum class SanctionKind {
  moral,
  disiplin,
  disiplin_ringan,
  disiplin_sedang,
  disiplin_berat,
  pemberhentian,
  pidana,
};
inline constexpr std::size_t kSanctionKindCount = 7;
inline constexpr std::array<std::string_view, kSanctionKindCount> kSanctionKindNames = {
    "moral",          "disiplin",      "disiplin-ringan", "disiplin-sedang",
    "disiplin-berat", "pemberhentian", "pidana"};

[[nodiscard]] constexpr std::string_view name_of(SanctionKind kind) {
  return kSanctionKindNames[static_cast<std::size_t>(kind)];
}

struct Provision {
  ProvisionId id;
  Regulation regulation;
  std::string article;   ///< "Pasal 24 ayat (1) huruf d"
  std::string summary;   ///< a paraphrase, in our words
  std::string sanction;  ///< empty when none is stated
  std::vector<std::string> binds;
  PhaseSet phases;
  base::Date in_force_since;
  std::optional<Revocation> revoked;
  Verification verification;
  base::Date checked_on;
  std::vector<std::string> sources;
  std::vector<SanctionKind> sanction_kinds = {};  ///< of `sanction`; empty when not said

  [[nodiscard]] bool is_revoked_on(const base::Date& day) const {
    return revoked && revoked->since <= day;
  }
};

}  // namespace netral::course
