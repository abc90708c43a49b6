#include "content/assertions.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "course/claims.h"
#include "course/reader/reader.h"

namespace netral::errors {
namespace {

using course::Part;
using course::Verdict;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) lines.emplace_back(line);
  return lines;
}

class Gatherer {
 public:
  explicit Gatherer(const course::Source& source) : source_(source) {}

  std::vector<Assertion> gather() {
    each("pelajaran", [this](const course::SourceFile& file) { add(course::read_lesson(file)); });
    each("soal", [this](const course::SourceFile& file) { add(course::read_bank(file)); });
    each("ujian", [this](const course::SourceFile& file) { add(course::read_exam(file)); });
    each("dasar-hukum",
         [this](const course::SourceFile& file) { add(course::read_provisions(file)); });
    add(course::read_course(read("kursus.yaml")));
    add(course::read_glossary(read("istilah.yaml")));
    add(course::read_follow_ups(read("kasus-lanjutan.yaml")));
    add_guide();
    return std::move(assertions_);
  }

 private:
  course::SourceFile read(const std::string& path) {
    file_ = path;
    const auto text = source_.read(path);
    REQUIRE(text);
    return {path, *text};
  }

  template <typename Reading>
  void each(const std::string& folder, const Reading& reading) {
    for (const std::string& path : source_.list(folder, ".yaml")) reading(read(path));
  }

  template <typename T>
  void add(const course::Read<T>& what) {
    INFO(file_);
    REQUIRE(what.value);
    add(*what.value);
  }

  void put(const std::string& what, const std::string& text) {
    if (!text.empty()) assertions_.push_back({file_ + " " + what, text});
  }

  void put(const std::string& what, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) put(what, text);
  }

  void add(const course::Lesson& lesson) {
    put("judul", lesson.head.title);
    put("tujuan", lesson.head.goals);
    for (const course::Scene& scene : lesson.scenes) {
      put(scene.id.str(), asserted(course::context_of(lesson, scene), true));
    }
    for (const course::Claim& claim : course::claims_of(lesson)) {
      put(claim.address, asserted(claim.statements, is_right_act(claim)));
    }
  }

  void add(const course::Bank& bank) {
    put("judul", bank.title);
    for (const course::Item& item : bank.items) {
      const bool is_true = !is_false_statement(item);
      for (const course::Claim& claim : course::claims_of(item)) {
        put(claim.address, asserted(claim.statements, is_true));
      }
    }
  }

  void add(const course::Exam& exam) { put("judul", exam.title); }

  void add(const course::Provisions& provisions) {
    for (const course::Provision& provision : provisions) {
      const std::string& id = provision.id.str();
      // A repealed provision is known by its old place.
      if (!provision.revoked) put(id, provision.article);
      put(id, provision.regulation.name);
      put(id, provision.regulation.short_name);
      put(id, provision.summary);
      put(id, provision.sanction);
    }
  }

  void add(const course::Course& course) {
    put("judul", course.title);
    for (const course::Module& module : course.modules) put(module.id.str(), module.title);
    if (course.pledge) put("ikrar", course.pledge->paragraphs);
    if (course.pledge) put("ikrar", course.pledge->source);
  }

  void add(const course::Glossary& glossary) {
    for (const course::Term& term : glossary) put(term.id.str(), term.term + ": " + term.meaning);
  }

  void add(const course::FollowUps& cases) {
    for (const course::FollowUp& one : cases) {
      put(one.id.str(), one.title);
      put(one.id.str(), one.answer);
    }
  }

  void add_guide() {
    file_ = "FASILITATOR.md";
    if (const auto guide = source_.read(file_)) put("", lines_of(*guide));
  }

  static bool is_right_act(const course::Claim& claim) {
    for (const course::Statement& statement : claim.statements) {
      if (statement.part == Part::verdict) return statement.text == name_of(Verdict::sesuai);
    }
    return true;
  }

  static bool is_false_statement(const course::Item& item) {
    if (item.kind != course::ItemKind::benar_salah) return false;
    for (const course::Option& option : item.options) {
      if (option.is_key) return option.id.str() == "salah";
    }
    return false;
  }

  /// `takes_acts`: whether an act or a question stated here is right.
  static std::vector<std::string> asserted(const std::vector<course::Statement>& statements,
                                           bool takes_acts) {
    std::vector<std::string> texts;
    for (const course::Statement& statement : statements) {
      if (is_asserted(statement, takes_acts)) texts.push_back(statement.text);
    }
    return texts;
  }

  static bool is_asserted(const course::Statement& statement, bool takes_acts) {
    switch (statement.part) {
      case Part::line:
        return statement.label == course::kNarratorLabel;
      case Part::phrase:
        return statement.verdict == Verdict::sesuai;
      case Part::act:
      case Part::question:
        return takes_acts;
      case Part::option:
        return statement.is_key;
      case Part::verdict:
      case Part::distractor:
        return false;
      default:
        return true;
    }
  }

  const course::Source& source_;
  std::string file_;
  std::vector<Assertion> assertions_;
};

}  // namespace

std::vector<Assertion> assertions_of(const course::Source& source) {
  return Gatherer(source).gather();
}

}  // namespace netral::errors
