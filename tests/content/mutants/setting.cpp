#include "content/mutants/setting.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <set>

#include "base/text.h"
#include "base/time.h"
#include "course/reader/library.h"
#include "course/reader/reader.h"

namespace netral::mutants {
namespace {

namespace fs = std::filesystem;
using course::Library;

constexpr int kMostDrawn = 50;  // that a quiz may ask for
constexpr const char* kFollowUps = "kasus-lanjutan.yaml";

fs::path root() { return NETRAL_SOURCE_DIR; }

std::string stem_of(const std::string& path) { return fs::path(path).stem().string(); }

// ---- files made for the purpose -------------------------------------------------

/// A course of one lesson and perhaps one exam, dated as the one that we ship.
std::string course_text(const course::Course& like, const std::string& module,
                        const std::string& lesson, const std::string& exam) {
  std::string text = "skema: kursus/1\nid: kursus-mutan\njudul: \"Mutan\"\nversi: \"1\"\n";
  text += "tanggal_hukum: " + base::iso(like.law_as_of) + "\n";
  text += "tanggal: " + base::iso(like.date) + "\n";
  text += "batas_lulus: \"70.01\"\nmodul:\n  - id: " + module + "\n";
  text += "    judul: \"Modul\"\n    ringkas: \"Modul\"\n    pelajaran: [" + lesson + "]\n";
  if (!exam.empty()) text += "ujian: [" + exam + "]\n";
  text += "jalur:\n  - {id: cpns, nama: \"CPNS\", jp: \"1\", modul: [" + module + "]}\n";
  return text;
}

/// Two scenes, or three with a quiz that draws from `topic`.
std::string lesson_text(const std::string& id, const std::string& topic, int count) {
  std::string text = "skema: pelajaran/1\nid: " + id + "\njudul: \"Mutan\"\nversi: \"1\"\n";
  text += "menit: \"5\"\ntujuan: [\"Menguji\"]\ntahapan: masa-kampanye\nmulai: awal\nadegan:\n";
  text += "  awal:\n    isi: [{narator: \"Mulai.\"}]\n";
  if (topic.empty()) return text + "    akhir: baik\n";
  text += "    kuis: {ambil: {" + topic + ": \"" + std::to_string(count) + "\"}}\n";
  text += "    lanjut: [{ke: selesai}]\n";
  return text + "  selesai:\n    isi: [{narator: \"Selesai.\"}]\n    akhir: baik\n";
}

std::string exam_text(const std::string& id, const std::string& topic) {
  return "skema: ujian/1\nid: " + id + "\njudul: \"Mutan\"\nmenit: \"5\"\nambil: {" + topic +
         ": \"1\"}\n";
}

/// The items of the small course once more, under other ids.
std::string bank_for(const std::string& topic, std::string text) {
  for (const std::string key : {"topik: ", "  - id: "}) {
    const std::size_t at = text.find(key) + key.size();
    text.replace(at, text.find('\n', at) - at, topic);
  }
  return text;
}

// ---- pieces of files --------------------------------------------------------------

/// The text with only those entries of its last list whose id is kept. Entries are
/// recognised as our files write them, two spaces in; what is not, is kept.
template <typename Keep>
std::string with_entries(const std::string& text, Keep keep) {
  constexpr std::string_view kEntry = "  - id: ";
  std::string out;
  bool is_kept = true;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.starts_with(kEntry)) is_kept = keep(std::string(line.substr(kEntry.size())));
    if (is_kept) out += std::string(line) + "\n";
  }
  return out;
}

std::shared_ptr<const course::LessonPack> lesson_of(const MemorySource& source,
                                                    const std::string& id) {
  Library library;
  REQUIRE(library.open(std::make_shared<MemorySource>(source)));
  const auto pack = library.lesson(course::LessonId(id));
  REQUIRE(pack);
  return *pack;
}

std::shared_ptr<const course::ExamPack> exam_of(const MemorySource& source, const std::string& id) {
  Library library;
  REQUIRE(library.open(std::make_shared<MemorySource>(source)));
  const auto pack = library.exam(course::ExamId(id));
  REQUIRE(pack);
  return *pack;
}

