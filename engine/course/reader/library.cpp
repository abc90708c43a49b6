#include "course/reader/library.h"

#include <set>
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

/// Gathers what a run of one lesson or exam needs: the file itself, the banks that
/// it draws from, and the registry.
template <typename Pack>
class PackReader {
 public:
  PackReader(const Source& source, const Course& course, const Registry& registry,
             Diagnostics& diagnostics)
      : source_(source), course_(course), registry_(registry), diagnostics_(diagnostics) {}

  /// Builds the file and puts what it holds into `place` of the pack.
  template <typename T>
  base::Result<std::shared_ptr<Pack>> read(const std::string& path,
                                           Built<T> (*build)(const SourceFile&), T Pack::*place) {
    auto text = source_.read(path);
    if (!text) return tl::unexpected(text.error());
    const SourceFile file{path, std::move(*text)};
    Built<T> built = build(file);
    pack_->files = {kCourseFile, file.path};
    note_bases(built.mentions);
    if (auto banks = read_banks(built.mentions); !banks) return tl::unexpected(banks.error());
    check(built.mentions, built.report);
    if (auto accepted = accept(built.report, diagnostics_); !accepted) {
      return tl::unexpected(accepted.error());
    }
    (*pack_).*place = std::move(built.value);
    finish();
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
      note_bases(bank.mentions);
      rules::check_bases_known(bank.mentions, registry_, bank.report);
      if (auto accepted = accept(bank.report, diagnostics_); !accepted) return accepted;
      pack_->banks.emplace(draw.topic, std::move(bank.value));
      pack_->files.push_back(file.path);
    }
    return {};
  }

  void check(const Mentions& mentions, Report& report) const {
    rules::ItemCounts counts;
    for (const auto& bank : pack_->banks) {
      counts[bank.first] = static_cast<int>(bank.second.items.size());
    }
    rules::check_draws(mentions, counts, report);
    rules::check_bases_known(mentions, registry_, report);
  }

  /// Only the provisions that are rested on: a change elsewhere in the law is none here.
  void note_bases(const Mentions& mentions) {
    for (const BasisMention& mention : mentions.bases) {
      const Provision* provision = registry_.find(mention.provision);
      if (provision == nullptr || !pack_->registry.add(*provision)) continue;
      instruments_.insert(instrument_path(provision->regulation.id));
    }
  }

  void finish() {
    pack_->files.insert(pack_->files.end(), instruments_.begin(), instruments_.end());
    pack_->pass_mark = course_.pass_mark;
    pack_->course_version = course_.version;
  }

  const Source& source_;
  const Course& course_;
  const Registry& registry_;
  Diagnostics& diagnostics_;
  std::shared_ptr<Pack> pack_ = std::make_shared<Pack>();
  std::set<std::string> instruments_;  ///< the files of the provisions rested on
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

base::Result<void> Library::need_registry() {
  if (registry_) return {};
  auto registry = read_registry(*source_, diagnostics_);
  if (!registry) return tl::unexpected(registry.error());
  registry_ = std::move(*registry);
  return {};
}

base::Result<std::shared_ptr<const LessonPack>> Library::lesson(const LessonId& id) {
  diagnostics_.clear();
  if (const auto known = packs_.find(id); known != packs_.end()) return known->second;
  const Module* module = course_.module_of(id);
  if (module == nullptr) return tl::unexpected(unknown_lesson(id));
  if (const auto ready = need_registry(); !ready) return tl::unexpected(ready.error());
  auto pack = PackReader<LessonPack>(*source_, course_, *registry_, diagnostics_)
                  .read(lesson_path(module->id, id), build_lesson, &LessonPack::lesson);
  if (!pack) return tl::unexpected(pack.error());
  (*pack)->module_title = module->title;
  return packs_.emplace(id, *pack).first->second;
}

base::Result<Glossary> Library::glossary() {
  diagnostics_.clear();
  auto text = source_->read(kGlossaryFile);
  if (!text) return Glossary{};
  Read<Glossary> read = read_glossary({kGlossaryFile, std::move(*text)});
  if (read.value) return std::move(*read.value);
  diagnostics_ = std::move(read.diagnostics);
  return base::fault("content_broken", {{"file", kGlossaryFile}});
}

base::Result<const Registry*> Library::registry() {
  diagnostics_.clear();
  if (const auto ready = need_registry(); !ready) return tl::unexpected(ready.error());
  return &*registry_;
}

base::Result<FollowUps> Library::follow_ups() {
  diagnostics_.clear();
  auto text = source_->read(kFollowUpFile);
  if (!text) return FollowUps{};
  Read<FollowUps> read = read_follow_ups({kFollowUpFile, std::move(*text)});
  if (read.value) return std::move(*read.value);
  diagnostics_ = std::move(read.diagnostics);
  return base::fault("content_broken", {{"file", kFollowUpFile}});
}

base::Result<Exam> Library::exam_head(const ExamId& id) {
  diagnostics_.clear();
  auto text = source_->read(exam_path(id));
  if (!text) return tl::unexpected(text.error());
  Read<Exam> read = read_exam({exam_path(id), std::move(*text)});
  if (read.value) return std::move(*read.value);
  diagnostics_ = std::move(read.diagnostics);
  return base::fault("content_broken", {{"file", exam_path(id)}});
}

base::Result<std::shared_ptr<const ExamPack>> Library::exam(const ExamId& id) {
  diagnostics_.clear();
  if (const auto known = exam_packs_.find(id); known != exam_packs_.end()) return known->second;
  if (!course_.has(id)) {
    return base::fault("exam_unknown", {{"exam", id.str()}});
  }
  if (const auto ready = need_registry(); !ready) return tl::unexpected(ready.error());
  auto pack = PackReader<ExamPack>(*source_, course_, *registry_, diagnostics_)
                  .read(exam_path(id), build_exam, &ExamPack::exam);
  if (!pack) return tl::unexpected(pack.error());
  return exam_packs_.emplace(id, *pack).first->second;
}

}  // namespace netral::course
