#include "play/input.h"

#include "base/text.h"

namespace netral::play {
namespace {

template <typename Id>
std::string joined(std::string_view command, const std::vector<Id>& ids) {
  std::string out(command);
  for (const Id& id : ids) out += ' ' + id.str();
  return out;
}

std::string encode_answer(const Answer& answer) {
  std::string out = joined("jawab " + answer.item.str(), answer.selected);
  for (const Placement& placement : answer.placed) {
    out += ' ' + placement.option.str() + ':' + placement.target.str();
  }
  if (answer.confidence) {
    out += " yakin=" + std::to_string(static_cast<int>(*answer.confidence));
  }
  return out;
}

using Words = std::vector<std::string_view>;

template <typename Id>
std::vector<Id> ids_from(const Words& words) {
  std::vector<Id> ids;
  for (std::size_t i = 1; i < words.size(); ++i) ids.emplace_back(std::string(words[i]));
  return ids;
}

std::optional<Confidence> decode_confidence(std::string_view word) {
  constexpr std::string_view kPrefix = "yakin=";
  if (!word.starts_with(kPrefix)) return std::nullopt;
  const auto value = base::parse_int(word.substr(kPrefix.size()));
  if (!value || *value < 1 || *value > 3) return std::nullopt;
  return static_cast<Confidence>(*value);
}

/// One word of an answer: an option, a placement, or at the end the confidence.
bool take_word(std::string_view word, bool is_last, Answer& answer) {
  if (word.find('=') != std::string_view::npos) {
    answer.confidence = decode_confidence(word);
    return answer.confidence && is_last;
  }
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos) {
    answer.selected.emplace_back(std::string(word));
  } else {
    answer.placed.push_back({course::OptionId(std::string(word.substr(0, colon))),
                             course::TargetId(std::string(word.substr(colon + 1)))});
  }
  return true;
}

base::Result<Input> decode_answer(const Words& words) {
  Answer answer{course::ItemId(std::string(words[1]))};
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (!take_word(words[i], i + 1 == words.size(), answer)) return base::fault("step_unreadable");
  }
  return answer;
}

}  // namespace

std::string encode(const Input& input) {
  struct Encoder {
    std::string operator()(const Continue&) const { return "lanjut"; }
    std::string operator()(const Choose& choose) const { return "pilih " + choose.choice.str(); }
    std::string operator()(const Compose& reply) const { return joined("susun", reply.phrases); }
    std::string operator()(const WritePlan&) const { return "rencana"; }
    std::string operator()(const Answer& answer) const { return encode_answer(answer); }
    std::string operator()(const Draw& draw) const { return joined("undian", draw.items); }
  };
  return std::visit(Encoder{}, input);
}

base::Result<Input> decode(std::string_view text) {
  const Words words = base::split(text, ' ');
  const std::size_t count = words.size();
  if (count == 1 && words[0] == "lanjut") return Continue{};
  if (count == 1 && words[0] == "rencana") return WritePlan{};
  if (count == 2 && words[0] == "pilih") return Choose{course::ChoiceId(std::string(words[1]))};
  if (count >= 2 && words[0] == "susun") return Compose{ids_from<course::PhraseId>(words)};
  if (count >= 2 && words[0] == "undian") return Draw{ids_from<course::ItemId>(words)};
  if (count >= 3 && words[0] == "jawab") return decode_answer(words);
  return base::fault("step_unreadable");
}

std::string own_words(const Input& input) {
  const auto* plan = std::get_if<WritePlan>(&input);
  return plan == nullptr ? std::string() : plan->situation + "\n" + plan->act;
}

base::Result<Input> decode(std::string_view text, std::string_view own_words) {
  auto input = decode(text);
  if (!input || own_words.empty()) return input;
  if (auto* plan = std::get_if<WritePlan>(&*input)) {
    const std::size_t line_end = own_words.find('\n');
    plan->situation = own_words.substr(0, line_end);
    if (line_end != std::string_view::npos) plan->act = own_words.substr(line_end + 1);
  }
  return input;
}

}  // namespace netral::play
