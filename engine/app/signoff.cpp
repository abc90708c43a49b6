#include "app/signoff.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <ostream>

#include "app/author.h"
#include "base/nip.h"
#include "base/path.h"
#include "base/text.h"
#include "course/reader/approvals.h"
#include "course/reader/inspection.h"
#include "course/reader/paths.h"
#include "papers/docx.h"
#include "papers/review_docx.h"
#include "platform/files.h"

namespace netral::app {
namespace {

/// Whether a content file may hold the text: printable, and in what our fonts can show.
bool is_printable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = base::decode(text, at);
    if (!c || c->value < 0x20 || (c->value >= 0x7F && c->value < 0xA0) || c->value > 0xFFFF) {
      return false;
    }
    at += c->bytes;
  }
  return true;
}

/// The name as it is recorded. Fails with "approver_name" or "approver_nip".
base::Result<std::string> approver_name(std::string_view typed) {
  constexpr std::size_t kLongest = 120;
  const std::string_view name = base::trim(typed);
  if (name.empty() || !is_printable(name) || base::length_in_characters(name) > kLongest) {
    return base::fault("approver_name");
  }
  // A NIP is personal data, and the content is passed on.
  if (base::Nip::parse(name)) return base::fault("approver_nip");
  return std::string(name);
}

bool begins(const std::string& address, const std::string& prefix) {
  return address.starts_with(prefix);
}

/// The prefix that no claim begins with, or nothing.
std::optional<base::Fault> idle_prefix(const std::vector<std::string>& prefixes,
                                       const std::vector<course::InspectedClaim>& claims) {
  for (const std::string& prefix : prefixes) {
    const bool is_used = std::any_of(claims.begin(), claims.end(), [&](const auto& inspected) {
      return begins(inspected.claim.address, prefix);
    });
    if (!is_used) return base::Fault{"claim_prefix", {{"prefix", prefix}}};
  }
  return std::nullopt;
}

bool is_asked(const std::string& address, const std::vector<std::string>& prefixes) {
  return prefixes.empty() ||
         std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return begins(address, prefix); });
}

/// Approves claim by claim, and says and counts what each approval did.
class Approver {
 public:
  Approver(Author& author, course::Approvals& approvals, std::string by, base::Date today)
      : author_(author), approvals_(approvals), by_(std::move(by)), today_(today) {}

  void take(const course::InspectedClaim& inspected) {
    const std::string& address = inspected.claim.address;
    if (!inspected.is_sound) {
      ++refused_;
      author_.say("setuju.ditolak", {{"id", address}, {"file", inspected.file}});
      return;
    }
    const auto change = course::approve(approvals_, {address, by_, today_, inspected.fingerprint});
    ++counts_[static_cast<std::size_t>(change)];
    if (change == course::ApprovalChange::added) author_.say("setuju.baru", {{"id", address}});
    if (change == course::ApprovalChange::renewed) author_.say("setuju.ulang", {{"id", address}});
  }

  [[nodiscard]] bool changed_something() const {
    return count(course::ApprovalChange::added) + count(course::ApprovalChange::renewed) > 0;
  }
  [[nodiscard]] bool refused_something() const { return refused_ > 0; }

  void summarise() {
    author_.say("setuju.jumlah",
                {{"by", by_},
                 {"baru", std::to_string(count(course::ApprovalChange::added))},
                 {"ulang", std::to_string(count(course::ApprovalChange::renewed))},
                 {"tetap", std::to_string(count(course::ApprovalChange::unchanged))},
                 {"ditolak", std::to_string(refused_)}});
  }

 private:
  [[nodiscard]] int count(course::ApprovalChange change) const {
    return counts_[static_cast<std::size_t>(change)];
  }

  Author& author_;
  course::Approvals& approvals_;
  std::string by_;
  base::Date today_;
  std::array<int, 3> counts_{};
  int refused_ = 0;
};

/// Chooses what a review is about, in the order of the course.
class ReviewChooser {
 public:
  explicit ReviewChooser(const course::Inspection& inspection) : inspection_(inspection) {}

  /// Fails with "review_subject" {id, known} or "review_broken" {file}.
  base::Result<papers::ReviewMaterial> choose(const std::vector<std::string>& subjects,
                                              const base::Date& today) const {
    if (auto unknown = unknown_subject(subjects)) return tl::unexpected(*unknown);
    papers::ReviewMaterial material{inspection_.course, inspection_.registry, {}, {}, {}, today};
    std::vector<std::string> files = law_files();
    for (const Listed& listed : lessons()) {
      if (!is_asked_for(listed.id, subjects)) continue;
      files.push_back(listed.file);
      if (const auto* lesson = find_lesson(listed.id)) material.lessons.push_back(lesson);
    }
    for (const course::Bank& bank : inspection_.banks) {
      if (!is_asked_for(bank.topic.str(), subjects)) continue;
      files.push_back(course::bank_path(bank.topic));
      material.banks.push_back(&bank);
    }
    for (const std::string& file : files) {
      if (!inspection_.is_sound(file)) return base::fault("review_broken", {{"file", file}});
    }
    material.standings = standings();
    if (subjects.empty()) add_words(material);
    return material;
  }

