#include "course/reader/library.h"

#include <utility>

#include "course/reader/build.h"
#include "course/reader/paths.h"
#include "course/reader/reader.h"
#include "course/reader/rules/rules.h"

namespace netral::course {
namespace {

/// Passes when the report has no error; else keeps what it found and names the file.
base::Result<void> accept(const Report& report, Diagnostics& diagnostics) {
  if (!report.has_errors()) return {};
  diagnostics = report.diagnostics();
  return base::fault("content_broken", {{"file", report.path()}});
}

/// Gathers what a run of one lesson needs.
class PackReader {
 public:
  PackReader(const Source& source, const Course& course, const Registry& registry,
             Diagnostics& diagnostics)
      : source_(source), course_(course), registry_(registry), diagnostics_(diagnostics) {}

  base::Result<std::shared_ptr<const LessonPack>> read(const Module& module, const LessonId& id) {
    auto text = source_.read(lesson_path(module.id, id));
    if (!text) return tl::unexpected(text.error());
    const SourceFile file{lesson_path(module.id, id), std::move(*text)};
    Built<Lesson> lesson = build_lesson(file);
    pack_->files = {kCourseFile, file.path};
    if (auto banks = read_banks(lesson.mentions); !banks) return tl::unexpected(banks.error());
    check(lesson);
    if (auto accepted = accept(lesson.report, diagnostics_); !accepted) {
      return tl::unexpected(accepted.error());
    }
    finish(module, std::move(lesson.value));
    return pack_;
  }

 private:
  /// A topic without a file is left out: check() says so where it is drawn.
  base::Result<void> read_banks(const Mentions& mentions) {
    for (const DrawMention& draw : mentions.draws) {
      auto text = source_.read(bank_path(draw.topic));
      if (!text || pack_->banks.contains(draw.topic)) continue;
      const SourceFile file{bank_path(draw.topic), std::move(*text)};
      Built<Bank> bank = build_bank(file);
      rules::check_bases_known(bank.mentions, registry_, bank.report);
      if (auto accepted = accept(bank.report, diagnostics_); !accepted) return accepted;
      pack_->banks.emplace(draw.topic, std::move(bank.value));
      pack_->files.push_back(file.path);
    }
    return {};
  }

  void check(Built<Lesson>& lesson) const {
    rules::ItemCounts counts;
    for (const auto& bank : pack_->banks) {
      counts[bank.first] = static_cast<int>(bank.second.items.size());
    }
    rules::check_draws(lesson.mentions, counts, lesson.report);
    rules::check_bases_known(lesson.mentions, registry_, lesson.report);
  }

  void finish(const Module& module, Lesson lesson) {
    for (std::string& path : source_.list(kInstrumentFolder, kContentExtension)) {
      pack_->files.push_back(std::move(path));
    }
    pack_->lesson = std::move(lesson);
    pack_->module_title = module.title;
    pack_->registry = registry_;
    pack_->pass_mark = course_.pass_mark;
    pack_->course_version = course_.version;
  }

  const Source& source_;
  const Course& course_;
  const Registry& registry_;
  Diagnostics& diagnostics_;
  std::shared_ptr<LessonPack> pack_ = std::make_shared<LessonPack>();
};

base::Result<Registry> read_registry(const Source& source, Diagnostics& diagnostics) {
  Registry registry;
  for (const std::string& path : source.list(kInstrumentFolder, kContentExtension)) {
    auto text = source.read(path);
    if (!text) return tl::unexpected(text.error());
    const SourceFile file{path, std::move(*text)};
    Built<Provisions> built = build_provisions(file);
    if (auto accepted = accept(built.report, diagnostics); !accepted) {
      return tl::unexpected(accepted.error());
    }
    for (Provision& provision : built.value) {
      [[maybe_unused]] const bool is_new = registry.add(std::move(provision));  // lint tells
    }
  }
  return registry;
}

base::Fault unknown_lesson(const LessonId& id) {
  return {"lesson_unknown", {{"lesson", id.str()}}};
}

}  // namespace

base::Result<void> Library::open(std::shared_ptr<const Source> source) {
  *this = Library();
  source_ = std::move(source);
  auto text = source_->read(kCourseFile);
  if (!text) return tl::unexpected(text.error());
  const SourceFile file{kCourseFile, std::move(*text)};
  Built<Course> built = build_course(file);
  if (auto accepted = accept(built.report, diagnostics_); !accepted) return accepted;
  course_ = std::move(built.value);
  return {};
}

base::Result<LessonHead> Library::head(const LessonId& id) {
  diagnostics_.clear();
  if (const auto known = heads_.find(id); known != heads_.end()) return known->second;
  const Module* module = course_.module_of(id);
  if (module == nullptr) return tl::unexpected(unknown_lesson(id));
  auto text = source_->read(lesson_path(module->id, id));
  if (!text) return tl::unexpected(text.error());
  Read<LessonHead> read = read_lesson_head({lesson_path(module->id, id), std::move(*text)});
  if (!read.value) {
    diagnostics_ = std::move(read.diagnostics);
    return base::fault("content_broken", {{"file", lesson_path(module->id, id)}});
  }
  return heads_.emplace(id, std::move(*read.value)).first->second;
}

base::Result<std::shared_ptr<const LessonPack>> Library::lesson(const LessonId& id) {
  diagnostics_.clear();
  if (const auto known = packs_.find(id); known != packs_.end()) return known->second;
  const Module* module = course_.module_of(id);
  if (module == nullptr) return tl::unexpected(unknown_lesson(id));
  if (!registry_) {
    auto registry = read_registry(*source_, diagnostics_);
    if (!registry) return tl::unexpected(registry.error());
    registry_ = std::move(*registry);
  }
  auto pack = PackReader(*source_, course_, *registry_, diagnostics_).read(*module, id);
  if (pack) packs_.emplace(id, *pack);
  return pack;
}

}  // namespace netral::course