/// Leaves of the law only what the pack rests on.
template <typename Pack>
void keep_law_of(const Pack& pack, MemorySource& source) {
  const std::set<std::string> used(pack.files.begin(), pack.files.end());
  for (const std::string& path : source.list("dasar-hukum", ".yaml")) {
    if (!used.contains(path)) {
      source.files.erase(path);
      continue;
    }
    source.files[path] = with_entries(source.files[path], [&](const std::string& id) {
      return pack.registry.find(course::ProvisionId(id)) != nullptr;
    });
  }
}

/// Leaves of every bank the first `count` items, or none of a bank that is not drawn from.
void keep_items(const course::Blueprint& blueprint, MemorySource& source) {
  for (const std::string& path : source.list("soal", ".yaml")) {
    const auto draw =
        std::find_if(blueprint.draw.begin(), blueprint.draw.end(),
                     [&](const auto& drawn) { return drawn.first.str() == stem_of(path); });
    if (draw == blueprint.draw.end()) {
      source.files.erase(path);
      continue;
    }
    int left = draw->second + 1;
    source.files[path] = with_entries(source.files[path], [&](const auto&) { return left-- > 0; });
  }
}

/// What the quizzes of a lesson draw, all together.
course::Blueprint drawn_in(const course::Lesson& lesson) {
  course::Blueprint all;
  for (const course::Scene& scene : lesson.scenes) {
    const auto* quiz = std::get_if<course::Quiz>(&scene.then);
    if (quiz == nullptr) continue;
    all.draw.insert(all.draw.end(), quiz->draw.begin(), quiz->draw.end());
  }
  return all;
}

// ---- one setting a kind -------------------------------------------------------------

void erase_all_but(const std::string& kept, const char* folder, MemorySource& source) {
  for (const std::string& path : source.list(folder, ".yaml")) {
    if (path != kept) source.files.erase(path);
  }
}

/// Another kursus.yaml, and nothing of what only the course as a whole is checked for.
void keep_bare_course(const std::string& text, MemorySource& source) {
  source.files["kursus.yaml"] = text;
  source.files.erase("istilah.yaml");
  source.files.erase(kFollowUps);
  source.files.erase("persetujuan.yaml");
}

MemorySource setting_of_lesson(const std::string& path, MemorySource source,
                               const course::Course& shipped) {
  const std::string module = fs::path(path).parent_path().filename().string();
  keep_bare_course(course_text(shipped, module, stem_of(path), ""), source);
  erase_all_but(path, "pelajaran", source);
  erase_all_but("", "ujian", source);
  keep_items(drawn_in(lesson_of(source, stem_of(path))->lesson), source);
  keep_law_of(*lesson_of(source, stem_of(path)), source);
  return source;
}

MemorySource setting_of_bank(const std::string& path, MemorySource source,
                             const course::Course& shipped) {
  const std::string topic = stem_of(path);
  erase_all_but("", "pelajaran", source);
  erase_all_but("", "ujian", source);
  erase_all_but(path, "soal", source);
  keep_bare_course(course_text(shipped, "modul", "mutan", "mutan"), source);
  source.files["ujian/mutan.yaml"] = exam_text("mutan", topic);
  const auto bank = exam_of(source, "mutan")->banks.at(course::TopicId(topic));
  const int count = std::min(static_cast<int>(bank.items.size()), kMostDrawn);
  source.files["pelajaran/modul/mutan.yaml"] = lesson_text("mutan", topic, count);
  keep_law_of(*lesson_of(source, "mutan"), source);
  return source;
}

MemorySource setting_of_exam(const std::string& path, MemorySource source,
                             const course::Course& shipped) {
  erase_all_but("", "pelajaran", source);
  erase_all_but(path, "ujian", source);
  keep_bare_course(course_text(shipped, "modul", "mutan", stem_of(path)), source);
  source.files["pelajaran/modul/mutan.yaml"] = lesson_text("mutan", "", 0);
  keep_items(exam_of(source, stem_of(path))->exam.blueprint, source);
  keep_law_of(*exam_of(source, stem_of(path)), source);
  return source;
}

std::set<course::ProvisionId> law_of_follow_ups(const std::string& text) {
  const auto read = course::read_follow_ups({kFollowUps, text});
  REQUIRE(read.value);
  std::set<course::ProvisionId> used;
  for (const course::FollowUp& one : *read.value) {
    used.insert(one.basis.provisions.begin(), one.basis.provisions.end());
  }
  return used;
}