 private:
  /// A lesson that the course names, and its file.
  struct Listed {
    std::string id;
    std::string file;
  };

  [[nodiscard]] std::vector<Listed> lessons() const {
    std::vector<Listed> listed;
    for (const course::Module& module : inspection_.course.modules) {
      for (const course::LessonId& id : module.lessons) {
        listed.push_back({id.str(), course::lesson_path(module.id, id)});
      }
    }
    return listed;
  }

  [[nodiscard]] const course::Lesson* find_lesson(const std::string& id) const {
    const auto found =
        std::find_if(inspection_.lessons.begin(), inspection_.lessons.end(),
                     [&](const course::Lesson& lesson) { return lesson.head.id.str() == id; });
    return found == inspection_.lessons.end() ? nullptr : &*found;
  }

  /// Of the whole course, also what it says without a basis.
  void add_words(papers::ReviewMaterial& material) const {
    if (inspection_.course.pledge) material.pledge = &*inspection_.course.pledge;
    if (!inspection_.glossary.empty()) material.glossary = &inspection_.glossary;
  }

  /// The course, and the instruments with errors: what is wrong there is wrong everywhere.
  [[nodiscard]] std::vector<std::string> law_files() const {
    std::vector<std::string> files = {course::kCourseFile};
    for (const course::Diagnostic& finding : inspection_.findings) {
      if (finding.file.starts_with(course::kInstrumentFolder)) files.push_back(finding.file);
    }
    return files;
  }

  static bool is_asked_for(const std::string& id, const std::vector<std::string>& subjects) {
    return subjects.empty() || std::find(subjects.begin(), subjects.end(), id) != subjects.end();
  }

  [[nodiscard]] std::optional<base::Fault> unknown_subject(
      const std::vector<std::string>& subjects) const {
    std::vector<std::string> known;
    for (const Listed& listed : lessons()) known.push_back(listed.id);
    for (const course::Bank& bank : inspection_.banks) known.push_back(bank.topic.str());
    for (const std::string& subject : subjects) {
      if (std::find(known.begin(), known.end(), subject) != known.end()) continue;
      return base::Fault{"review_subject", {{"id", subject}, {"known", base::join(known, ", ")}}};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::map<std::string, papers::Standing> standings() const {
    std::map<std::string, papers::Standing> standings;
    for (const course::InspectedClaim& inspected : inspection_.claims) {
      standings[inspected.claim.address].fingerprint = inspected.fingerprint;
    }
    for (const course::Approval& approval : inspection_.approvals) {
      const auto found = standings.find(approval.claim);
      if (found != standings.end()) found->second.approvals.push_back(approval);
    }
    return standings;
  }

  const course::Inspection& inspection_;
};

}  // namespace

int write_review(const Environment& environment, const ReviewAsked& asked, const base::Date& today,
                 std::ostream& out, std::ostream& trouble) {
  Author author(environment, out, trouble);
  const course::Inspection inspection =
      course::inspect(*platform::folder_source(environment.content));
  const auto material = ReviewChooser(inspection).choose(asked.subjects, today);
  if (!material) return author.complain(material.error());
  const auto bytes = papers::docx(papers::review_document(*material, environment.strings));
  if (!bytes) return author.complain(bytes.error());
  if (const auto done = platform::write_file(asked.file, *bytes); !done) {
    return author.complain(done.error());
  }
  author.say("tinjau.ditulis", {{"file", base::utf8(asked.file)},
                                {"jumlah", std::to_string(papers::tally_of(*material).all)}});
  return 0;
}

int approve_claims(const Environment& environment, const ApprovalAsked& asked,
                   const base::Date& today, std::ostream& out, std::ostream& trouble) {
  Author author(environment, out, trouble);
  const auto by = approver_name(asked.by);
  if (!by) return author.complain(by.error());
  course::Inspection inspection = course::inspect(*platform::folder_source(environment.content));
  if (!inspection.is_sound(course::kApprovalsFile)) {
    return author.complain({"content_broken", {{"file", course::kApprovalsFile}}});
  }
  if (const auto idle = idle_prefix(asked.prefixes, inspection.claims)) {
    return author.complain(*idle);
  }
  Approver approver(author, inspection.approvals, *by, today);
  for (const course::InspectedClaim& inspected : inspection.claims) {
    if (is_asked(inspected.claim.address, asked.prefixes)) approver.take(inspected);
  }
  if (approver.changed_something()) {
    const Draft draft{course::kApprovalsFile, course::approvals_text(inspection.approvals)};
    if (const int status = author.write({draft}); status != 0) return status;
  }
  approver.summarise();
  return approver.refused_something() ? 1 : 0;
}

}  // namespace netral::app
