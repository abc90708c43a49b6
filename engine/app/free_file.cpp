#include "app/free_file.h"

#include <system_error>

namespace netral::app {

namespace fs = std::filesystem;

fs::path free_file(const fs::path& folder, const std::string& stem, const std::string& ending) {
  std::error_code error;
  for (int number = 1;; ++number) {
    const std::string name = number == 1 ? stem : stem + " " + std::to_string(number);
    fs::path file = folder / fs::path(name + ending);
    if (!fs::exists(file, error)) return file;
  }
}

}  // namespace netral::app
