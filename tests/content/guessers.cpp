#include "content/guessers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace netral::guess {
namespace {

using course::ItemKind;
using play::Answer;
using play::ItemView;
using play::Random;

using Weight = int (*)(const std::string& text);

int length_of(const std::string& text) {
  return static_cast<int>(base::length_in_characters(text));
}

/// The numbers of `parts` from the heaviest; what weighs the same stays as it is shown.
template <typename Part>
std::vector<std::size_t> heaviest_first(const std::vector<Part>& parts, Weight weight) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < parts.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return weight(parts[a].text) > weight(parts[b].text);
  });
  return order;
}

Answer ticked(const ItemView& item, std::vector<std::size_t> numbers) {
  Answer answer{item.id};
  for (const std::size_t i : numbers) answer.selected.push_back(item.options[i].id);
  std::sort(answer.selected.begin(), answer.selected.end());
  return answer;
}

Answer ordered(const ItemView& item, const std::vector<std::size_t>& numbers) {
  Answer answer{item.id};
  for (const std::size_t i : numbers) answer.selected.push_back(item.options[i].id);
  return answer;
}

/// Each option, by its number, put to the target of that number.
Answer placed(const ItemView& item, const std::vector<std::size_t>& targets) {
  Answer answer{item.id};
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    answer.placed.push_back({item.options[i].id, item.targets[targets[i]].id});
  }
  std::sort(answer.placed.begin(), answer.placed.end());
  return answer;
}

Answer all_to(const ItemView& item, std::size_t target) {
  return placed(item, std::vector<std::size_t>(item.options.size(), target));
}

/// The n-th heaviest option with the n-th heaviest target.
Answer matched(const ItemView& item, Weight weight) {
  const auto options = heaviest_first(item.options, weight);
  const auto targets = heaviest_first(item.targets, weight);
  std::vector<std::size_t> chosen(item.options.size());
  for (std::size_t i = 0; i < options.size(); ++i) chosen[options[i]] = targets[i];
  return placed(item, chosen);
}

std::vector<std::size_t> first_of(std::vector<std::size_t> numbers, std::size_t count) {
  numbers.resize(std::min(numbers.size(), count));
  return numbers;
}

Answer by_length(const ItemView& item, Random&) {
  const auto longest = heaviest_first(item.options, length_of);
  switch (item.kind) {
    case ItemKind::urutkan:
      return ordered(item, longest);
    case ItemKind::jodohkan:
      return matched(item, length_of);
    case ItemKind::kelompokkan:
    case ItemKind::banding:
      return all_to(item, heaviest_first(item.targets, length_of).front());
    default:
      return ticked(item, first_of(longest, item.takes_several ? item.options.size() / 2 : 1));
  }
}

Answer by_place(const ItemView& item, Random&) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < item.options.size(); ++i) numbers.push_back(i);
  switch (item.kind) {
    case ItemKind::urutkan:
      std::swap(numbers[0], numbers[1]);
      return ordered(item, numbers);
    case ItemKind::jodohkan:
      for (std::size_t& i : numbers) i = (i + 1) % item.targets.size();
      return placed(item, numbers);
    case ItemKind::kelompokkan:
    case ItemKind::banding:
      return all_to(item, 1);
    default:
      break;
  }
  std::vector<std::size_t> taken;
  for (std::size_t i = 1; i < item.options.size(); i += 2) taken.push_back(i);
  return ticked(item, item.takes_several ? taken : first_of(taken, 1));
}

std::vector<std::size_t> stern_options(const ItemView& item) {
  std::vector<std::size_t> stern;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (sternness(item.options[i].text) > 0) stern.push_back(i);
  }
  return stern;
}

/// Benar when the statement is stern, else salah; the options come in that order.
Answer believing_the_stern(const ItemView& item) {
  return ticked(item, {sternness(item.question) > 0 ? 0U : 1U});
}

