// The rows of the copy for sign-off: a scene, a claim, a provision.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "papers/review_docx.h"

namespace netral::papers {

/// Whether some part of the provision was checked against one source only.
[[nodiscard]] bool is_awaiting(const course::Provision& provision);

/// A head row of these words.
[[nodiscard]] Row head_row(const std::vector<std::string_view>& keys, const base::Strings& strings);

/// Makes the rows in the order of the paper, and numbers the claims.
class ReviewRows {
 public:
  ReviewRows(const ReviewMaterial& material, const base::Strings& strings)
      : material_(material), strings_(strings) {}

  /// An empty table with the columns of claims.
  [[nodiscard]] Table begin_table() const;

  /// What a scene tells, across all columns; on one page with the first of its claims.
  [[nodiscard]] Row scene(const course::Lesson& lesson, const course::Scene& scene,
                          bool has_claims) const;

  [[nodiscard]] Row claim(const course::Claim& claim);

  /// Every provision that the claims so far rest on, below the full names of their instruments.
  [[nodiscard]] Table cited() const;

 private:
  [[nodiscard]] std::string say(std::string_view key, const base::Args& args = {}) const {
    return strings_.say(key, args);
  }

  [[nodiscard]] std::string scene_title(const course::Scene& scene) const;
  [[nodiscard]] Paragraph context(const course::Statement& statement) const;
  [[nodiscard]] Paragraph phrase(const course::Statement& statement) const;
  [[nodiscard]] Paragraph placement(const course::Statement& statement) const;
  [[nodiscard]] Paragraph indented(std::string_view markup) const;
  [[nodiscard]] std::string speaker(const std::string& label) const;
  [[nodiscard]] std::vector<Paragraph> statements(const course::Claim& claim) const;
  [[nodiscard]] Paragraph statement(const course::Statement& statement) const;
  [[nodiscard]] std::vector<Paragraph> basis(const course::Basis& basis);
  void add_provision(const course::Provision& provision, std::vector<Paragraph>& paragraphs) const;
  [[nodiscard]] std::vector<Paragraph> status(const course::Claim& claim) const;
  void add_approvals(const Standing& standing, std::vector<Paragraph>& paragraphs) const;
  [[nodiscard]] Row cited(const course::Provision& provision) const;
  [[nodiscard]] std::string phases_text(const course::PhaseSet& phases) const;
  [[nodiscard]] std::string check_text(std::string_view key, course::Check check) const;

  const ReviewMaterial& material_;
  const base::Strings& strings_;
  std::set<course::ProvisionId> cited_;
  int number_ = 0;
};

}  // namespace netral::papers
