#include "app/preview.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "course/reader/library.h"
#include "course/reader/paths.h"
#include "course/reader/reader.h"
#include "play/explorer.h"

namespace netral::app {
namespace {

/// Quizzes draw the same items at every reading, so that inputs go on fitting.
constexpr std::uint64_t kSeed = 1;

/// A fault about an unknown name: "<key>_near" {…, nearest} when one is near, else "<key>".
base::Fault unknown(const std::string& key, base::Args args, const std::string& name,
                    const std::vector<std::string>& known) {
  const auto nearest = base::nearest(name, known);
  if (!nearest) return {key, std::move(args)};
  args.emplace("nearest", *nearest);
  return {key + "_near", std::move(args)};
}

base::Fault unknown_lesson(const course::Course& course, const course::LessonId& lesson) {
  std::vector<std::string> known;
  for (const course::Module& module : course.modules) {
    for (const course::LessonId& id : module.lessons) known.push_back(id.str());
  }
  return unknown("lesson_unknown", {{"lesson", lesson.str()}}, lesson.str(), known);
}

base::Fault unknown_scene(const course::Lesson& lesson, const course::SceneId& scene) {
  std::vector<std::string> known;
  for (const course::Scene& other : lesson.scenes) known.push_back(other.id.str());
  return unknown("scene_unknown", {{"scene", scene.str()}, {"lesson", lesson.head.id.str()}},
                 scene.str(), known);
}

/// The inputs that lead to a scene by the shortest way.
base::Result<std::vector<play::Input>> way_to(const std::shared_ptr<const course::LessonPack>& pack,
                                              const course::SceneId& scene) {
  const course::Lesson& lesson = pack->lesson;
  if (lesson.find(scene) == nullptr) return tl::unexpected(unknown_scene(lesson, scene));
  const auto way = play::shortest_way(*pack, scene);
  if (!way) {
    return base::fault("scene_unreachable",
                       {{"scene", scene.str()}, {"lesson", lesson.head.id.str()}});
  }
  return play::inputs_of(way->playthrough, pack, kSeed);
}

/// Gives the inputs to the run until one does not fit. Returns how many did.
std::size_t replay(play::LessonRun& run, const std::vector<play::Input>& inputs) {
  const auto misfit = std::find_if(inputs.begin(), inputs.end(),
                                   [&](const play::Input& input) { return !run.apply(input); });
  return static_cast<std::size_t>(std::distance(inputs.begin(), misfit));
}

}  // namespace

Preview::Preview(std::shared_ptr<const course::Source> source, const course::LessonId& lesson,
                 const std::optional<course::SceneId>& scene)
    : source_(std::move(source)), lesson_(lesson), first_scene_(scene) {}

base::Result<Preview> Preview::open(std::shared_ptr<const course::Source> source,
                                    const course::LessonId& lesson,
                                    const std::optional<course::SceneId>& scene) {
  Preview preview(std::move(source), lesson, scene);
  if (const auto read = preview.read(); !read) {
    const bool can_be_mended = !preview.trouble_->diagnostics.empty();
    if (can_be_mended) return preview;
    return tl::unexpected(read.error());
  }
  if (const auto begun = preview.begin(); !begun) return tl::unexpected(begun.error());
  return preview;
}

// ---- reading --------------------------------------------------------------------

base::Result<void> Preview::read() {
  course::Library library;
  const auto troubled = [&](const base::Fault& fault) {
    trouble_ = Trouble{fault, library.diagnostics()};
    return tl::unexpected(fault);
  };
  if (const auto opened = library.open(source_); !opened) return troubled(opened.error());
  const course::Module* module = library.course().module_of(lesson_);
  if (module == nullptr) return troubled(unknown_lesson(library.course(), lesson_));
  auto pack = library.lesson(lesson_);
  if (!pack) return troubled(pack.error());
  pack_ = std::move(*pack);
  file_ = course::lesson_path(module->id, lesson_);
  trouble_.reset();
  is_looked_over_ = false;
  return {};
}

void Preview::reload() {
  if (!read()) return;
  remark_.reset();
  if (run_) return stand_again();
  // It was broken from the beginning, so the author is told of the scene only now.
  if (const auto begun = begin(); !begun) {
    begin_anew();
    remark_ = Remark{"galat." + begun.error().key, begun.error().args};
  }
}

void Preview::look_over() {
  is_looked_over_ = true;
  findings_ = course::lint(*source_);
  std::erase_if(findings_,
                [&](const course::Diagnostic& finding) { return finding.file != file_; });
}

// ---- places ---------------------------------------------------------------------

base::Result<void> Preview::begin() {
  std::vector<play::Input> way;
  if (first_scene_) {
    auto found = way_to(pack_, *first_scene_);
    if (!found) return tl::unexpected(found.error());
    way = std::move(*found);
  }
  begin_anew();
  replay(*run_, way);
  inputs_ = std::move(way);
  return {};
}

void Preview::begin_anew() {
  run_.emplace(pack_, kSeed);
  inputs_.clear();
  remark_.reset();
}

/// Where a misfit is within the scene at hand, say at a choice that got another
/// name, the scene is still the place. Where the scene itself is gone, the
/// nearest place before it is.
void Preview::stand_again() {
  const course::SceneId place = run_->scene();
  run_.emplace(pack_, kSeed);
  const std::size_t fitting = replay(*run_, inputs_);
  const bool is_whole = fitting == inputs_.size();
  inputs_.erase(inputs_.begin() + static_cast<std::ptrdiff_t>(fitting), inputs_.end());
  if (is_whole || run_->scene() == place) return;
  const bool is_cut_off = pack_->lesson.find(place) != nullptr;
  if (is_cut_off) begin_anew();
  remark_ = is_cut_off ? Remark{"pratinjau.cerita_berubah"}
                       : Remark{"pratinjau.adegan_hilang", {{"adegan", place.str()}}};
}

void Preview::apply(const play::Input& input) {
  if (!run_->apply(input)) return;
  inputs_.push_back(input);
  remark_.reset();
}

void Preview::step_back() {
  if (inputs_.empty()) return;
  std::vector<play::Input> before = inputs_;
  before.pop_back();
  begin_anew();
  replay(*run_, before);
  inputs_ = std::move(before);
}

const course::Scene& Preview::scene() const {
  const course::Scene* scene = run_->lesson().find(run_->scene());
  assert(scene != nullptr && "the reader lets no unknown scene pass");
  return *scene;
}

}  // namespace netral::app
