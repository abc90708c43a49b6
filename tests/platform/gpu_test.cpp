#include "platform/gpu.h"

#include <catch2/catch.hpp>

#include "support.h"

namespace netral::platform::testing {
namespace {

/// A computer with one card, as Linux shows it.
void add_card(const Folder& computer, const std::string& node, const std::string& driver) {
  computer.put("dev/" + node, "");
  const auto device = computer.path() / "sys" / node / "device";
  std::filesystem::create_directories(device);
  std::filesystem::create_symlink("/sys/bus/pci/drivers/" + driver, device / "driver");
}

bool is_real(const Folder& computer) {
  return has_real_gpu(computer.path() / "dev", computer.path() / "sys");
}

}  // namespace

TEST_CASE("a computer without a card draws in software", "[platform]") {
  const Folder computer;
  CHECK_FALSE(is_real(computer));
  add_card(computer, "card0", "i915");  // shows pictures, but has no render node
  CHECK_FALSE(is_real(computer));
}

TEST_CASE("a virtual card is not taken for a real one", "[platform]") {
  const Folder computer;
  add_card(computer, "renderD128", "vgem");
  add_card(computer, "renderD129", "virtio-pci");
  CHECK_FALSE(is_real(computer));
}

TEST_CASE("a card with a driver of its own is real", "[platform]") {
  if (!is_local_display(std::getenv("DISPLAY") == nullptr ? "" : std::getenv("DISPLAY"))) return;
  const Folder computer;
  add_card(computer, "renderD128", "vgem");
  add_card(computer, "renderD129", "i915");
  CHECK(is_real(computer));
}

TEST_CASE("a display over the network is not local", "[platform]") {
  CHECK(is_local_display(""));
  CHECK(is_local_display(":0"));
  CHECK(is_local_display("unix:1"));
  CHECK_FALSE(is_local_display("localhost:10.0"));
}

}  // namespace netral::platform::testing
