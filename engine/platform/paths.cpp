#include "platform/paths.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/text.h"
#include "platform/files.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <pwd.h>
#include <sys/utsname.h>
#include <unistd.h>
#endif

namespace netral::platform {
namespace {

namespace fs = std::filesystem;

fs::path environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

/// The text of a small system file, without the white space around it; empty when there is none.
std::string system_text(const fs::path& file) {
  const base::Result<std::string> bytes = read_file(file);
  return bytes ? std::string(base::trim(*bytes)) : std::string();
}

#ifdef _WIN32

fs::path executable() {
  std::wstring path(32768, L'\0');
  path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
  return path;
}

fs::path home() { return environment("USERPROFILE"); }

/// What the registry says of a moved folder is in its user's profile too, as a rule.
fs::path wanted_documents() { return {}; }

// Not the roaming folder, which an office may keep on a network drive.
fs::path system_data_folder() { return environment("LOCALAPPDATA"); }

std::string system_id() {
  std::array<char, 64> id{};
  DWORD size = id.size();
  const LSTATUS status =
      RegGetValueA(HKEY_LOCAL_MACHINE, "SOFTWARE\\Microsoft\\Cryptography", "MachineGuid",
                   RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr, id.data(), &size);
  return status == ERROR_SUCCESS ? std::string(id.data()) : std::string();
}

std::string computer_description() { return "windows:" + environment("COMPUTERNAME").string(); }

#else

fs::path executable() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

fs::path home() {
  if (fs::path from_environment = environment("HOME"); from_environment.is_absolute()) {
    return from_environment;
  }
  const passwd* user = getpwuid(getuid());
  return user == nullptr || user->pw_dir == nullptr ? fs::path("/") : fs::path(user->pw_dir);
}

fs::path system_data_folder() {
  // The specification says that a relative path there is to be ignored.
  if (fs::path wanted = environment("XDG_DATA_HOME"); wanted.is_absolute()) return wanted;
  return home() / ".local" / "share";
}

/// Of a line such as XDG_DOCUMENTS_DIR="$HOME/Dokumen" in the desktop's own file; empty
/// when it says nothing.
fs::path wanted_documents() {
  constexpr std::string_view kKey = "XDG_DOCUMENTS_DIR=\"";
  constexpr std::string_view kHome = "$HOME";
  fs::path config = environment("XDG_CONFIG_HOME");
  if (!config.is_absolute()) config = home() / ".config";
  const std::string text = system_text(config / "user-dirs.dirs");
  const std::size_t at = text.find(kKey);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + kKey.size();
  const std::string value = text.substr(begin, text.find('"', begin) - begin);
  if (value.starts_with(kHome)) return fs::path(home().string() + value.substr(kHome.size()));
  return value;
}

/// systemd's id; "uninitialized" is what it writes into images of a system.
std::string system_id() {
  for (const char* file : {"/etc/machine-id", "/var/lib/dbus/machine-id"}) {
    std::string id = system_text(file);
    if (id.size() == 32 && id.find_first_not_of('0') != std::string::npos) return id;
  }
  return {};
}

/// What stays the same about a computer without an id: its name and its make,
/// but no network address, which a USB adapter would change.
std::string computer_description() {
  utsname names{};
  uname(&names);
  std::string description = std::string("host:") + names.nodename + ":" + names.machine;
  for (const char* detail : {"sys_vendor", "product_name", "board_name"}) {
    description += ":" + system_text(fs::path("/sys/class/dmi/id") / detail);
  }
  return description;
}

#endif

/// The folders that may hold `assets` and `content`, the likeliest first.
std::vector<fs::path> bases() {
  const fs::path beside = executable().parent_path();
  std::vector<fs::path> found{beside, (beside / ".." / "share" / "netral").lexically_normal()};
#ifdef NETRAL_SOURCE_DIR
  found.emplace_back(NETRAL_SOURCE_DIR);
#endif
  return found;
}

std::vector<fs::path> font_folders(const fs::path& assets) {
  const fs::path data = system_data_folder();
  return {assets / "fonts",
          data / "fonts",
          data / "fonts" / "inter",
          "/usr/share/fonts/opentype/inter",
          "/usr/share/fonts/truetype/inter",
          "/usr/local/share/fonts",
          "/usr/local/share/fonts/inter",
          "/usr/share/fonts/inter",
          "/usr/share/fonts/TTF",
          "/usr/share/fonts/OTF"};
}

}  // namespace

base::Result<Places> find_places() { return find_places(bases()); }

base::Result<Places> find_places(const std::vector<fs::path>& candidates) {
  const fs::path* with_assets = nullptr;
  const fs::path* with_content = nullptr;
  std::vector<std::string> tried;
  for (const fs::path& base : candidates) {
    tried.push_back((base / "assets").string());
    if (with_assets == nullptr && is_there(base / "assets" / "teks")) with_assets = &base;
    if (with_content == nullptr && is_there(base / "content" / "kursus.yaml")) with_content = &base;
  }
  if (with_assets == nullptr) {
    return base::fault("assets_missing", {{"tried", base::join(tried, ", ")}});
  }
  if (with_content == nullptr) with_content = with_assets;
  return Places{*with_content / "content", *with_assets / "assets"};
}

fs::path default_data_folder() {
  const fs::path beside = executable().parent_path();
  if (is_there(beside / "portabel.txt")) return beside / "data";
  return system_data_folder() / "netral";
}

fs::path documents_folder() {
  std::error_code error;
  for (const fs::path& folder : {wanted_documents(), home() / "Documents"}) {
    if (folder.is_absolute() && fs::is_directory(folder, error)) return folder;
  }
  return home();
}

base::Result<FontFiles> find_fonts(const fs::path& assets) {
  for (const fs::path& folder : font_folders(assets)) {
    for (const std::string_view type : {".otf", ".ttf"}) {
      const auto face = [&](std::string_view name) {
        return folder / ("Inter-" + std::string(name) + std::string(type));
      };
      const FontFiles files{face("Regular"), face("Italic"), face("SemiBold"), face("Bold")};
      if (is_there(files.regular) && is_there(files.italic) && is_there(files.semi_bold) &&
          is_there(files.bold)) {
        return files;
      }
    }
  }
  return base::fault("fonts_missing");
}

std::string machine_fingerprint() {
  const std::string id = system_id();
  return id.empty() ? computer_description() : "id:" + id;
}

base::UtcTime now() {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count()};
}

std::int64_t steady_ms() {
  const auto since_some_time = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_some_time).count();
}

}  // namespace netral::platform
