#include "play/playthrough.h"

#include <algorithm>

#include "base/text.h"
#include "play/lesson_run.h"
#include "play/scoring.h"

namespace netral::play {
namespace {

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string_view word : base::split(line, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// Reads `uji "name": ending`.
std::optional<Playthrough> parse_heading(std::string_view line) {
  const std::size_t open = line.find('"');
  const std::size_t close = line.find("\":", open + 1);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  Playthrough playthrough;
  playthrough.name = line.substr(open + 1, close - open - 1);
  playthrough.ending = base::trim(line.substr(close + 2));
  return playthrough;
}

bool is_command(const std::vector<std::string>& words) {
  if (words.size() == 1) return words[0] == "lanjut" || words[0] == "rencana";
  if (words[0] == "susun") return true;
  if (words.size() == 2) {
    return words[0] == "adegan" || words[0] == "pilih" || words[0] == "jawab" ||
           words[0] == "akhir";
  }
  return words.size() == 3 && words[0] == "nilai" && base::parse_int(words[2]);
}

/// A run that remembers what it was given.
class RememberingRun : public LessonRun {
 public:
  using LessonRun::LessonRun;

  [[nodiscard]] base::Result<void> apply(const Input& input) {
    auto applied = LessonRun::apply(input);
    if (applied) given_.push_back(input);
    return applied;
  }

  [[nodiscard]] const std::vector<Input>& given() const { return given_; }

 private:
  std::vector<Input> given_;
};

/// One playthrough on its way through a run.
class Player {
 public:
  Player(const Playthrough& playthrough, std::shared_ptr<const course::LessonPack> pack,
         std::uint64_t seed)
      : playthrough_(playthrough), pack_(pack), run_(std::move(pack), seed) {}

  base::Result<void> walk() {
    for (const PlaythroughLine& line : playthrough_.lines) {
      if (!holds(line)) return strayed(line.number, base::join(line.words, " "));
    }
    return {};
  }

  base::Result<void> play() {
    if (auto walked = walk(); !walked) return walked;
    const auto outcome = run_.outcome();
    if (!outcome || outcome->ending != playthrough_.ending) {
      const int last = playthrough_.lines.empty() ? 1 : playthrough_.lines.back().number;
      return strayed(last, "akhir " + playthrough_.ending);
    }
    return {};
  }

  [[nodiscard]] const std::vector<Input>& given() const { return run_.given(); }

 private:
  bool holds(const PlaythroughLine& line) {
    const std::string& command = line.words[0];
    if (command == "lanjut") return run_.apply(Continue{}).has_value();
    if (command == "rencana") return run_.apply(WritePlan{}).has_value();
    if (command == "susun") return compose(line.words);
    const std::string& what = line.words[1];
    if (command == "adegan") return run_.scene().str() == what;
    if (command == "pilih") return run_.apply(Choose{course::ChoiceId(what)}).has_value();
    if (command == "jawab") return answer(what == "benar");
    if (command == "nilai") return score_holds(what, *base::parse_int(line.words[2]));
    return run_.outcome() && run_.outcome()->ending == what;
  }

  bool compose(const std::vector<std::string>& words) {
    Compose reply;
    for (std::size_t i = 1; i < words.size(); ++i) reply.phrases.emplace_back(words[i]);
    return run_.apply(reply).has_value();
  }

  bool answer(bool rightly) {
    LessonView view = run_.view();
    if (std::holds_alternative<SceneView>(view.body)) {
      if (!run_.apply(Continue{})) return false;
      view = run_.view();
    }
    const auto* item = std::get_if<ItemView>(&view.body);
    if (item == nullptr) return false;
    const course::Item& asked = *find(item->id);
    return run_.apply(rightly ? right_answer(asked) : wrong_answer(asked)) &&
           run_.apply(Continue{});
  }

  [[nodiscard]] const course::Item* find(const course::ItemId& id) const {
    for (const auto& entry : pack_->banks) {
      for (const course::Item& item : entry.second.items) {
        if (item.id == id) return &item;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool score_holds(const std::string& comparison, int expected) const {
    const int score = run_.score().scaled().hundredths / 100;
    if (comparison == ">=") return score >= expected;
    if (comparison == "<=") return score <= expected;
    return comparison == "=" && score == expected;
  }

  [[nodiscard]] base::Result<void> strayed(int line, const std::string& expected) const {
    return base::fault("playthrough_strayed",
                       {{"name", playthrough_.name},
                        {"line", std::to_string(line)},
                        {"expected", expected},
                        {"found", run_.scene().str()},
                        {"score", std::to_string(run_.score().scaled().hundredths / 100)}});
  }

  const Playthrough& playthrough_;
  std::shared_ptr<const course::LessonPack> pack_;
  RememberingRun run_;
};

}  // namespace

base::Result<std::vector<Playthrough>> parse_playthroughs(std::string_view text) {
  std::vector<Playthrough> playthroughs;
  int number = 0;
  for (const std::string_view raw : base::split(text, '\n')) {
    ++number;
    const std::string_view line = base::trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto broken = [&] {
      return base::fault("playthrough_line",
                         {{"line", std::to_string(number)}, {"text", std::string(line)}});
    };
    if (line.starts_with("uji ")) {
      auto heading = parse_heading(line);
      if (!heading) return broken();
      playthroughs.push_back(std::move(*heading));
      continue;
    }
    const std::vector<std::string> words = words_of(line);
    if (playthroughs.empty() || !is_command(words)) return broken();
    playthroughs.back().lines.push_back({number, words});
  }
  return playthroughs;
}

std::string to_uji(const Playthrough& playthrough) {
  std::string text = "uji \"" + playthrough.name + "\": " + playthrough.ending + "\n";
  for (const PlaythroughLine& line : playthrough.lines) {
    text += "  " + base::join(line.words, " ") + "\n";
  }
  return text;
}

base::Result<std::vector<Input>> inputs_of(const Playthrough& playthrough,
                                           std::shared_ptr<const course::LessonPack> pack,
                                           std::uint64_t seed) {
  Player player(playthrough, std::move(pack), seed);
  if (const auto walked = player.walk(); !walked) return tl::unexpected(walked.error());
  return player.given();
}

base::Result<void> run_playthrough(const Playthrough& playthrough,
                                   std::shared_ptr<const course::LessonPack> pack) {
  constexpr std::uint64_t kAnySeed = 1;
  return Player(playthrough, std::move(pack), kAnySeed).play();
}

}  // namespace netral::play
