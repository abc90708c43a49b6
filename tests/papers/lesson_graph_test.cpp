#include "papers/lesson_graph.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "papers/layered_layout.h"

namespace netral::papers {
namespace {

base::Strings strings() {
  return base::Strings::parse(
             "graf.mulai = mulai · {jenis}\ngraf.bacaan = bacaan\ngraf.keputusan = keputusan\n"
             "graf.kuis = kuis, {jumlah} soal\ngraf.akhir = akhir {akhir}\n"
             "graf.susun = susun, {jumlah} bagian\ngraf.rencana = rencana\n"
             "graf.bila = {pilihan}, bila {syarat}\ngraf.sekali = {pilihan} (sekali)\n"
             "graf.selain_itu = selain itu\n")
      .value();
}

course::Scene scene(const std::string& id, decltype(course::Scene::then) then) {
  course::Scene what;
  what.id = course::SceneId(id);
  what.then = std::move(then);
  return what;
}

course::Choice choice(const std::string& id, const std::string& next) {
  course::Choice what;
  what.id = course::ChoiceId(id);
  what.next = course::SceneId(next);
  return what;
}

/// A decision with a way to itself, a quiz with a way back, and an ending.
course::Lesson lesson() {
  course::Lesson what;
  what.head.id = course::LessonId("uji");
  what.head.title = "Judul & \"kutip\"";
  what.start = course::SceneId("putus");
  course::Quiz quiz;
  quiz.draw = {{course::TopicId("t"), 2}};
  quiz.jumps = {{course::Condition::parse("nilai < 70").value(), course::SceneId("putus")},
                {std::nullopt, course::SceneId("tamat")}};
  what.scenes.push_back(scene("tamat", course::Ending{course::EndingKind::sedang}));
  what.scenes.push_back(scene(
      "putus",
      course::Decision{"?", {choice("a", "kuis"), choice("b", "kuis"), choice("c", "putus")}}));
  what.scenes.push_back(scene("kuis", quiz));
  return what;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("the dot text names scenes, kinds, choices and conditions", "[papers]") {
  const std::string dot = lesson_dot(lesson(), strings());
  CHECK(dot.starts_with("digraph \"uji\" {\n"));
  CHECK(has(dot, R"(label="Judul & \"kutip\"")"));
  CHECK(has(dot, R"("putus" [label="putus\nmulai · keputusan", shape=hexagon])"));
  CHECK(has(dot, R"("kuis" [label="kuis\nkuis, 2 soal", shape=parallelogram])"));
  CHECK(has(dot, R"("tamat" [label="tamat\nakhir sedang", shape=box, peripheries=2])"));
  CHECK(has(dot, R"("putus" -> "kuis" [label="a\nb"])"));
  CHECK(has(dot, R"("kuis" -> "putus" [label="nilai < 70"])"));
  CHECK(has(dot, R"("kuis" -> "tamat" [label="selain itu"])"));
}

TEST_CASE("the picture says the same in words, and escapes them", "[papers]") {
  const std::string svg = lesson_svg(lesson(), strings());
  CHECK(has(svg, "<title>Judul &amp; &quot;kutip&quot;</title>"));
  CHECK(has(svg, ">akhir sedang</text>"));
  CHECK(has(svg, ">nilai &lt; 70</text>"));
  CHECK(has(svg, ">c</text>"));
  CHECK(svg.ends_with("</svg>\n"));
}

course::Ruling ruling(course::Verdict verdict, const std::string& next) {
  course::Ruling what;
  what.verdict = verdict;
  what.next = course::SceneId(next);
  return what;
}

/// A choice that is offered on a condition and once, a reply, and a plan.
course::Lesson lesson_with_words() {
  course::Lesson what;
  what.head.id = course::LessonId("uji");
  what.start = course::SceneId("putus");
  course::Choice only = choice("lapor", "susun");
  only.when = course::Condition::parse("berani").value();
  only.is_once = true;
  course::Reply reply;
  reply.parts.resize(3);
  reply.outcomes = {ruling(course::Verdict::sesuai, "rencana"),
                    ruling(course::Verdict::melanggar, "putus")};
  course::Plan plan;
  plan.jumps = {{std::nullopt, course::SceneId("tamat")}};
  what.scenes.push_back(scene("putus", course::Decision{"?", {only, choice("diam", "susun")}}));
  what.scenes.push_back(scene("susun", reply));
  what.scenes.push_back(scene("rencana", plan));
  what.scenes.push_back(scene("tamat", course::Ending{course::EndingKind::baik}));
  return what;
}

TEST_CASE("replies and plans have shapes of their own, and edges say on what they are taken",
          "[papers]") {
  const std::string dot = lesson_dot(lesson_with_words(), strings());
  CHECK(has(dot, R"("susun" [label="susun\nsusun, 3 bagian", shape=octagon])"));
  CHECK(has(dot, R"("rencana" [label="rencana\nrencana", shape=note])"));
  CHECK(has(dot, R"("putus" -> "susun" [label="lapor, bila berani (sekali)\ndiam"])"));
  CHECK(has(dot, R"("susun" -> "rencana" [label="sesuai"])"));
  CHECK(has(dot, R"("susun" -> "putus" [label="melanggar"])"));
  CHECK(has(dot, R"("rencana" -> "tamat";)"));
  const std::string svg = lesson_svg(lesson_with_words(), strings());
  CHECK(has(svg, ">susun, 3 bagian</text>"));
  CHECK(has(svg, ">melanggar</text>"));
  CHECK(has(svg, ">(sekali)</text>"));
}

TEST_CASE("a layout keeps its boxes apart and inside, and ways on lead downwards", "[papers]") {
  const std::vector<Extent> nodes(8, Extent{100, 50});
  const Extent word{60, 20};
  const std::vector<LayoutEdge> edges = {{0, 1, word}, {0, 2, word}, {1, 3, {}},   {2, 3, word},
                                         {3, 0, word}, {3, 4, {}},   {4, 4, word}, {0, 5, word},
                                         {5, 6, word}, {5, 7, {}},   {1, 7, word}};
  const Layout layout = lay_out(nodes, edges);
  for (std::size_t a = 0; a < nodes.size(); ++a) {
    CHECK(layout.nodes[a].x >= 50);
    CHECK(layout.nodes[a].x <= layout.size.width - 50 + 0.001);
    CHECK(layout.nodes[a].y <= layout.size.height - 25 + 0.001);
    for (std::size_t b = 0; b < a; ++b) {
      const double across = std::abs(layout.nodes[a].x - layout.nodes[b].x);
      const double down = std::abs(layout.nodes[a].y - layout.nodes[b].y);
      CHECK((across >= 100 || down >= 50));
    }
  }
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Route& route = layout.routes[i];
    const bool is_back = i == 4 || i == 6;
    CHECK(route.leads_back == is_back);
    if (!is_back) CHECK(route.points.front().y < route.points.back().y);
    if (edges[i].label.width == 0) continue;
    for (const Point& node : layout.nodes) {
      CHECK((std::abs(route.label.x - node.x) >= 80 - 0.001 ||
             std::abs(route.label.y - node.y) >= 35 - 0.001));
    }
  }
}

}  // namespace
}  // namespace netral::papers
