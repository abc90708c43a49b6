// Playthroughs (.uji): a way through a lesson that its author expects, written
// by hand and run as a test.
//
//   # a comment
//   uji "menangkupkan tangan": baik
//     adegan kamera        where the run must be
//     pilih tangkup        take a choice
//     susun maaf izin aturan siap   put together a reply, a phrase of each part
//     rencana              write an if-then plan; its words do not matter here
//     lanjut               leave a scene that is read, or a feedback
//     jawab benar          answer the quiz item at hand rightly (or `salah`);
//                          the quiz's opening and its feedback are passed over
//     nilai >= 100         what the score must be; also `<=` and `=`
//     akhir baik           the ending that must be reached

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "play/input.h"

namespace netral::play {

struct PlaythroughLine {
  int number = 1;  ///< of the line in its file
  std::vector<std::string> words;
};

struct Playthrough {
  std::string name;
  std::string ending;  ///< "baik", "sedang" or "buruk"
  std::vector<PlaythroughLine> lines;
};

/// Reads a .uji file. Fails with "playthrough_line" {line, text}.
[[nodiscard]] base::Result<std::vector<Playthrough>> parse_playthroughs(std::string_view text);

/// The text of a .uji file that reads back as this playthrough.
[[nodiscard]] std::string to_uji(const Playthrough& playthrough);

/// The inputs that it gives, one after another, where quizzes are drawn by `seed`; its
/// ending is not asked for. Fails as run_playthrough() does.
[[nodiscard]] base::Result<std::vector<Input>> inputs_of(
    const Playthrough& playthrough, std::shared_ptr<const course::LessonPack> pack,
    std::uint64_t seed);

/// Plays it. Fails with "playthrough_strayed" {name, line, expected, found} at
/// the first line that does not hold.
[[nodiscard]] base::Result<void> run_playthrough(const Playthrough& playthrough,
                                                 std::shared_ptr<const course::LessonPack> pack);

}  // namespace netral::play
