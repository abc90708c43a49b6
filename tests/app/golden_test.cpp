// Pictures that were looked at and approved. When one changes on
// purpose: look at it, then `cmake --build build/dev --target approve`.

#include <stb_image.h>

#include <cstdlib>
#include <functional>
#include <map>

#include "app/fixture.h"
#include "app/shots.h"

namespace netral {
namespace {

namespace fs = std::filesystem;

using Names = std::map<std::string, std::string>;

/// The golden picture's name for each state of `netral shots` that has one.
const Names kGolden = {
    {"masuk", "masuk"},
    {"masuk-kenalan", "kenalan"},
    {"masuk-nip-keliru", "nip-keliru"},
    {"beranda", "beranda"},
    {"bantuan", "bantuan"},
    {"peta", "peta"},
    {"kepegawaian", "kepegawaian"},
    {"selamat-datang", "selamat-datang"},
    {"hukum", "hukum"},
    {"istilah", "istilah"},
    {"pengaturan", "pengaturan"},
    {"ikrar-akhir", "ikrar"},
    {"masuk-mirip", "masuk-mirip"},
    {"pelajaran-5-02", "grup-wa"},
    {"pelajaran-6-02", "adegan"},
    {"pelajaran-6-03", "umpan-balik"},
    {"pelajaran-6-18", "hasil"},
    {"pelajaran-1-hasil-2", "akibat"},
    {"ujian-21", "hasil-ujian"},
};

/// The same of the specimen course.
const Names kGoldenSpecimens = {
    {"jenis-1-separuh", "kelompokkan"},   {"jenis-1-umpan", "umpan-kelompokkan"},
    {"jenis-2-terisi", "jodohkan"},       {"jenis-2-umpan", "umpan-jodohkan"},
    {"jenis-3-terisi", "urutkan"},        {"jenis-3-umpan", "umpan-urutkan"},
    {"jenis-4-separuh", "banding"},       {"jenis-4-umpan", "umpan-banding"},
    {"jenis-5-separuh", "soal"},          {"jenis-5-umpan", "umpan-soal"},
    {"uji-awal-03", "hasil-uji-awal"},    {"tampilan-media-sosial", "media-sosial"},
    {"tampilan-surat", "surat"},          {"tampilan-rapat", "rapat"},
    {"susun-grup-separuh", "susun-grup"}, {"susun-separuh", "susun"},
    {"umpan-susun", "umpan-susun"},       {"rencana-terisi", "rencana"},
    {"hasil-rencana", "hasil-rencana"},
};

const fs::path kFolder = fs::path(NETRAL_SOURCE_DIR) / "tests/golden";

/// The share of pixels that differ visibly; 1 when the picture is missing or of
/// another size.
double difference(const fs::path& golden, platform::Window& window) {
  int width = 0;
  int height = 0;
  int channels = 0;
  unsigned char* expected = stbi_load(golden.string().c_str(), &width, &height, &channels, 4);
  if (expected == nullptr) return 1;
  const std::string drawn = window.pixels();
  const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  std::size_t differing = drawn.size() == size ? 0 : size / 4;
  for (std::size_t at = 0; at < size && drawn.size() == size; at += 4) {
    int most = 0;
    for (std::size_t c = 0; c < 3; ++c) {
      most = std::max(most, std::abs(expected[at + c] - static_cast<unsigned char>(drawn[at + c])));
    }
    differing += most > 24 ? 1 : 0;
  }
  stbi_image_free(expected);
  return static_cast<double>(differing) / static_cast<double>(size / 4);
}

/// Holds every picture that has a golden one against it, or makes it the golden one.
class Comparison {
 public:
  explicit Comparison(const Names& golden) : golden_(golden) {}

  base::Result<void> operator()(const std::string& name, platform::Window& window) {
    const auto golden = golden_.find(name);
    if (golden == golden_.end()) return {};
    ++compared_;
    const fs::path file = kFolder / (golden->second + ".png");
    if (std::getenv("NETRAL_APPROVE") != nullptr) return window.save_png(file);
    INFO(golden->second);
    CHECK(difference(file, window) < 0.001);
    return {};
  }

  [[nodiscard]] std::size_t compared() const { return compared_; }

 private:
  const Names& golden_;
  std::size_t compared_ = 0;
};

TEST_CASE("the screens look as they were approved", "[golden]") {
  const tests::TemporaryFolder data;
  const app::Environment environment = tests::environment_in(data.path());
  Comparison compare(kGolden);
  REQUIRE(app::draw_shots(environment, data.path() / "catatan", {}, std::ref(compare)));
  CHECK(compare.compared() == kGolden.size());
}

TEST_CASE("every form of a scene and kind of question looks as it was approved", "[golden]") {
  const tests::TemporaryFolder data;
  const app::Environment environment = tests::environment_in(data.path());
  Comparison compare(kGoldenSpecimens);
  REQUIRE(app::draw_specimen_shots(environment, data.path() / "peraga", {}, std::ref(compare)));
  CHECK(compare.compared() == kGoldenSpecimens.size());
}

}  // namespace
}  // namespace netral