/// Leaves only the provisions that are used, and no instrument without any.
void keep_law(const std::set<course::ProvisionId>& used, MemorySource& source) {
  for (const std::string& path : source.list("dasar-hukum", ".yaml")) {
    bool is_used = false;
    const std::string text = with_entries(source.files[path], [&](const std::string& id) {
      const bool is_kept = used.contains(course::ProvisionId(id));
      is_used = is_used || is_kept;
      return is_kept;
    });
    if (is_used) {
      source.files[path] = text;
    } else {
      source.files.erase(path);
    }
  }
}

/// The cases sent after the course, their law, and one lesson of the least size.
MemorySource setting_of_follow_ups(MemorySource source, const course::Course& shipped) {
  const std::string text = source.files.at(kFollowUps);
  for (const char* folder : {"pelajaran", "soal", "ujian"}) erase_all_but("", folder, source);
  keep_bare_course(course_text(shipped, "modul", "mutan", ""), source);
  source.files[kFollowUps] = text;
  source.files["pelajaran/modul/mutan.yaml"] = lesson_text("mutan", "", 0);
  keep_law(law_of_follow_ups(text), source);
  return source;
}

/// The file beside the small course's own: an instrument that nothing rests on, or words.
MemorySource setting_beside(const std::string& path, const MemorySource& source) {
  MemorySource small = course::test::small_course();
  small.files[path] = source.files.at(path);
  return small;
}

/// kursus.yaml as it is; behind it lessons and exams of the least size.
MemorySource setting_of_course(const MemorySource& source, const course::Course& shipped) {
  MemorySource small = course::test::small_course();
  erase_all_but("", "pelajaran", small);
  small.files["kursus.yaml"] = source.files.at("kursus.yaml");
  for (const course::Module& module : shipped.modules) {
    for (const course::LessonId& lesson : module.lessons) {
      small.files["pelajaran/" + module.id.str() + "/" + lesson.str() + ".yaml"] =
          lesson_text(lesson.str(), "contoh", 1);
    }
  }
  for (const course::ExamId& exam : shipped.exams) {
    small.files["ujian/" + exam.str() + ".yaml"] = exam_text(exam.str(), exam.str());
    small.files["soal/" + exam.str() + ".yaml"] =
        bank_for(exam.str(), small.files.at("soal/contoh.yaml"));
  }
  return small;
}

MemorySource setting_of(const std::string& path, const MemorySource& source,
                        const course::Course& shipped) {
  if (path.starts_with("pelajaran/")) return setting_of_lesson(path, source, shipped);
  if (path.starts_with("soal/")) return setting_of_bank(path, source, shipped);
  if (path.starts_with("ujian/")) return setting_of_exam(path, source, shipped);
  if (path == "kursus.yaml") return setting_of_course(source, shipped);
  if (path == kFollowUps) return setting_of_follow_ups(source, shipped);
  REQUIRE((path.starts_with("dasar-hukum/") || path == "istilah.yaml"));
  return setting_beside(path, source);
}

/// A setting for each file of a folder, in the course that it makes together with `base`.
void add_files_of(const fs::path& folder, MemorySource base, std::vector<Setting>& settings) {
  MemorySource own;
  course::test::load_folder(folder, own);
  course::test::load_folder(folder, base);
  const std::string name = fs::relative(folder, root()).generic_string();
  for (const auto& file : own.files) {
    if (file.first.ends_with(".yaml")) {
      settings.push_back({name + "/" + file.first, file.first, base});
    }
  }
}

}  // namespace

std::vector<Setting> content_settings() {
  const MemorySource source = whole_content();
  Library library;
  REQUIRE(library.open(std::make_shared<MemorySource>(source)));
  std::vector<Setting> settings;
  for (const auto& file : source.files) {
    const std::string& path = file.first;
    if (!path.ends_with(".yaml")) continue;
    settings.push_back({"content/" + path, path, setting_of(path, source, library.course())});
  }
  return settings;
}

std::vector<Setting> fixture_settings() {
  std::vector<Setting> settings;
  for (const auto& entry : fs::directory_iterator(course::test::data_folder() / "kursus-uji")) {
    add_files_of(entry.path(), course::test::small_course(), settings);
  }
  add_files_of(course::test::data_folder() / "peraga", {}, settings);
  std::sort(settings.begin(), settings.end(),
            [](const Setting& a, const Setting& b) { return a.name < b.name; });
  return settings;
}

MemorySource whole_content() {
  MemorySource source;
  course::test::load_folder(root() / "content", source);
  return source;
}

}  // namespace netral::mutants
