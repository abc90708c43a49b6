#include "papers/plan_pdf.h"

#include <algorithm>

#include "papers/pdf_flow.h"
#include "papers/weave.h"

namespace netral::papers {
namespace {

constexpr double kLargest = 22;
constexpr double kSmallest = 13;

using Style = PdfFlow::Style;

class PlanWriter {
 public:
  PlanWriter(const PlanPaper& plan, const base::Strings& strings, PdfFlow& flow)
      : plan_(plan), strings_(strings), flow_(flow) {}

  void write() {
    bool is_first = true;
    for (const PlanScene& scene : plan_.scenes) {
      if (!is_first) flow_.next_page();
      is_first = false;
      write_scene(scene);
    }
    write_answers();
  }

 private:
  static Style words(double size) { return {PdfFace::regular, size, kInk, 0}; }
  static Style strong(double size) { return {PdfFace::semi_bold, size, kInk, 0}; }
  static Style option(double size) { return {PdfFace::regular, size, kInk, size * 2.2}; }

  /// In the largest type that keeps it on one page.
  void write_scene(const PlanScene& scene) {
    constexpr double kHead = 64;
    double size = kLargest;
    while (size > kSmallest && height_of(scene, size) > flow_.room() - kHead) size -= 1;
    write_head(scene.title);
    for (const std::string& line : scene.lines) {
      flow_.paragraph(words(size), line);
      flow_.gap(size * 0.35);
    }
    flow_.gap(size * 0.5);
    flow_.paragraph(strong(size * 1.1), scene.question);
    flow_.gap(size * 0.6);
    for (const PlanOption& each : scene.options) write_option(each, size);
  }

  double height_of(const PlanScene& scene, double size) {
    double height = size * 1.1 + flow_.height_of(strong(size * 1.1), scene.question);
    for (const std::string& line : scene.lines) {
      height += flow_.height_of(words(size), line) + size * 0.35;
    }
    for (const PlanOption& each : scene.options) {
      height += flow_.height_of(option(size), each.text) + size * 0.6;
    }
    return height;
  }

  void write_head(const std::string& title) {
    draw_weave(flow_.pdf(), flow_.left(), flow_.y(), flow_.width());
    flow_.gap(22);
    flow_.paragraph({PdfFace::regular, 11, kMuted, 0}, plan_.title);
    flow_.paragraph({PdfFace::semi_bold, 15, kSogan, 0}, title);
    flow_.gap(8);
  }

  void write_option(const PlanOption& each, double size) {
    const double height = flow_.height_of(option(size), each.text);
    flow_.keep(height);
    const double side = size * 1.45;
    const double top = flow_.y() - size * 0.1;
    flow_.pdf().fill(flow_.left(), top, side, side, kInk);
    flow_.pdf().text_centered(flow_.left() + side / 2, top + side / 2 + size * 0.33,
                              PdfFace::semi_bold, size * 0.9, kWhite, each.letter);
    flow_.paragraph(option(size), each.text);
    flow_.gap(size * 0.6);
  }

  void write_answers() {
    const auto has_more = [](const PlanScene& scene) {
      return scene.answer || !scene.note.empty();
    };
    if (std::none_of(plan_.scenes.begin(), plan_.scenes.end(), has_more)) return;
    flow_.next_page();
    write_head(strings_.say("rencana_kelas.jawaban"));
    for (const PlanScene& scene : plan_.scenes) {
      if (has_more(scene)) write_answer(scene);
    }
  }

  void write_answer(const PlanScene& scene) {
    constexpr double kLeast = 70;
    flow_.keep(kLeast);
    flow_.paragraph(strong(12), scene.title + ": " + scene.question);
    if (scene.answer) {
      flow_.paragraph(words(12),
                      strings_.say("rencana_kelas.tepat", {{"huruf", scene.answer->letters},
                                                           {"alasan", scene.answer->reason}}));
      flow_.paragraph({PdfFace::regular, 10, kMuted, 0}, scene.answer->basis);
    }
    if (!scene.note.empty()) {
      flow_.paragraph(words(11), strings_.say("rencana_kelas.catatan", {{"catatan", scene.note}}));
    }
    flow_.gap(12);
  }

  const PlanPaper& plan_;
  const base::Strings& strings_;
  PdfFlow& flow_;
};

}  // namespace

base::Result<std::string> plan_pdf(const PlanPaper& plan, const base::Strings& strings,
                                   const PdfFonts& fonts) {
  const FlowSetting setting{kA4Across, plan.title,
                            strings.say("naskah.kaki", {{"nama", plan.title}}), 44};
  return numbered_pdf(setting, fonts,
                      [&](PdfFlow& flow) { PlanWriter(plan, strings, flow).write(); });
}

}  // namespace netral::papers
