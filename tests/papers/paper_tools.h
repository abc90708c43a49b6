// What the tests of papers share: Inter, the sentences, invented values, and other
// people's programs that open what we wrote.

#pragma once

#include <string>

#include "base/strings.h"
#include "papers/agency_recap.h"
#include "papers/class_paper.h"

namespace netral::papers::test {

/// The faces of Inter, read once.
struct InterBytes {
  std::string regular;
  std::string semi_bold;
};
[[nodiscard]] const InterBytes& inter();

/// assets/teks/id.txt.
[[nodiscard]] const base::Strings& strings();

[[nodiscard]] ClassPaper sample_class();
[[nodiscard]] AgencyRecap sample_recap();

/// What a command says of the bytes in a file: "{}" in it stands for the file, whose name
/// ends as `ending` says.
[[nodiscard]] std::string told_by(const std::string& command, const std::string& bytes,
                                  const std::string& ending);

/// Whether a program can be started here.
[[nodiscard]] bool has_program(const std::string& name);

/// Leaves a paper in the folder that NETRAL_LOOK names, for somebody to look at.
void leave_for_looking(const std::string& name, const std::string& bytes);

}  // namespace netral::papers::test
