#include "app/attempt_session.h"

#include <algorithm>

namespace netral::app {
namespace {

template <typename Run>
using Pack = std::shared_ptr<const typename Run::Pack>;

/// The pack of a subject, of the kind that the run plays.
template <typename Run>
base::Result<Pack<Run>> read_pack(course::Library& library, const std::string& subject) {
  if constexpr (Run::kKind == play::SubjectKind::pelajaran) {
    return library.lesson(course::LessonId(subject));
  } else {
    return library.exam(course::ExamId(subject));
  }
}

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

/// The newest version of the subject, when it is the very one that was pinned.
template <typename Run>
std::optional<Pack<Run>> unchanged_pack(course::Library& library, const std::string& subject,
                                        const base::Hash& pinned) {
  const auto pack = read_pack<Run>(library, subject);
  if (!pack) return std::nullopt;
  const auto files = read_files(library.source(), (*pack)->files);
  if (!files || records::Store::manifest_hash(*files) != pinned) return std::nullopt;
  return *pack;
}

/// Steps that an earlier program recorded and this one can no longer follow. They stay
/// in the records; the person begins anew rather than never again.
bool is_outgrown(const base::Fault& fault) {
  return fault.key == "step_unfit" || fault.key == "step_unreadable";
}

play::SeenItems seen_items(const std::vector<records::AskedItem>& asked,
                           const course::ExamId& exam) {
  play::SeenItems seen;
  for (const records::AskedItem& one : asked) {
    (one.exam == exam.str() ? seen.before : seen.elsewhere).emplace_back(one.item);
  }
  return seen;
}

/// A pre-test is taken once: what follows it changes what it would show.
base::Result<void> check_not_taken(const course::LessonPack&, records::Store&,
                                   const play::PersonUuid&) {
  return {};
}

base::Result<void> check_not_taken(const course::ExamPack& pack, records::Store& store,
                                   const play::PersonUuid& person) {
  if (!pack.exam.is_pretest) return {};
  const auto progress = store.progress(person);
  if (!progress) return tl::unexpected(progress.error());
  for (const records::OwnProgress& own : *progress) {
    const bool is_it = own.kind == play::SubjectKind::ujian && own.subject == pack.exam.id.str();
    if (is_it && own.has_passed) return base::fault("pretest_taken");
  }
  return {};
}

template <typename Run>
base::Result<Pack<Run>> pinned_pack(const records::Store& store, const std::string& subject,
                                    const base::Hash& pinned) {
  auto files = store.pinned(pinned);
  if (!files) return tl::unexpected(files.error());
  course::Library library;
  const auto opened = library.open(std::make_shared<Snapshot>(std::move(*files)));
  if (!opened) return tl::unexpected(opened.error());
  return read_pack<Run>(library, subject);
}

}  // namespace

template <typename Run>
base::Result<AttemptSession<Run>> AttemptSession<Run>::open(records::Store& store,
                                                            course::Library& library,
                                                            const std::string& subject,
                                                            const play::PersonUuid& person,
                                                            const Chance& chance) {
  const auto attempt = store.open_attempt(person, subject);
  if (!attempt) return tl::unexpected(attempt.error());
  auto session =
      *attempt ? resume(store, library, **attempt) : begin(store, library, subject, person, chance);
  if (*attempt && !session && is_outgrown(session.error())) {
    session = begin(store, library, subject, person, chance);
  }
  if (!session) return session;
  if (const auto ready = session->make_ready(store, person, chance); !ready) {
    return tl::unexpected(ready.error());
  }
  return session;
}

/// An exam begins with its draw, unless the program was stopped between the two.
template <typename Run>
base::Result<void> AttemptSession<Run>::make_ready(records::Store& store,
                                                   const play::PersonUuid& person,
                                                   const Chance& chance) {
  if constexpr (Run::kKind == play::SubjectKind::ujian) {
    if (!run_.needs_draw()) return {};
    const auto asked = store.asked_items(person);
    if (!asked) return tl::unexpected(asked.error());
    return apply(store, run_.draw(seen_items(*asked, run_.exam())), chance.now());
  } else {
    return {};
  }
}

template <typename Run>
base::Result<Run> AttemptSession<Run>::replay(const records::Store& store, course::Library& library,
                                              const records::OpenAttempt& attempt) {
  const play::AttemptStart& start = attempt.start;
  const auto newest = unchanged_pack<Run>(library, start.subject, start.content);
  auto pack = newest ? base::Result<Pack<Run>>(*newest)
                     : pinned_pack<Run>(store, start.subject, start.content);
  if (!pack) return tl::unexpected(pack.error());
  return Run::replay(*pack, start.seed, attempt.steps);
}

template <typename Run>
base::Result<AttemptSession<Run>> AttemptSession<Run>::resume(records::Store& store,
                                                              course::Library& library,
                                                              const records::OpenAttempt& open) {
  const play::AttemptStart& start = open.start;
  const std::optional<Pack<Run>> newest =
      unchanged_pack<Run>(library, start.subject, start.content);
  auto pack = newest ? base::Result<Pack<Run>>(*newest)
                     : pinned_pack<Run>(store, start.subject, start.content);
  if (!pack) return tl::unexpected(pack.error());
  auto run = Run::replay(*pack, start.seed, open.steps);
  if (!run) return tl::unexpected(run.error());
  AttemptSession session(start.id, std::move(*run));
  session.next_step_ = static_cast<int>(open.steps.size()) + 1;
  session.is_resumed_ = !open.steps.empty();
  session.is_older_version_ = !newest;
  return session;
}

template <typename Run>
base::Result<AttemptSession<Run>> AttemptSession<Run>::begin(records::Store& store,
                                                             course::Library& library,
                                                             const std::string& subject,
                                                             const play::PersonUuid& person,
                                                             const Chance& chance) {
  const auto pack = read_pack<Run>(library, subject);
  if (!pack) return tl::unexpected(pack.error());
  if (const auto fresh = check_not_taken(**pack, store, person); !fresh) {
    return tl::unexpected(fresh.error());
  }
  const auto files = read_files(library.source(), (*pack)->files);
  if (!files) return tl::unexpected(files.error());
  const auto content = store.pin(*files);
  if (!content) return tl::unexpected(content.error());

  play::AttemptStart start;
  start.id = records::new_attempt_uuid();
  start.person = person;
  start.kind = Run::kKind;
  start.subject = subject;
  start.course_version = (*pack)->course_version;
  start.content = *content;
  start.seed = chance.seed();
  start.pass_mark = (*pack)->pass_mark;
  start.at = chance.now();
  if (const auto begun = store.begin(start); !begun) return tl::unexpected(begun.error());
  return AttemptSession(start.id, Run(*pack, start.seed));
}

template <typename Run>
base::Result<void> AttemptSession<Run>::apply(records::Store& store, const play::Input& input,
                                              base::UtcTime now) {
  Run next = run_;
  if (const auto taken = next.apply(input); !taken) return taken;
  const play::Step step{next_step_, play::encode(input), run_.shown(), now, play::own_words(input)};
  if (const auto kept = store.append(attempt_, step, next.outcome()); !kept) return kept;
  run_ = std::move(next);
  ++next_step_;
  return {};
}

template class AttemptSession<play::LessonRun>;
template class AttemptSession<play::ExamRun>;

}  // namespace netral::app
