// The program's own sentences.

#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "base/strings.h"

namespace netral::ui::testing {

inline const base::Strings& strings() {
  static const base::Strings all = [] {
    std::ifstream in(NETRAL_SOURCE_DIR "/assets/teks/id.txt", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    auto parsed = base::Strings::parse(text.str());
    REQUIRE(parsed);
    return std::move(*parsed);
  }();
  return all;
}

}  // namespace netral::ui::testing
