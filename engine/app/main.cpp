// `netral`: the command line, and which command answers it.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

#include "app/authoring.h"
#include "app/backup.h"
#include "app/commands.h"
#include "app/desk.h"
#include "app/follow_up.h"
#include "app/import_roster.h"
#include "app/import_table.h"
#include "app/lint_lists.h"
#include "app/merge.h"
#include "app/office.h"
#include "app/office_papers.h"
#include "app/pack.h"
#include "app/pact.h"
#include "app/pin_command.h"
#include "app/play_text.h"
#include "app/preview_stage.h"
#include "app/prove.h"
#include "app/provenance.h"
#include "app/shots.h"
#include "app/signoff.h"
#include "app/verify.h"
#include "base/text.h"
#include "base/time.h"
#include "platform/paths.h"

namespace netral::app {
namespace {

/// Everything that can be said on the command line.
struct CommandLine {
  PlacesAsked places;
  std::string lesson;
  std::string scene;
  std::string follow_up;
  bool as_text = false;
  std::string learner;
  std::string report;
  TableAsked table_asked;
  std::string picture = "svg";
  std::optional<std::filesystem::path> playthroughs;
  std::string folder;
  std::string size = "1280x720";
  float text_scale = 1;
  std::string theme = std::string(name_of(ui::ThemeKind::light));
  std::optional<std::string> provision;
  bool counts = false;
  std::string kind;
  std::string topic;
  std::string item;
  bool write = false;
  ReviewAsked review;
  ApprovalAsked approval;
  TableImport table;
  RosterImport roster;
  std::string roster_template;
  bool as_template = false;
  bool resets_pin = false;
  std::string provenance_format;
  std::filesystem::path pact;
  OfficeAsked office;
  ResultsAsked results;
  MergeAsked merge;
  std::optional<std::filesystem::path> backup;
  RestoreWanted restore;
  std::string certificate;
};

void describe(CLI::App& cli, CommandLine& line) {
  cli.get_formatter()->label("Usage", "Pemakaian");
  cli.get_formatter()->label("OPTIONS", "PILIHAN");
  cli.get_formatter()->label("Excludes", "tidak bersama");
  cli.get_formatter()->label("SUBCOMMAND", "PERINTAH");
  cli.get_formatter()->label("SUBCOMMANDS", "PERINTAH");
  cli.option_defaults()->group("Pilihan");
  cli.set_help_flag("--help,-h", "Tampilkan bantuan ini");
  cli.set_version_flag("--version", "netral " NETRAL_VERSION, "Tampilkan versi");
  cli.add_option("--content", line.places.content, "Folder materi kursus")->type_name("FOLDER");
  cli.add_option("--data", line.places.data, "Folder catatan")->type_name("FOLDER");
  cli.require_subcommand(0, 1);
  cli.fallthrough();

  CLI::App* play = cli.add_subcommand("play", "Langsung membuka satu pelajaran atau ujian");
  play->add_option("pelajaran", line.lesson, "Misalnya foto-usai-apel atau uji-akhir")
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
  report->add_option("--format", line.table_asked.format, "csv, xlsx, json, atau pdf")
      ->type_name("BENTUK")
      ->check(CLI::IsMember({"csv", "xlsx", "json", "pdf"}));
  report->add_option("-o,--output", line.table_asked.file, "Berkas; tanpa ini: keluaran baku")
      ->type_name("BERKAS");

  CLI::App* templates =
      cli.add_subcommand("templates", "Salinan templat Word, untuk diberi kop kantor sendiri");
  templates->add_option("--write", line.folder, "Folder tujuan")->type_name("FOLDER")->required();

  CLI::App* provenance =
      cli.add_subcommand("provenance", "Dari mana materi ini, dan apa yang menunggu dicek");
  provenance->add_option("--format", line.provenance_format, "csv")
      ->type_name("BENTUK")
      ->check(CLI::IsMember({"csv"}));

  CLI::App* pledge = cli.add_subcommand("pledge", "Pakta integritas untuk dicetak");
  pledge->add_option("--blank", line.pact, "Lembar kosong, ditulis ke berkas PDF ini")
      ->type_name("BERKAS")
      ->required();

  CLI::App* lint = cli.add_subcommand("lint", "Periksa seluruh materi");
  CLI::Option* impact =
      lint->add_option(
              "--impact", line.provision,
              "Hanya daftar pilihan dan soal yang bersandar pada ketentuan atau peraturan ini")
          ->type_name("ID");
  lint->add_flag("--counts", line.counts, "Hanya hitungan tokoh, jumlah jari, dan nomor calon")
      ->excludes(impact);

  CLI::App* prove = cli.add_subcommand("prove", "Buktikan setiap jalan pelajaran");
  prove->add_option("pelajaran", line.lesson, "Id pelajaran; tanpa ini: semua")
      ->type_name("PELAJARAN");
  prove
      ->add_option("--uji", line.playthroughs,
                   "Folder untuk berkas .uji: jalan terpendek tiap akhir")
      ->type_name("FOLDER");

  CLI::App* graph = cli.add_subcommand("graph", "Gambar pelajaran sebagai bagan ke keluaran baku");
  graph->add_option("pelajaran", line.lesson, "Id pelajaran")->type_name("PELAJARAN")->required();
  graph->add_option("--format", line.picture, "svg atau dot")
      ->type_name("BENTUK")
      ->check(CLI::IsMember({"svg", "dot"}));

  CLI::App* follow_up =
      cli.add_subcommand("follow-up", "Kasus lanjutan sebagai teks untuk WhatsApp");
  follow_up->add_option("kasus", line.follow_up, "Id kasus; tanpa ini: semua")->type_name("KASUS");

  cli.add_subcommand("check", "Periksa keutuhan catatan");

  CLI::App* pin = cli.add_subcommand("pin", "Hapus PIN peserta yang lupa; NIP dari masukan");
  pin->add_flag("--reset", line.resets_pin, "Hapus PIN di komputer ini")->required();

  CLI::App* shots = cli.add_subcommand("shots", "Gambar setiap keadaan layar ke PNG");
  shots->add_option("folder", line.folder, "Folder tujuan")->type_name("FOLDER")->required();
  shots->add_option("--size", line.size, "Ukuran layar")->type_name("LEBARxTINGGI");
  shots->add_option("--text-scale", line.text_scale, "Ukuran huruf, 0.8 sampai 2.5")
      ->type_name("KALI");
  shots->add_option("--theme", line.theme, "Tampilan: terang, gelap, atau kontras-tinggi")
      ->type_name("TEMA")
      ->check([](const std::string& name) {
        return ui::theme_named(name) ? std::string() : std::string("tema tidak dikenal");
      });
}

void describe_authoring(CLI::App& cli, CommandLine& line) {
  CLI::App* preview =
      cli.add_subcommand("preview", "Pratinjau pelajaran, berubah begitu berkasnya disimpan");
  preview->add_option("pelajaran", line.lesson, "Id pelajaran")->type_name("PELAJARAN")->required();
  preview->add_option("--scene", line.scene, "Id adegan tempat mulai")->type_name("ADEGAN");

  CLI::App* schema = cli.add_subcommand("schema", "JSON Schema bagi penyunting teks");
  schema->add_option("jenis", line.kind, "Jenis berkas, misalnya pelajaran")->type_name("JENIS");
  schema->add_flag("--write", line.write, "Tulis semuanya ke folder skema materi");

  CLI::App* guide = cli.add_subcommand("guide", "Rujukan kunci dan kode untuk penyusun");
  guide->add_flag("--write", line.write, "Perbarui rujukan di README.md materi");

  CLI::App* fresh = cli.add_subcommand("new", "Memulai pelajaran atau soal baru");
  fresh->require_subcommand(1);
  CLI::App* lesson = fresh->add_subcommand("lesson", "Memulai satu pelajaran");
  lesson->add_option("alamat", line.lesson, "Misalnya media-sosial/titip-bagikan")
      ->type_name("MODUL/PELAJARAN")
      ->required();
  CLI::App* item = fresh->add_subcommand("item", "Menambah satu soal di bank soal");
  item->add_option("topik", line.topic, "Topik, misalnya media-sosial")
      ->type_name("TOPIK")
      ->required();
  item->add_option("id", line.item, "Id soal, misalnya ms-titip-bagikan")
      ->type_name("SOAL")
      ->required();
}

void describe_signoff(CLI::App& cli, CommandLine& line) {
  CLI::App* review = cli.add_subcommand("review", "Lembar persetujuan materi sebagai berkas Word");
  review->add_option("-o,--output", line.review.file, "Berkas Word yang ditulis")
      ->type_name("BERKAS.docx")
      ->required();
  review->add_option("isi", line.review.subjects, "Id pelajaran atau topik; tanpa ini: semua")
      ->type_name("PELAJARAN|TOPIK");

  CLI::App* approve = cli.add_subcommand("approve", "Mencatat persetujuan atas pernyataan materi");
  approve->add_option("--by", line.approval.by, "Yang menyetujui, misalnya \"Bagian Hukum Setda\"")
      ->type_name("NAMA")
      ->required();
  approve
      ->add_option("awalan", line.approval.prefixes,
                   "Awal alamat pernyataan, misalnya foto-usai-apel/; tanpa ini: semua")
      ->type_name("AWALAN");
}

void describe_import(CLI::App& cli, CommandLine& line) {
  CLI::App* import = cli.add_subcommand("import", "Memasukkan tabel dari Excel");
  import->require_subcommand(1);
  CLI::App* table =
      import->add_subcommand("table", "Soal dari tabel CSV; tanpa --yes hanya pratinjau");
  table->add_option("berkas", line.table.file, "Berkas CSV")->type_name("BERKAS.csv");
  table->add_option("--topic", line.table.topic, "Topik bagi baris yang tidak menyebutnya")
      ->type_name("TOPIK");
  table->add_flag("--yes", line.table.write, "Tulis ke bank soal");
  table->add_flag("--template", line.as_template, "Cetak contoh tabel ke keluaran baku");

  CLI::App* roster = import->add_subcommand(
      "roster", "Daftar peserta dari CSV atau XLSX; tanpa --yes hanya pratinjau");
  CLI::Option* file = roster->add_option("berkas", line.roster.file, "Berkas CSV atau XLSX");
  file->type_name("BERKAS");
  roster->add_option("--track", line.roster.track, "Jalur bagi baris yang tidak menyebutnya")
      ->type_name("JALUR");
  roster->add_option("--batch", line.roster.batch, "Angkatan bagi baris yang tidak menyebutnya")
      ->type_name("ANGKATAN");
  roster
      ->add_option("--deadline", line.roster.deadline,
                   "Tenggat bagi baris yang tidak menyebutnya, misalnya 31-12-2026")
      ->type_name("TANGGAL");
  roster->add_flag("--yes", line.roster.write, "Tulis ke catatan");
  roster->add_option("--template", line.roster_template, "Tulis daftar kosong: .csv atau .xlsx")
      ->type_name("BERKAS")
      ->excludes(file);
}

void describe_machines(CLI::App& cli, CommandLine& line) {
  CLI::App* office = cli.add_subcommand("office", "Kunci kantor untuk menyegel berkas hasil");
  office->add_flag("--init", line.office.init, "Buat kunci di komputer kantor ini");
  office->add_option("--key", line.office.key_file, "Tulis kunci publik untuk komputer lain")
      ->type_name("BERKAS|FOLDER");

  CLI::App* pack = cli.add_subcommand("pack", "Tulis berkas hasil komputer ini untuk kantor");
  pack->add_option("-o,--output", line.results.output, "Berkas atau folder tujuan")
      ->type_name("BERKAS|FOLDER");
  pack->add_option("--name", line.results.name, "Nama komputer ini, misalnya \"Laptop Dinkes-02\"")
      ->type_name("NAMA");

  CLI::App* merge =
      cli.add_subcommand("merge", "Gabungkan berkas hasil; tanpa --yes hanya pratinjau");
  merge->add_option("berkas", line.merge.places, "Berkas hasil, atau folder yang berisi")
      ->type_name("BERKAS|FOLDER")
      ->required();
  merge->add_flag("--yes", line.merge.write, "Gabungkan ke catatan");
  merge
      ->add_option("--admit", line.merge.admit,
                   "Terima laptop yang belum dikenal; nama bagi yang belum bernama")
      ->type_name("NAMA");

  CLI::App* verify = cli.add_subcommand("verify", "Periksa kode atau teks QR sebuah sertifikat");
  verify->add_option("kode", line.certificate, "Kode 12 huruf; “-”: teks QR dari masukan")
      ->type_name("KODE")
      ->required();

  CLI::App* backup = cli.add_subcommand("backup", "Cadangkan seluruh catatan ke satu berkas");
  backup->add_option("-o,--output", line.backup, "Berkas tujuan, misalnya di stik USB")
      ->type_name("BERKAS");

  CLI::App* restore =
      cli.add_subcommand("restore", "Pulihkan catatan dari cadangan; tanpa --yes hanya pratinjau");
  restore->add_option("berkas", line.restore.file, "Berkas cadangan")
      ->type_name("BERKAS")
      ->required();
  restore->add_flag("--yes", line.restore.write,
                    "Ganti catatan; yang sekarang disimpan di samping");
}

/// Runs a command about many machines; nothing when it was another.
std::optional<int> run_machines(const CLI::App& cli, const CommandLine& line,
                                const Environment& environment) {
  if (cli.got_subcommand("office")) {
    return keep_office(environment, line.office, std::cout, std::cerr);
  }
  if (cli.got_subcommand("pack")) {
    return pack_results(environment, line.results, std::cout, std::cerr);
  }
  if (cli.got_subcommand("merge")) {
    return merge_results(environment, line.merge, std::cin, std::cout, std::cerr);
  }
  if (cli.got_subcommand("verify")) {
    return verify_certificate(environment, line.certificate, std::cin, std::cout, std::cerr);
  }
  if (cli.got_subcommand("backup")) {
    return back_up_records(environment, line.backup, std::cout, std::cerr);
  }
  if (cli.got_subcommand("restore")) {
    return restore_records(environment, line.restore, std::cout, std::cerr);
  }
  return std::nullopt;
}

/// Runs an import; nothing when it was another command.
std::optional<int> run_import(const CLI::App& cli, const CommandLine& line,
                              const Environment& environment) {
  if (!cli.got_subcommand("import")) return std::nullopt;
  if (cli.get_subcommand("import")->got_subcommand("roster")) {
    if (line.roster_template.empty()) {
      return import_roster(environment, line.roster, std::cout, std::cerr);
    }
    return write_roster_template(environment, line.roster_template, std::cout, std::cerr);
  }
  return line.as_template ? print_table_template(environment, std::cout, std::cerr)
                          : import_table(environment, line.table, std::cout, std::cerr);
}

/// Runs a command of signing off; nothing when it was another.
std::optional<int> run_signoff(const CLI::App& cli, const CommandLine& line,
                               const Environment& environment) {
  const base::Date today = base::wib_date(platform::now());
  if (cli.got_subcommand("review")) {
    return write_review(environment, line.review, today, std::cout, std::cerr);
  }
  if (cli.got_subcommand("approve")) {
    return approve_claims(environment, line.approval, today, std::cout, std::cerr);
  }
  return std::nullopt;
}

/// Runs an author's command; nothing when it was another.
std::optional<int> run_authoring(const CLI::App& cli, const CommandLine& line,
                                 const Environment& environment) {
  if (cli.got_subcommand("preview")) return run_preview(environment, {line.lesson, line.scene});
  if (cli.got_subcommand("schema")) {
    return line.write ? write_schemas(environment, std::cout, std::cerr)
                      : print_schema(environment, line.kind, std::cout, std::cerr);
  }
  if (cli.got_subcommand("guide")) {
    return line.write ? write_guide(environment, std::cout, std::cerr)
                      : print_guide(environment, std::cout);
  }
  if (!cli.got_subcommand("new")) return std::nullopt;
  if (cli.get_subcommand("new")->got_subcommand("item")) {
    return new_item(environment, line.topic, line.item, std::cout, std::cerr);
  }
  return new_lesson(environment, line.lesson, std::cout, std::cerr);
}

std::optional<ShotSize> parse_size(const CommandLine& line) {
  const auto parts = base::split(line.size, 'x');
  if (parts.size() != 2) return std::nullopt;
  const auto width = base::parse_int(parts[0]);
  const auto height = base::parse_int(parts[1]);
  if (!width || !height || *width < 320 || *height < 240) return std::nullopt;
  return ShotSize{*width, *height, line.text_scale,
                  ui::theme_named(line.theme).value_or(ui::ThemeKind::light)};
}

int run_play(const Environment& environment, const CommandLine& line) {
  const auto complain = [&](const base::Fault& fault) {
    fmt::print(stderr, "{}\n", environment.strings.say(fault));
    return 2;
  };
  if (!line.as_text) {
    Shell::Start start;
    if (!line.lesson.empty()) start.subject = line.lesson;
    return run_window(environment, start);
  }
  if (line.lesson.empty()) return complain({"lesson_needed", {{"contoh", "foto-usai-apel"}}});
  if (line.learner.empty()) return complain({"learner_needed"});
  const bool has_letter = std::any_of(line.learner.begin(), line.learner.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (line.learner != "-" && !has_letter) return complain({"nip_on_command_line"});
  return play_text(environment, {line.lesson, line.learner}, std::cin, std::cout, std::cerr);
}

int run_lint(const Environment& environment, const CommandLine& line) {
  if (line.counts) return list_counts(environment, std::cout, std::cerr);
  if (!line.provision) return lint_content(environment, std::cout);
  return list_impact(environment, *line.provision, std::cout, std::cerr);
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
  if (cli.got_subcommand("hr")) return run_window(*environment, {.subject = {}, .report = true});
  if (cli.got_subcommand("report")) {
    return report_completion(*environment, line.table_asked, std::cout, std::cerr);
  }
  if (cli.got_subcommand("templates")) {
    return write_templates(*environment, line.folder, std::cout, std::cerr);
  }
  if (cli.got_subcommand("provenance")) {
    return print_provenance(*environment, line.provenance_format == "csv", std::cout, std::cerr);
  }
  if (cli.got_subcommand("pledge")) {
    return write_blank_pact(*environment, line.pact, std::cout, std::cerr);
  }
  if (cli.got_subcommand("lint")) return run_lint(*environment, line);
  if (cli.got_subcommand("prove")) {
    return prove_lessons(*environment, {line.lesson, line.playthroughs}, std::cout, std::cerr);
  }
  if (cli.got_subcommand("graph")) {
    return draw_graph(*environment, line.lesson, line.picture, std::cout, std::cerr);
  }
  if (cli.got_subcommand("pin")) return reset_pin(*environment, std::cin, std::cout, std::cerr);
  if (cli.got_subcommand("follow-up")) {
    return print_follow_ups(*environment, line.follow_up, std::cout, std::cerr);
  }
  if (cli.got_subcommand("check")) return check_records(*environment, std::cout, std::cerr);
  if (cli.got_subcommand("shots")) {
    const auto size = parse_size(line);
    if (!size) {
      fmt::print(stderr, "{}\n", environment->strings.say(base::Fault{"size_shape"}));
      return 2;
    }
    return write_shots(*environment, line.folder, *size, std::cout, std::cerr);
  }
  if (const auto status = run_authoring(cli, line, *environment)) return *status;
  if (const auto status = run_signoff(cli, line, *environment)) return *status;
  if (const auto status = run_import(cli, line, *environment)) return *status;
  if (const auto status = run_machines(cli, line, *environment)) return *status;
  return run_window(*environment, {});
}

/// What is wrong with the command line, without repeating it: a NIP may stand
/// there. The sentences stand here because the string files are found only once
/// the line is understood.
const char* explain(const CLI::ParseError& error) {
  const std::string kind = error.get_name();
  if (kind == "RequiredError") return "Perintah itu belum lengkap.";
  if (kind == "ExcludesError") return "Dua pilihan itu tidak dapat dipakai bersama.";
  if (kind == "ValidationError" || kind == "ConversionError") {
    return "Ada nilai yang tidak cocok dalam perintah itu.";
  }
  return "Perintah atau pilihan itu tidak dikenal.";
}

}  // namespace
}  // namespace netral::app

int main(int argc, char** argv) {
  CLI::App cli("Netral: kursus netralitas ASN dalam Pemilu dan Pilkada.", "netral");
  netral::app::CommandLine line;
  netral::app::describe(cli, line);
  netral::app::describe_authoring(cli, line);
  netral::app::describe_signoff(cli, line);
  netral::app::describe_import(cli, line);
  netral::app::describe_machines(cli, line);
  for (CLI::App* command : cli.get_subcommands({})) command->group("Perintah");
  try {
    cli.parse(argc, argv);
  } catch (const CLI::Success& help_or_version) {
    return cli.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "{}\nLihat: netral --help\n", netral::app::explain(error));
    return 2;
  }
  return netral::app::run(cli, line);
}
