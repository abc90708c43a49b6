#include "course/reader/reference.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "course/reader/schema.h"

namespace netral::course {
namespace {

constexpr std::string_view kBegin = "<!-- rujukan: mulai";
constexpr std::string_view kEnd = "<!-- rujukan: akhir";

std::string code_span(std::string_view text) { return "`" + std::string(text) + "`"; }

template <typename Names>
std::string code_spans(const Names& names) {
  std::vector<std::string> spans;
  for (const std::string_view name : names) spans.push_back(code_span(name));
  return base::join(spans, ", ");
}

/// Text as it shows in a table, whatever its characters mean to Markdown.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '*' || c == '<' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string row(const std::vector<std::string>& cells) {
  return "| " + base::join(cells, " | ") + " |\n";
}

class ReferencePrinter {
 public:
  explicit ReferencePrinter(const base::Strings& strings) : strings_(strings) {}

  std::string print() {
    for (const FileKind& kind : kFileKinds) print_file(kind);
    print_codes();
    return std::move(text_);
  }

 private:
  void print_file(const FileKind& kind) {
    heading("### ", kind.shape->name);
    text_ += strings_.say("rujukan.letak", {{"di", code_span(kind.where)}}) + "\n\n";
    std::vector<const Shape*> inner;
    print_shape(*kind.shape, inner);
    for (std::size_t i = 0; i < inner.size(); ++i) {
      heading("#### ", inner[i]->name);
      print_shape(*inner[i], inner);
    }
  }

  void heading(std::string_view marks, std::string_view name) {
    text_ += (text_.empty() ? "" : "\n") + std::string(marks) + std::string(name) + "\n\n";
  }

  /// Prints the keys, and puts the shapes that they hold at the end of `inner`.
  void print_shape(const Shape& shape, std::vector<const Shape*>& inner) {
    text_ += row({strings_.say("rujukan.kunci"), strings_.say("rujukan.isi"),
                  strings_.say("rujukan.wajib"), strings_.say("rujukan.arti")});
    text_ += "|---|---|---|---|\n";
    for (const Field& field : shape.fields) {
      text_ +=
          row({code_span(field.key), words_for(field.type), need_words(field), cell(field.help)});
      note_shape(field.type, inner);
    }
  }

  static void note_shape(const Type& type, std::vector<const Shape*>& inner) {
    if (type.element != nullptr) return note_shape(*type.element, inner);
    if (type.shape == nullptr) return;
    if (std::find(inner.begin(), inner.end(), type.shape) == inner.end()) {
      inner.push_back(type.shape);
    }
  }

  std::string words_for(const Type& type) const {
    const std::string thing(name_of(type.thing));
    switch (type.value) {
      case ValueType::text:
        return type.range.most == kUnbounded
                   ? strings_.say("rujukan.teks")
                   : strings_.say("rujukan.teks_terbatas",
                                  {{"paling_banyak", std::to_string(type.range.most)}});
      case ValueType::prose:
        return strings_.say("rujukan.kalimat");
      case ValueType::id:
        return strings_.say("rujukan.id_baru");
      case ValueType::reference:
        return strings_.say("rujukan.id", {{"benda", thing}});
      case ValueType::integer:
        return strings_.say("rujukan.bilangan", {{"batas", range_words(type.range)}});
      case ValueType::decimal:
        return strings_.say(
            "rujukan.angka",
            {{"batas", range_words({type.range.least / 100, type.range.most / 100})}});
      case ValueType::date:
        return strings_.say("rujukan.tanggal");
      case ValueType::boolean:
        return strings_.say("rujukan.ya_tidak");
      case ValueType::enumeration:
        return strings_.say("rujukan.salah_satu", {{"nama", code_spans(type.names)}});
      case ValueType::format:
        return code_spans(type.names);
      case ValueType::picture:
        return strings_.say("rujukan.gambar");
      case ValueType::digest:
        return strings_.say("rujukan.sidik");
      case ValueType::list:
        return strings_.say("rujukan.daftar", {{"banyak", count_words(type.range)},
                                               {"isi", words_for(*type.element)}});
      case ValueType::map:
        return strings_.say("rujukan.kelompok",
                            {{"benda", thing}, {"isi", words_for(*type.element)}});
      case ValueType::shape:
        return "**" + std::string(type.shape->name) + "**";
    }
    return {};
  }

  static std::string range_words(Range range) {
    return std::to_string(range.least) + "–" + std::to_string(range.most);
  }

  /// " (2–6)", or nothing where any number will do.
  static std::string count_words(Range range) {
    if (range.most == kUnbounded) return {};
    if (range.least == range.most) return " (" + std::to_string(range.least) + ")";
    return " (" + range_words(range) + ")";
  }

  std::string need_words(const Field& field) const {
    const base::Args when = {{"syarat", condition_words(field.when)}};
    switch (field.need) {
      case Need::required:
        return strings_.say("rujukan.selalu");
      case Need::only_when:
        return strings_.say("rujukan.hanya_bila", when);
      case Need::free_when:
        return strings_.say("rujukan.boleh_bila", when);
      case Need::also_when:
        return strings_.say("rujukan.wajib_bila", when);
      case Need::optional:
        break;
    }
    return strings_.say("rujukan.boleh");
  }

  std::string condition_words(const Presence& when) const {
    if (when.values.empty()) return strings_.say("rujukan.ada", {{"kunci", code_span(when.key)}});
    return code_span(when.key) + ": " + code_spans(when.values);
  }

  void print_codes() {
    heading("### ", strings_.say("rujukan.kode_judul"));
    text_ += strings_.say("rujukan.kode_pengantar") + "\n\n";
    text_ += row({strings_.say("rujukan.kode"), strings_.say("rujukan.artinya"),
                  strings_.say("rujukan.lakukan")});
    text_ += "|---|---|---|\n";
    for (const std::string& key : strings_.keys()) {
      const bool is_code = key.starts_with("NT") && key.find('.') == std::string::npos;
      if (!is_code) continue;
      text_ += row({key, cell(without_names(strings_.say(key))),
                    cell(without_names(strings_.say(key + ".saran")))});
    }
  }

  /// A sentence with "…" where a finding fills in a value.
  static std::string without_names(std::string_view sentence) {
    std::string out;
    while (!sentence.empty()) {
      const std::size_t open = sentence.find('{');
      const std::size_t close = open == sentence.npos ? open : sentence.find('}', open);
      if (close == sentence.npos) break;
      out += std::string(sentence.substr(0, open)) + "…";
      sentence.remove_prefix(close + 1);
    }
    return out + std::string(sentence);
  }

  const base::Strings& strings_;
  std::string text_;
};

}  // namespace

std::string reference(const base::Strings& strings) { return ReferencePrinter(strings).print(); }

base::Result<std::string> with_reference(std::string_view guide, std::string_view reference) {
  const std::size_t begin = guide.find(kBegin);
  const std::size_t line_end = begin == guide.npos ? begin : guide.find('\n', begin);
  const std::size_t end = line_end == guide.npos ? line_end : guide.find(kEnd, line_end);
  if (end == guide.npos) return base::fault("guide_without_markers");
  return std::string(guide.substr(0, line_end + 1)) + "\n" + std::string(reference) + "\n" +
         std::string(guide.substr(end));
}

}  // namespace netral::course
