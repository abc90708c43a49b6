#include "app/prove.h"

#include <fmt/format.h>

#include <ostream>
#include <system_error>
#include <vector>

#include "base/text.h"
#include "platform/files.h"
#include "play/explorer.h"

namespace netral::app {
namespace {

/// 70 for 70.00, 66.66 else: as the course writes its pass mark.
std::string text_of(base::Scaled scaled) {
  return scaled.hundredths % 100 == 0
             ? std::to_string(scaled.hundredths / 100)
             : fmt::format("{}.{:02}", scaled.hundredths / 100, scaled.hundredths % 100);
}

std::string text_of(const base::Score& score) {
  return fmt::format("{} ({}/{})", text_of(score.scaled()), score.raw / base::kHundredthsPerPoint,
                     score.max / base::kHundredthsPerPoint);
}

/// A way in one line: "apel → kamera (tangkup) → uji (1/2 benar) → baik".
std::string text_of(const play::ProvenWay& way) {
  std::string out;
  int right = 0;
  int answers = 0;
  const auto close_quiz = [&] {
    if (answers > 0) out += fmt::format(" ({}/{})", right, answers);
    right = 0;
    answers = 0;
  };
  for (const play::PlaythroughLine& line : way.playthrough.lines) {
    const std::string& command = line.words[0];
    if (command == "adegan") {
      close_quiz();
      if (!out.empty()) out += " → ";
      out += line.words[1];
    } else if (command == "pilih" || command == "susun") {
      const std::vector<std::string> picked(line.words.begin() + 1, line.words.end());
      out += " (" + base::join(picked, " ") + ")";
    } else if (command == "jawab") {
      ++answers;
      right += line.words[1] == "benar" ? 1 : 0;
    }
  }
  return out;
}

/// Prints what was proved of one lesson.
class Account {
 public:
  Account(const base::Strings& strings, std::ostream& out) : strings_(strings), out_(out) {}

  void print(const course::LessonId& lesson, const play::ProofReport& report) {
    out_ << lesson.str() << '\n';
    print_extent(report);
    for (const play::ProvenEnding& ending : report.endings) print_ending(ending);
    print_findings(report);
    print_advice(report);
    if (report.is_clean()) say("bukti.bersih", {});
  }

 private:
  void say(std::string_view key, const base::Args& args) {
    out_ << "  " << strings_.say(key, args) << '\n';
  }

  void print_extent(const play::ProofReport& report) {
    const std::string states = std::to_string(report.states);
    if (report.is_complete) {
      say("bukti.keadaan", {{"jumlah", states}});
    } else {
      say("bukti.terpotong", {{"jumlah", states}, {"adegan", std::to_string(report.whole_to)}});
    }
  }

  void print_ending(const play::ProvenEnding& ending) {
    say("bukti.akhir", {{"adegan", ending.scene.str()},
                        {"akhir", std::string(course::name_of(ending.kind))},
                        {"terendah", text_of(ending.lowest.score)},
                        {"tertinggi", text_of(ending.highest.score)},
                        {"panjang", std::to_string(ending.shortest.scenes)}});
  }

  void print_findings(const play::ProofReport& report) {
    for (const course::SceneId& scene : report.unreachable) {
      say("bukti.tak_tercapai", {{"adegan", scene.str()}});
    }
    for (const play::DeadEnd& end : report.dead_ends) {
      say("bukti.buntu", {{"adegan", end.scene.str()}, {"jalan", text_of(end.way)}});
    }
    for (const play::EndlessLoop& loop : report.loops) {
      std::vector<std::string> scenes;
      for (const course::SceneId& scene : loop.scenes) scenes.push_back(scene.str());
      say("bukti.putaran", {{"adegan", base::join(scenes, " → ")}, {"jalan", text_of(loop.way)}});
    }
    for (const play::IdleCondition& idle : report.idle_conditions) {
      if (idle.truth == play::IdleCondition::Truth::never) print(idle, "bukti.tak_pernah");
    }
  }

  void print_advice(const play::ProofReport& report) {
    for (const play::IdleCondition& idle : report.idle_conditions) {
      if (idle.truth == play::IdleCondition::Truth::always) print(idle, "bukti.selalu");
    }
    for (const play::SameChoices& same : report.same_choices) {
      say("bukti.pilihan_sama",
          {{"adegan", same.scene.str()}, {"satu", same.first.str()}, {"lain", same.second.str()}});
    }
  }

  void print(const play::IdleCondition& idle, std::string_view key) {
    say(key, {{"adegan", idle.scene.str()},
              {"nomor", std::to_string(idle.way + 1)},
              {"syarat", idle.condition}});
  }

  const base::Strings& strings_;
  std::ostream& out_;
};

/// Fails with "file_unwritable" {file}.
base::Result<void> write_ways(const std::filesystem::path& folder, const course::LessonId& lesson,
                              const play::ProofReport& report) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  for (const play::ProvenEnding& ending : report.endings) {
    const std::string name = lesson.str() + "-" + ending.scene.str() + ".uji";
    if (auto written =
            platform::write_file(folder / name, play::to_uji(ending.shortest.playthrough));
        !written) {
      return written;
    }
  }
  return {};
}

std::vector<course::LessonId> lessons_asked(const course::Library& library,
                                            const std::string& asked) {
  if (!asked.empty()) return {course::LessonId(asked)};
  std::vector<course::LessonId> lessons;
  for (const course::Module& module : library.course().modules) {
    lessons.insert(lessons.end(), module.lessons.begin(), module.lessons.end());
  }
  return lessons;
}

}  // namespace

int prove_lessons(const Environment& environment, const ProofAsked& asked, std::ostream& out,
                  std::ostream& trouble) {
  const auto complain = [&](const base::Fault& fault) {
    trouble << environment.strings.say(fault) << '\n';
    return 2;
  };
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return complain(opened.error());
  }
  bool is_clean = true;
  for (const course::LessonId& id : lessons_asked(library, asked.lesson)) {
    const auto pack = library.lesson(id);
    if (!pack) return complain(pack.error());
    const play::ProofReport report = play::prove(**pack);
    Account(environment.strings, out).print(id, report);
    is_clean = is_clean && report.is_clean();
    if (!asked.folder) continue;
    if (const auto written = write_ways(*asked.folder, id, report); !written) {
      return complain(written.error());
    }
  }
  return is_clean ? 0 : 1;
}

}  // namespace netral::app
