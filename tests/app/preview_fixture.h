// A small lesson for the tests of the preview: a decision, two ways on, two endings.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/preview.h"
#include "course/sources.h"

namespace netral::tests {

inline constexpr const char* kLessonFile = "pelajaran/media-sosial/contoh.yaml";

inline constexpr std::string_view kLesson = R"(skema: pelajaran/1
id: contoh
judul: "Contoh"
versi: "1"
menit: "5"
tujuan: ["Menjaga netralitas"]
tahapan: masa-kampanye
mulai: awal
adegan:
  awal:
    isi: [{narator: "Rekan kerja meminta dukungan."}]
    catatan_fasilitator: "Beri satu menit sebelum memilih."
    tanya: "Apa jawaban Anda?"
    pilihan:
      - {id: ikut, teks: "Ikut saja.", kategori: melanggar, poin: "0", umpan_balik: "Ia senang.", mengapa: "ASN netral.", ringkas: "ikut", dasar: [ketentuan-a], ke: akibat}
      - {id: tolak, teks: "Menolak dengan santun.", kategori: sesuai, poin: "1", umpan_balik: "Ia maklum.", mengapa: "ASN netral.", ringkas: "tolak", dasar: [ketentuan-a], ke: lega}
  akibat:
    isi: [{narator: "Tangkapan layar beredar."}]
    lanjut: [{ke: tamat-buruk}]
  lega:
    isi: [{narator: "Percakapan kembali biasa."}]
    lanjut: [{ke: tamat-baik}]
  tamat-buruk: {isi: [{narator: "Selesai."}], akhir: buruk}
  tamat-baik: {isi: [{narator: "Selesai."}], akhir: baik}
)";

/// A course in memory whose lesson an author edits.
class EditedCourse {
 public:
  EditedCourse() : source_(std::make_shared<course::test::MemorySource>()) {
    *source_ = course::test::small_course();
    write(kLesson);
  }

  [[nodiscard]] std::shared_ptr<const course::Source> source() const { return source_; }

  [[nodiscard]] base::Result<app::Preview> open(const std::string& scene = {},
                                                const std::string& lesson = "contoh") const {
    std::optional<course::SceneId> first;
    if (!scene.empty()) first = course::SceneId(scene);
    return app::Preview::open(source_, course::LessonId(lesson), first);
  }

  void write(std::string_view text) { source_->files[kLessonFile] = text; }
  void remove() { source_->files.erase(kLessonFile); }

  /// Replaces a piece of the lesson wherever it stands.
  void edit(std::string_view from, std::string_view to) {
    std::string& text = source_->files[kLessonFile];
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }

  std::string& file(const std::string& path) { return source_->files[path]; }

 private:
  std::shared_ptr<course::test::MemorySource> source_;
};

}  // namespace netral::tests