Answer by_sternness(const ItemView& item, Random&) {
  auto sternest = heaviest_first(item.options, sternness);
  const auto stern = stern_options(item);
  switch (item.kind) {
    case ItemKind::benar_salah:
      return believing_the_stern(item);
    case ItemKind::urutkan:
      std::reverse(sternest.begin(), sternest.end());
      return ordered(item, sternest);
    case ItemKind::jodohkan:
      return matched(item, sternness);
    case ItemKind::kelompokkan:
    case ItemKind::banding:
      return all_to(item, heaviest_first(item.targets, sternness).front());
    default:
      break;
  }
  return ticked(item, item.takes_several && !stern.empty() ? stern : first_of(sternest, 1));
}

Answer by_sternness_of_cards(const ItemView& item, Random& random) {
  if (item.kind != ItemKind::kelompokkan && item.kind != ItemKind::banding) {
    return by_sternness(item, random);
  }
  const auto options = heaviest_first(item.options, sternness);
  const auto targets = heaviest_first(item.targets, sternness);
  std::vector<std::size_t> chosen(item.options.size(), targets.back());
  for (const std::size_t i : first_of(options, (options.size() + 1) / 2)) {
    chosen[i] = targets.front();
  }
  return placed(item, chosen);
}

/// What stands first: of several the first half, an order as it is shown, each with its
/// neighbour.
Answer by_order(const ItemView& item, Random&) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < item.options.size(); ++i) numbers.push_back(i);
  switch (item.kind) {
    case ItemKind::urutkan:
      return ordered(item, numbers);
    case ItemKind::jodohkan:
      return placed(item, numbers);
    case ItemKind::kelompokkan:
    case ItemKind::banding:
      for (std::size_t& i : numbers) i = std::min(i, item.targets.size() - 1);
      return placed(item, numbers);
    default:
      break;
  }
  return ticked(item, first_of(numbers, item.takes_several ? item.options.size() / 2 : 1));
}

/// Any set but the empty one, all alike.
std::vector<std::size_t> any_of(std::size_t count, Random& random) {
  const std::size_t set = 1 + random.below((std::size_t{1} << count) - 1);
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < count; ++i) {
    if ((set >> i & 1) != 0) numbers.push_back(i);
  }
  return numbers;
}

Answer by_chance(const ItemView& item, Random& random) {
  const std::size_t options = item.options.size();
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < std::max(options, item.targets.size()); ++i) numbers.push_back(i);
  random.shuffle(numbers);
  switch (item.kind) {
    case ItemKind::urutkan:
      return ordered(item, numbers);
    case ItemKind::jodohkan:
      return placed(item, numbers);
    case ItemKind::kelompokkan:
    case ItemKind::banding:
      for (std::size_t& i : numbers) i = random.below(item.targets.size());
      return placed(item, numbers);
    default:
      break;
  }
  return ticked(item, item.takes_several ? any_of(options, random) : first_of(numbers, 1));
}

}  // namespace

const std::vector<Guesser>& all_guessers() {
  static const std::vector<Guesser> guessers = {{"terpanjang", by_length},
                                                {"kedua", by_place},
                                                {"berurutan", by_order},
                                                {"tergalak", by_sternness},
                                                {"galak-per-kartu", by_sternness_of_cards},
                                                {"acak", by_chance}};
  return guessers;
}

int sternness(const std::string& text) {
  // "tidak boleh" counts twice: it is the sterner way of saying no.
  constexpr std::array<std::string_view, 16> kStems = {
      "langgar", "tidak", "tidak boleh", "tak boleh", "jangan", "larang", "tolak", "menolak",
      "sanksi",  "hukum", "pidana",      "berhenti",  "berat",  "tegur",  "wajib", "disiplin"};
  const std::string small = base::to_lower_ascii(text);
  int count = 0;
  for (const std::string_view stem : kStems) {
    for (std::size_t at = small.find(stem); at != small.npos; at = small.find(stem, at + 1)) {
      ++count;
    }
  }
  return count;
}

}  // namespace netral::guess
