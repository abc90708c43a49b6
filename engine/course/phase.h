// Where in the election calendar a scene plays, and what a choice means for
// neutrality there. The same act can be a matter of ethics in one phase and of
// heavy discipline in the next, so nothing is judged without its phase.

#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

namespace netral::course {

/// "tahapan", in calendar order. `sesudah_penetapan` is the time between the
/// setting of candidates and the campaign.
enum class Phase {
  luar_tahapan,
  sebelum_penetapan,
  sesudah_penetapan,
  masa_kampanye,
  masa_tenang,
  hari_pemungutan,
  setelah_pemungutan,
};

inline constexpr std::size_t kPhaseCount = 7;

/// The names in YAML and in the string files, in the order of the enumerators.
inline constexpr std::array<std::string_view, kPhaseCount> kPhaseNames = {
    "luar-tahapan", "sebelum-penetapan", "sesudah-penetapan", "masa-kampanye",
    "masa-tenang",  "hari-pemungutan",   "setelah-pemungutan"};

[[nodiscard]] constexpr std::string_view name_of(Phase phase) {
  return kPhaseNames[static_cast<std::size_t>(phase)];
}

/// The phases that a provision covers.
class PhaseSet {
 public:
  [[nodiscard]] static PhaseSet all() {
    PhaseSet set;
    set.bits_.set();
    return set;
  }
  void add(Phase phase) { bits_.set(static_cast<std::size_t>(phase)); }
  [[nodiscard]] bool contains(Phase phase) const {
    return bits_.test(static_cast<std::size_t>(phase));
  }
  [[nodiscard]] bool is_all() const { return bits_.all(); }

 private:
  std::bitset<kPhaseCount> bits_;
};

/// "kategori": what a choice means for neutrality.
enum class Verdict { sesuai, berisiko, melanggar };

inline constexpr std::array<std::string_view, 3> kVerdictNames = {"sesuai", "berisiko",
                                                                  "melanggar"};

[[nodiscard]] constexpr std::string_view name_of(Verdict verdict) {
  return kVerdictNames[static_cast<std::size_t>(verdict)];
}

}  // namespace netral::course
