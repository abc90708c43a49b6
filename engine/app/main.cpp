// `netral`: the command line, and which command answers it.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <optional>
#include <string>

#include "app/commands.h"
#include "app/desk.h"
#include "app/play_text.h"
#include "app/shots.h"
#include "base/text.h"

namespace netral::app {
namespace {

/// Everything that can be said on the command line.
struct CommandLine {
  PlacesAsked places;
  std::string lesson;
  bool as_text = false;
  std::string learner;
  std::string report;
  std::string format = "csv";
  std::string folder;
  std::string size = "1280x720";
  float text_scale = 1;
};

void describe(CLI::App& cli, CommandLine& line) {
  cli.get_formatter()->label("Usage", "Pemakaian");
  cli.get_formatter()->label("OPTIONS", "PILIHAN");
  cli.get_formatter()->label("SUBCOMMAND", "PERINTAH");
  cli.get_formatter()->label("SUBCOMMANDS", "PERINTAH");
  cli.set_help_flag("--help,-h", "Tampilkan bantuan ini");
  cli.set_version_flag("--version", "netral " NETRAL_VERSION, "Tampilkan versi");
  cli.add_option("--content", line.places.content, "Folder materi kursus")->type_name("FOLDER");
  cli.add_option("--data", line.places.data, "Folder catatan")->type_name("FOLDER");
  cli.require_subcommand(0, 1);
  cli.fallthrough();

  CLI::App* play = cli.add_subcommand("play", "Langsung membuka satu pelajaran");
  play->add_option("pelajaran", line.lesson, "Id pelajaran, misalnya foto-usai-apel")
      ->type_name("PELAJARAN");
  play->add_flag("--text", line.as_text, "Bermain di terminal, tanpa jendela");
  play->add_option("--learner", line.learner,
                   "“-”: baris pertama masukan berisi NIP; atau sebuah kode peserta")
      ->type_name("SIAPA");

  cli.add_subcommand("hr", "Rekap untuk kepegawaian");

  CLI::App* report = cli.add_subcommand("report", "Laporan ke keluaran baku");
  report->add_option("laporan", line.report, "completion")
      ->type_name("LAPORAN")
      ->required()
      ->check(CLI::IsMember({"completion"}));
  report->add_option("--format", line.format, "csv")
      ->type_name("BENTUK")
      ->check(CLI::IsMember({"csv"}));

  cli.add_subcommand("lint", "Periksa seluruh materi");
  cli.add_subcommand("check", "Periksa keutuhan catatan");

  CLI::App* shots = cli.add_subcommand("shots", "Gambar setiap keadaan layar ke PNG");
  shots->add_option("folder", line.folder, "Folder tujuan")->type_name("FOLDER")->required();
  shots->add_option("--size", line.size, "Ukuran layar")->type_name("LEBARxTINGGI");
  shots->add_option("--text-scale", line.text_scale, "Ukuran huruf, 0.8 sampai 2.5")
      ->type_name("KALI");
}

std::optional<ShotSize> parse_size(const CommandLine& line) {
  const auto parts = base::split(line.size, 'x');
  if (parts.size() != 2) return std::nullopt;
  const auto width = base::parse_int(parts[0]);
  const auto height = base::parse_int(parts[1]);
  if (!width || !height || *width < 320 || *height < 240) return std::nullopt;
  return ShotSize{*width, *height, line.text_scale};
}

int run_play(const Environment& environment, const CommandLine& line) {
  const auto complain = [&](const base::Fault& fault) {
    fmt::print(stderr, "{}\n", environment.strings.say(fault));
    return 2;
  };
  if (!line.as_text) {
    Shell::Start start;
    if (!line.lesson.empty()) start.lesson = course::LessonId(line.lesson);
    return run_window(environment, start);
  }
  if (line.lesson.empty()) return complain({"lesson_needed", {{"contoh", "foto-usai-apel"}}});
  if (line.learner.empty()) return complain({"learner_needed"});
  const bool has_letter = std::any_of(line.learner.begin(), line.learner.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (line.learner != "-" && !has_letter) return complain({"nip_on_command_line"});
  return play_text(environment, {course::LessonId(line.lesson), line.learner}, std::cin, std::cout,
                   std::cerr);
}

int run(const CLI::App& cli, const CommandLine& line) {
  const auto environment = find_environment(line.places);
  if (!environment) {
    // The sentences themselves may be what is missing, so these stand in the code.
    fmt::print(stderr, "Netral tidak dapat dimulai ({}). Salin ulang folder program.\n",
               environment.error().key);
    return 2;
  }
  if (cli.got_subcommand("play")) return run_play(*environment, line);
  if (cli.got_subcommand("hr")) return run_window(*environment, {.lesson = {}, .report = true});
  if (cli.got_subcommand("report")) return report_completion(*environment, std::cout, std::cerr);
  if (cli.got_subcommand("lint")) return lint_content(*environment, std::cout);
  if (cli.got_subcommand("check")) return check_records(*environment, std::cout, std::cerr);
  if (cli.got_subcommand("shots")) {
    const auto size = parse_size(line);
    if (!size) {
      fmt::print(stderr, "{}\n", environment->strings.say(base::Fault{"size_shape"}));
      return 2;
    }
    return write_shots(*environment, line.folder, *size, std::cout, std::cerr);
  }
  return run_window(*environment, {});
}

}  // namespace
}  // namespace netral::app

int main(int argc, char** argv) {
  CLI::App cli("Netral: kursus netralitas ASN dalam Pemilu dan Pilkada.", "netral");
  netral::app::CommandLine line;
  netral::app::describe(cli, line);
  try {
    cli.parse(argc, argv);
  } catch (const CLI::Success& help_or_version) {
    return cli.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "Perintah tidak dimengerti: {}\nLihat: netral --help\n", error.what());
    return 2;
  }
  return netral::app::run(cli, line);
}
