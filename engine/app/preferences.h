// How this account on this computer wants the program to look and sound: of whoever
// sits at it, not of a person, because it must hold before anybody has signed in. Kept
// as a small text file in the data folder. A file that is missing, odd or cannot be read
// never keeps the program from starting: what is not understood is as it ships.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "ui/theme.h"

namespace netral::app {

inline constexpr int kLeastTextPercent = 80;
inline constexpr int kMostTextPercent = 250;
inline constexpr int kTextPercentStep = 10;

/// How fast the voice reads: from -5, slowly, to 5.
inline constexpr int kSlowestVoice = -5;
inline constexpr int kFastestVoice = 5;

struct Preferences {
  ui::ThemeKind theme = ui::ThemeKind::light;
  int text_percent = 100;        ///< of the size that the window gives
  bool stays_signed_in = false;  ///< nobody is signed out for being away
  bool speaks = false;
  int voice_rate = 0;

  bool operator==(const Preferences&) const = default;
};

/// The same with every number within its bounds.
[[nodiscard]] Preferences within_bounds(Preferences preferences);

/// One "kunci = nilai" a line. Lines that are not understood are passed over.
[[nodiscard]] Preferences parse_preferences(std::string_view text);
[[nodiscard]] std::string to_text(const Preferences& preferences);

/// The preferences in force, and the file that they are kept in. Whatever applies them
/// asks now() before each frame; whoever changes one changes it here, and it holds from
/// the next frame on.
class PreferenceKeeper {
 public:
  /// As the program ships, and kept nowhere: for tests and pictures.
  PreferenceKeeper() = default;

  /// What the file in the data folder `folder` says. The folder may be missing.
  explicit PreferenceKeeper(const std::filesystem::path& folder);

  [[nodiscard]] const Preferences& now() const { return now_; }

  /// Holds at once, also when it cannot be kept.
  void change(const Preferences& to);

  /// Why the last change was not kept; nothing when it was.
  [[nodiscard]] const std::optional<base::Fault>& trouble() const { return trouble_; }

 private:
  std::optional<std::filesystem::path> file_;
  Preferences now_;
  std::optional<base::Fault> trouble_;
};

}  // namespace netral::app
