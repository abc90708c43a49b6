#include "course/reader/build.h"

#include "course/reader/check.h"
#include "course/reader/codes.h"
#include "course/reader/scan.h"
#include "course/reader/values.h"

namespace netral::course {
namespace {

/// "foto" of "pelajaran/media-sosial/foto.yaml".
std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

}  // namespace

Node read_checked(const Shape& shape, Report& report, Mentions& mentions) {
  Node root = read_tree(scan(report), report);
  mentions.is_whole = root.kind == NodeKind::map && is_whole(root);
  check(root, shape, report);
  note_numbers(root, mentions.numbers);
  return root;
}

Place place_at(const Node& map, std::string_view key) {
  const Node* value = map.find(key);
  return value == nullptr ? map.at : value->at;
}

void check_id_against_file(const Node& root, std::string_view key, Report& report) {
  const Node* id = root.find(key);
  const std::string_view stem = stem_of(report.path());
  if (id == nullptr || !is_id(id->text) || id->text == stem) return;
  report.error(code::kIdDiffersFromFile, id->at,
               {{"id", id->text}, {"expected", std::string(stem)}});
}

Basis build_basis(const Node& map, std::optional<Phase> phase, const std::string& owner,
                  Mentions& mentions) {
  Basis basis;
  basis.is_advice = boolean_at(map, "saran", false);
  for (const Node& item : items_at(map, "dasar")) {
    if (!is_id(item.text)) continue;
    basis.provisions.emplace_back(item.text);
    mentions.bases.push_back({basis.provisions.back(), item.at, phase, owner});
  }
  return basis;
}

}  // namespace netral::course
