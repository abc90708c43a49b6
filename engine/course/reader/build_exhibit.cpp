#include "course/reader/build_exhibit.h"

#include "course/reader/values.h"

namespace netral::course {
namespace {

Post build_post(const Node& node, Mentions& mentions) {
  if (const Node* picture = node.find("gambar")) {
    mentions.pictures.push_back({text_of(*picture), picture->at});
  }
  return {text_at(node, "akun"),        text_at(node, "teks"),  text_at(node, "gambar"),
          text_at(node, "gambar_teks"), text_at(node, "waktu"), integer_at(node, "suka")};
}

Letter build_letter(const Node& node) {
  return {text_at(node, "dari"),        text_at(node, "kepada"),  text_at(node, "nomor"),
          text_at(node, "tanggal"),     text_at(node, "perihal"), texts_at(node, "isi"),
          text_at(node, "tanda_tangan")};
}

}  // namespace

Exhibit build_exhibit(const Node& scene, Mentions& mentions) {
  if (const Node* group = scene.find("grup")) {
    return ChatGroup{text_at(*group, "nama"), integer_at(*group, "anggota")};
  }
  if (const Node* post = scene.find("unggahan")) return build_post(*post, mentions);
  if (const Node* letter = scene.find("surat")) return build_letter(*letter);
  if (const Node* meeting = scene.find("rapat")) {
    return Meeting{text_at(*meeting, "acara"), text_at(*meeting, "tempat")};
  }
  return {};
}

}  // namespace netral::course
