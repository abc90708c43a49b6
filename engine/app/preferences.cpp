#include "app/preferences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <system_error>

#include "base/text.h"
#include "platform/disk.h"
#include "platform/files.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFileName = "pengaturan.txt";

/// Larger than anything that this program writes there.
constexpr std::uintmax_t kMostBytes = 4096;

void read_switch(std::string_view value, bool& into) {
  if (value == "ya") into = true;
  if (value == "tidak") into = false;
}

void read_number(std::string_view value, int& into) {
  if (const auto number = base::parse_int(value)) into = *number;
}

void read_line(std::string_view key, std::string_view value, Preferences& into) {
  if (key == "tema") into.theme = ui::theme_named(value).value_or(into.theme);
  if (key == "huruf") read_number(value, into.text_percent);
  if (key == "tetap-masuk") read_switch(value, into.stays_signed_in);
  if (key == "suara") read_switch(value, into.speaks);
  if (key == "laju-suara") read_number(value, into.voice_rate);
}

std::string_view yes_or_no(bool on) { return on ? "ya" : "tidak"; }

}  // namespace

Preferences within_bounds(Preferences preferences) {
  preferences.text_percent =
      std::clamp(preferences.text_percent, kLeastTextPercent, kMostTextPercent);
  preferences.voice_rate = std::clamp(preferences.voice_rate, kSlowestVoice, kFastestVoice);
  return preferences;
}

Preferences parse_preferences(std::string_view text) {
  Preferences preferences;
  for (const std::string_view line : base::split(text, '\n')) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    read_line(base::trim(line.substr(0, equals)), base::trim(line.substr(equals + 1)), preferences);
  }
  return within_bounds(preferences);
}

std::string to_text(const Preferences& preferences) {
  return fmt::format("tema = {}\nhuruf = {}\ntetap-masuk = {}\nsuara = {}\nlaju-suara = {}\n",
                     name_of(preferences.theme), preferences.text_percent,
                     yes_or_no(preferences.stays_signed_in), yes_or_no(preferences.speaks),
                     preferences.voice_rate);
}

PreferenceKeeper::PreferenceKeeper(const fs::path& folder) : file_(folder / kFileName) {
  std::error_code error;
  if (fs::file_size(*file_, error) > kMostBytes || error) return;
  if (const auto text = platform::read_file(*file_)) now_ = parse_preferences(*text);
}

void PreferenceKeeper::change(const Preferences& to) {
  const Preferences wanted = within_bounds(to);
  if (wanted == now_) return;
  now_ = wanted;
  trouble_.reset();
  if (!file_) return;
  std::error_code error;  // a folder that cannot be made is told by the write that follows
  if (fs::create_directories(file_->parent_path(), error)) {
    platform::disk().make_private(file_->parent_path());
  }
  const auto kept = platform::disk().replace_private(*file_, to_text(now_));
  if (!kept) trouble_ = kept.error();
}

}  // namespace netral::app
