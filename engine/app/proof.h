// Keeping the proof of completion: gathered from the records, drawn, and put where the
// person will find it.

#pragma once

#include <filesystem>
#include <vector>

#include "app/environment.h"
#include "papers/proof_picture.h"

namespace netral::app {

/// What the proof of somebody says. Fails with "proof_early" before the course is passed,
/// or as the store does.
[[nodiscard]] base::Result<papers::Proof> proof_of(course::Library& library,
                                                   const records::Store& store,
                                                   const records::PersonRow& person);

/// Draws the proof into the first of the folders that is there and can be written, under a
/// name that is still free. Returns the file. Fails with "proof_unwritable" {folder}, which
/// names the first folder that was there, or as papers::proof_png().
[[nodiscard]] base::Result<std::filesystem::path> save_proof(
    const Environment& environment, const papers::Proof& proof,
    const std::vector<std::filesystem::path>& folders);

}  // namespace netral::app
