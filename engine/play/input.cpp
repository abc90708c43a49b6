#include "play/input.h"

#include "base/text.h"

namespace netral::play {
namespace {

std::string encode_answer(const Answer& answer) {
  std::string out = "jawab " + answer.item.str();
  for (const course::OptionId& option : answer.selected) out += ' ' + option.str();
  if (answer.confidence) {
    out += " yakin=" + std::to_string(static_cast<int>(*answer.confidence));
  }
  return out;
}

std::optional<Confidence> decode_confidence(std::string_view word) {
  constexpr std::string_view kPrefix = "yakin=";
  if (!word.starts_with(kPrefix)) return std::nullopt;
  const auto value = base::parse_int(word.substr(kPrefix.size()));
  if (!value || *value < 1 || *value > 3) return std::nullopt;
  return static_cast<Confidence>(*value);
}

base::Result<Input> decode_answer(const std::vector<std::string_view>& words) {
  Answer answer;
  answer.item = course::ItemId(std::string(words[1]));
  for (std::size_t i = 2; i < words.size(); ++i) {
    const bool is_last = i + 1 == words.size();
    if (words[i].find('=') == std::string_view::npos) {
      answer.selected.emplace_back(std::string(words[i]));
    } else {
      answer.confidence = decode_confidence(words[i]);
      if (!answer.confidence || !is_last) return base::fault("step_unreadable");
    }
  }
  return answer;
}

}  // namespace

std::string encode(const Input& input) {
  struct Encoder {
    std::string operator()(const Continue&) const { return "lanjut"; }
    std::string operator()(const Choose& choose) const { return "pilih " + choose.choice.str(); }
    std::string operator()(const Answer& answer) const { return encode_answer(answer); }
  };
  return std::visit(Encoder{}, input);
}

base::Result<Input> decode(std::string_view text) {
  const std::vector<std::string_view> words = base::split(text, ' ');
  const std::size_t count = words.size();
  if (count == 1 && words[0] == "lanjut") return Continue{};
  if (count == 2 && words[0] == "pilih") return Choose{course::ChoiceId(std::string(words[1]))};
  if (count >= 3 && words[0] == "jawab") return decode_answer(words);
  return base::fault("step_unreadable");
}

}  // namespace netral::play
