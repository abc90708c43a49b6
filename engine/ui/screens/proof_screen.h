// "Bukti selesai": what the picture says, where it will be put, and that it is there.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/canvas.h"

namespace netral::ui {

struct ProofView {
  std::string person;
  std::vector<std::string> lines;  ///< what the picture says
  std::string saved;               ///< where it lies now; empty before
  std::string trouble;             ///< why it could not be saved; may be empty
  bool offers_pact = false;        ///< the pledge can be had as a paper to sign
  std::string pact_saved = {};     ///< where that lies now; empty before
};

enum class ProofAction { save, save_pact, close };

[[nodiscard]] std::optional<ProofAction> draw_proof(Canvas& canvas, const ProofView& view);

}  // namespace netral::ui
