#include "course/reader/table/draft.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "course/item.h"
#include "course/reader/check.h"
#include "course/reader/values.h"
#include "course/reader/yaml_text.h"

namespace netral::course {
namespace {

/// "Masa kampanye" as "masa-kampanye".
std::string as_name(std::string_view words) {
  std::string name;
  for (const char c : base::to_lower_ascii(base::trim(words))) {
    const bool is_gap = c == ' ' || c == '_' || c == '/' || c == '-';
    if (!is_gap) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  return name;
}

/// The kind of item that people mean.
std::string kind_name(std::string_view words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kShort = {{
      {"pg", "pilihan-ganda"},
      {"pgk", "pilihan-ganda-kompleks"},
      {"pg-kompleks", "pilihan-ganda-kompleks"},
      {"bs", "benar-salah"},
      {"b-s", "benar-salah"},
  }};
  const std::string name = as_name(words);
  const auto found = std::find_if(kShort.begin(), kShort.end(),
                                  [&](const auto& entry) { return entry.first == name; });
  return found == kShort.end() ? name : std::string(found->second);
}

/// ya and tidak, as people abbreviate them.
std::string truth_name(std::string_view words) {
  const std::string name = as_name(words);
  if (name == "y" || name == "v" || name == "x") return "ya";
  return name == "t" ? "tidak" : name;
}

/// benar and salah, likewise.
std::string answer_name(std::string_view words) {
  const std::string name = as_name(words);
  if (name == "b" || name == "ya") return "benar";
  return name == "s" || name == "tidak" ? "salah" : name;
}

/// Whether the columns hold all that an item of this kind says. A kind that nobody knows
/// is for the reader to refuse.
bool fits_columns(const std::string& kind) {
  const auto known = parse_name<ItemKind>(kind, kItemKindNames);
  return !known || *known == ItemKind::pilihan_ganda ||
         *known == ItemKind::pilihan_ganda_kompleks || *known == ItemKind::benar_salah;
}

/// Letters and digits alone, in small letters.
std::string letters_of(std::string_view words) {
  std::string out;
  for (const char c : base::to_lower_ascii(words)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::vector<std::string_view> split_at_any(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    const std::string_view piece = base::trim(text.substr(0, end));
    if (!piece.empty()) pieces.push_back(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

/// A name stands bare, as authors write it; what is none is quoted, so that the file
/// stays readable and the reader can say what is wrong with it.
std::string scalar(const std::string& text) { return is_id(text) ? text : quoted_yaml(text); }

/// Writes a draft's text and notes which column each part comes from.
class DraftWriter {
 public:
  DraftWriter(const ItemColumns& columns, const std::vector<std::string>& cells,
              const CitationIndex& citations)
      : columns_(columns), cells_(cells), citations_(citations) {}

  ItemDraft write() {
    draft_.id = std::string(cell(ItemColumn::id));
    const std::string kind = kind_name(cell(ItemColumn::jenis));
    if (!fits_columns(kind)) {
      find(ItemColumn::jenis, 0, "impor.jenis", {{"jenis", kind}});
      return std::move(draft_);
    }
    line("  - id: ", ItemColumn::id, scalar(draft_.id));
    line("    jenis: ", ItemColumn::jenis, scalar(kind));
    line("    tingkat: ", ItemColumn::tingkat, quoted_yaml(cell(ItemColumn::tingkat)));
    line("    tahapan: ", ItemColumn::tahapan, scalar(as_name(cell(ItemColumn::tahapan))));
    if (!cell(ItemColumn::kasus).empty()) text_line("    kasus: ", ItemColumn::kasus);
    text_line("    tanya: ", ItemColumn::tanya);
    if (kind == name_of(ItemKind::benar_salah)) {
      write_answer();
    } else {
      write_options();
    }
    text_line("    mengapa: ", ItemColumn::mengapa);
    write_basis();
    return std::move(draft_);
  }

 private:
  [[nodiscard]] std::string_view cell(ItemColumn what, int option = 0) const {
    return columns_.cell(cells_, what, option);
  }

  void find(ItemColumn what, int option, std::string code, base::Args args = {}) {
    draft_.findings.push_back({columns_.title(what, option), std::move(code), std::move(args)});
  }

  // -- the text

  /// What follows comes from this column.
  void begin_piece(ItemColumn what, int option = 0) {
    const int column = static_cast<int>(base::length_in_characters(line_)) + 1;
    draft_.pieces.push_back({{line_number_, column}, columns_.title(what, option)});
  }

  void end_line() {
    draft_.yaml += std::exchange(line_, {}) + '\n';
    ++line_number_;
  }

  void line(std::string_view key, ItemColumn what, const std::string& value) {
    begin_piece(what);
    line_ += key;
    line_ += value;
    end_line();
  }

  void text_line(std::string_view key, ItemColumn what) {
    line(key, what, quoted_yaml(cell(what)));
  }

  void write_answer() {
    line("    jawaban: ", ItemColumn::kunci, scalar(answer_name(cell(ItemColumn::kunci))));
    for (int option = 0; option < kMostOptions; ++option) {
      for (const ItemColumn what : {ItemColumn::opsi, ItemColumn::umpan_balik}) {
        if (!cell(what, option).empty()) find(what, option, "impor.benar_salah");
      }
    }
  }

  void write_options() {
    const std::vector<bool> keys = read_keys();
    line("    opsi:", ItemColumn::opsi, {});
    for (int option = 0; option < kMostOptions; ++option) {
      if (!cell(ItemColumn::opsi, option).empty()) {
        write_option(option, keys[static_cast<std::size_t>(option)]);
      } else if (!cell(ItemColumn::umpan_balik, option).empty()) {
        find(ItemColumn::umpan_balik, option, "impor.umpan_balik_tanpa_opsi",
             {{"opsi", columns_.title(ItemColumn::opsi, option)}});
      }
    }
    check_no_gaps();
  }

  void write_option(int option, bool is_key) {
    begin_piece(ItemColumn::opsi, option);
    line_ += std::string("      - {id: ") + static_cast<char>('a' + option) +
             ", teks: " + quoted_yaml(cell(ItemColumn::opsi, option));
    if (is_key) line_ += ", kunci: ya";
    if (const std::string_view feedback = cell(ItemColumn::umpan_balik, option);
        !feedback.empty()) {
      begin_piece(ItemColumn::umpan_balik, option);
      line_ += ", umpan_balik: " + quoted_yaml(feedback);
    }
    line_ += "}";
    end_line();
  }

  void write_basis() {
    std::vector<std::string> ids;
    for (const std::string& id : citations_.ids_in(cell(ItemColumn::dasar))) {
      ids.push_back(scalar(id));
    }
    line("    dasar: ", ItemColumn::dasar, "[" + base::join(ids, ", ") + "]");
    const std::string advice = truth_name(cell(ItemColumn::saran));
    if (!advice.empty()) line("    saran: ", ItemColumn::saran, scalar(advice));
  }

  // -- what cannot be said in YAML

  /// "A, C" or "a dan c" or "AC": which options are keys.
  std::vector<bool> read_keys() {
    std::vector<bool> keys(kMostOptions, false);
    const std::string_view typed = cell(ItemColumn::kunci);
    for (const std::string_view word : split_at_any(typed, " ,;/&.\n")) {
      const std::string letters = base::to_lower_ascii(word);
      if (letters == "dan") continue;
      for (const char letter : letters) take_key(letter, typed, keys);
    }
    return keys;
  }

  void take_key(char letter, std::string_view typed, std::vector<bool>& keys) {
    const int option = letter - 'a';
    const bool is_letter = option >= 0 && option < kMostOptions;
    if (is_letter && !cell(ItemColumn::opsi, option).empty()) {
      keys[static_cast<std::size_t>(option)] = true;
    } else if (is_letter) {
      find(ItemColumn::kunci, 0, "impor.kunci_tanpa_opsi",
           {{"huruf", base::to_upper_ascii(std::string(1, letter))},
            {"opsi", columns_.title(ItemColumn::opsi, option)}});
    } else if (!has_found("impor.kunci")) {
      find(ItemColumn::kunci, 0, "impor.kunci", {{"nilai", std::string(typed)}});
    }
  }

  [[nodiscard]] bool has_found(std::string_view code) const {
    return std::any_of(draft_.findings.begin(), draft_.findings.end(),
                       [&](const TableFinding& finding) { return finding.code == code; });
  }

  void check_no_gaps() {
    for (int option = 1; option < kMostOptions; ++option) {
      const bool leaves_gap =
          cell(ItemColumn::opsi, option - 1).empty() && !cell(ItemColumn::opsi, option).empty();
      if (leaves_gap) {
        find(ItemColumn::opsi, option - 1, "impor.opsi_terlewat",
             {{"opsi", columns_.title(ItemColumn::opsi, option)}});
      }
    }
  }

  const ItemColumns& columns_;
  const std::vector<std::string>& cells_;
  const CitationIndex& citations_;
  ItemDraft draft_;
  std::string line_;
  int line_number_ = 1;
};

}  // namespace

CitationIndex::CitationIndex(const Registry& registry) {
  for (const auto& [id, provision] : registry.all()) {
    const std::string words = letters_of(provision.regulation.short_name + provision.article);
    const auto [found, is_new] = by_citation_.emplace(words, id.str());
    if (!is_new) found->second.clear();  // it could be either
  }
}

std::vector<std::string> CitationIndex::ids_in(std::string_view cell) const {
  std::vector<std::string> ids;
  for (const std::string_view words : split_at_any(cell, ";\n")) {
    const std::string whole = id_of(words);
    if (!whole.empty()) {
      ids.push_back(whole);
      continue;
    }
    for (const std::string_view part : split_at_any(words, ",")) {
      const std::string id = id_of(part);
      const std::vector<std::string_view> pieces = split_at_any(part, " ");
      const bool are_ids = std::all_of(pieces.begin(), pieces.end(), is_id);
      if (id.empty() && are_ids) {
        ids.insert(ids.end(), pieces.begin(), pieces.end());
      } else {
        ids.push_back(id.empty() ? std::string(part) : id);
      }
    }
  }
  return ids;
}

std::string CitationIndex::id_of(std::string_view words) const {
  const auto found = by_citation_.find(letters_of(words));
  return found == by_citation_.end() ? std::string() : found->second;
}

ItemDraft draft_item(const ItemColumns& columns, const std::vector<std::string>& cells,
                     const CitationIndex& citations) {
  return DraftWriter(columns, cells, citations).write();
}

std::string column_at(const ItemDraft& draft, Position at) {
  std::string column = draft.pieces.empty() ? std::string() : draft.pieces.front().column;
  for (const DraftPiece& piece : draft.pieces) {
    if (piece.at <= at) column = piece.column;
  }
  return column;
}

}  // namespace netral::course
