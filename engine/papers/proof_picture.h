// "Bukti selesai": a picture for a learner to send on, that they have passed the course.
// It is no certificate and says so. It never shows a whole NIP.

#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "base/score.h"
#include "base/strings.h"
#include "base/time.h"

namespace netral::papers {

struct Proof {
  std::string course_title;
  std::string course_version;
  std::string name;  ///< with titles
  std::string unit;
  std::string nip;   ///< 18 digits, or empty; only its last three are shown
  std::string code;  ///< participant code, or empty
  std::optional<base::Score> result;
  int lesson_hours = 0;  ///< 0: not shown
  base::UtcTime passed_at;
};

/// The faces of Inter, as the bytes of their files.
struct ProofFonts {
  const std::string& regular;
  const std::string& semi_bold;
  const std::string& bold;
};

/// The picture as a PNG file. Fails with "fonts_missing", or "proof_failed" when there is
/// no memory for it.
[[nodiscard]] base::Result<std::string> proof_png(const Proof& proof, const base::Strings& strings,
                                                  const ProofFonts& fonts);

/// "bukti-selesai-dewi-anggraini": the name of its file, without a NIP or a title in it.
[[nodiscard]] std::string proof_file_name(const std::string& person);

/// A NIP of which the last three digits are left: "•••••••• •••••• • 999".
[[nodiscard]] std::string masked_nip(const std::string& nip);

}  // namespace netral::papers
