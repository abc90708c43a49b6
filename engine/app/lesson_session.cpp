#include "app/lesson_session.h"

#include <algorithm>

namespace netral::app {
namespace {

using Pack = std::shared_ptr<const course::LessonPack>;

/// The pinned files of an attempt, read as if they were a content folder.
class Snapshot : public course::Source {
 public:
  explicit Snapshot(std::vector<records::PinnedFile> files) : files_(std::move(files)) {}

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    const auto found = std::find_if(files_.begin(), files_.end(),
                                    [&](const auto& file) { return file.path == path; });
    if (found == files_.end()) return base::fault("content_missing", {{"file", path}});
    return found->bytes;
  }

  [[nodiscard]] std::vector<std::string> list(const std::string& folder,
                                              const std::string& extension) const override {
    std::vector<std::string> paths;
    for (const records::PinnedFile& file : files_) {
      if (file.path.starts_with(folder + "/") && file.path.ends_with(extension)) {
        paths.push_back(file.path);
      }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
  }

 private:
  std::vector<records::PinnedFile> files_;
};

base::Result<std::vector<records::PinnedFile>> read_files(const course::Source& source,
                                                          const std::vector<std::string>& paths) {
  std::vector<records::PinnedFile> files;
  for (const std::string& path : paths) {
    auto bytes = source.read(path);
    if (!bytes) return tl::unexpected(bytes.error());
    files.push_back({path, std::move(*bytes)});
  }
  return files;
}

/// The newest version of the lesson, when it is the very one that was pinned.
std::optional<Pack> unchanged_pack(course::Library& library, const course::LessonId& lesson,
                                   const base::Hash& pinned) {
  const auto pack = library.lesson(lesson);
  if (!pack) return std::nullopt;
  const auto files = read_files(library.source(), (*pack)->files);
  if (!files || records::Store::manifest_hash(*files) != pinned) return std::nullopt;
  return *pack;
}

base::Result<Pack> pinned_pack(const records::Store& store, const course::LessonId& lesson,
                               const base::Hash& pinned) {
  auto files = store.pinned(pinned);
  if (!files) return tl::unexpected(files.error());
  course::Library library;
  const auto opened = library.open(std::make_shared<Snapshot>(std::move(*files)));
  if (!opened) return tl::unexpected(opened.error());
  return library.lesson(lesson);
}

}  // namespace

base::Result<LessonSession> LessonSession::open(records::Store& store, course::Library& library,
                                                const course::LessonId& lesson,
                                                const play::PersonUuid& person,
                                                const Chance& chance) {
  const auto attempt = store.open_attempt(person, lesson.str());
  if (!attempt) return tl::unexpected(attempt.error());
  if (*attempt) return resume(store, library, **attempt);
  return begin(store, library, lesson, person, chance);
}

base::Result<LessonSession> LessonSession::resume(records::Store& store, course::Library& library,
                                                  const records::OpenAttempt& open) {
  const course::LessonId lesson(open.start.subject);
  const std::optional<Pack> newest = unchanged_pack(library, lesson, open.start.content);
  auto pack = newest ? base::Result<Pack>(*newest) : pinned_pack(store, lesson, open.start.content);
  if (!pack) return tl::unexpected(pack.error());
  auto run = play::LessonRun::replay(*pack, open.start.seed, open.steps);
  if (!run) return tl::unexpected(run.error());
  LessonSession session(open.start.id, std::move(*run));
  session.next_step_ = static_cast<int>(open.steps.size()) + 1;
  session.is_older_version_ = !newest;
  return session;
}

base::Result<LessonSession> LessonSession::begin(records::Store& store, course::Library& library,
                                                 const course::LessonId& lesson,
                                                 const play::PersonUuid& person,
                                                 const Chance& chance) {
  const auto pack = library.lesson(lesson);
  if (!pack) return tl::unexpected(pack.error());
  const auto files = read_files(library.source(), (*pack)->files);
  if (!files) return tl::unexpected(files.error());
  const auto content = store.pin(*files);
  if (!content) return tl::unexpected(content.error());

  play::AttemptStart start;
  start.id = records::new_attempt_uuid();
  start.person = person;
  start.subject = lesson.str();
  start.course_version = (*pack)->course_version;
  start.content = *content;
  start.seed = chance.seed();
  start.pass_mark = (*pack)->pass_mark;
  start.at = chance.now();
  if (const auto begun = store.begin(start); !begun) return tl::unexpected(begun.error());
  return LessonSession(start.id, play::LessonRun(*pack, start.seed));
}

base::Result<void> LessonSession::apply(records::Store& store, const play::Input& input,
                                        base::UtcTime now) {
  play::LessonRun next = run_;
  if (const auto taken = next.apply(input); !taken) return taken;
  const play::Step step{next_step_, play::encode(input), run_.shown(), now};
  if (const auto kept = store.append(attempt_, step, next.outcome()); !kept) return kept;
  run_ = std::move(next);
  ++next_step_;
  return {};
}

}  // namespace netral::app
