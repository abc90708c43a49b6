// "Tentang materi ini": what the course rests on, how far it was checked, and what the
// legal office still has to confirm, at a glance and then one by one.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/canvas.h"
#include "ui/screens/pages.h"

namespace netral::ui {

struct ProvenanceFact {
  std::string label;
  std::string words;
};

struct ProvenanceCount {
  std::string number;
  std::string words;
  bool waits = false;  ///< somebody has to do something about it
};

struct ProvenanceRow {
  std::string title;
  std::string note;  ///< may be empty
  std::string use;
  std::string provision = {};  ///< its id where it can be read; empty where it cannot
};

struct ProvenanceSection {
  std::string title;
  std::string lead;
  std::vector<ProvenanceRow> rows;
};

struct ProvenanceView {
  std::string course;
  std::vector<ProvenanceFact> facts;
  std::string counts_title;
  std::vector<ProvenanceCount> counts;
  std::vector<ProvenanceSection> sections;
};

struct CloseProvenance {};
using ProvenanceAction = std::variant<CloseProvenance, OpenPage>;

[[nodiscard]] std::optional<ProvenanceAction> draw_provenance(Canvas& canvas,
                                                              const ProvenanceView& view);

}  // namespace netral::ui
