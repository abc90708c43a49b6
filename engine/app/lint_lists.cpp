#include "app/lint_lists.h"

#include <fmt/format.h>

#include <map>
#include <ostream>
#include <string_view>

#include "base/text.h"
#include "course/reader/balance.h"
#include "course/reader/impact.h"
#include "platform/files.h"

namespace netral::app {
namespace {

int complain(const Environment& environment, const base::Fault& fault, std::ostream& trouble) {
  trouble << environment.strings.say(fault) << '\n';
  return 2;
}

/// Prints a balance as columns of text.
class Tables {
 public:
  Tables(const base::Strings& strings, std::ostream& out) : strings_(strings), out_(out) {}

  void print(const course::Balance& balance) {
    print_conduct(balance);
    print_numbers("hitungan.jari", balance.fingers);
    print_numbers("hitungan.calon", balance.candidates);
  }

 private:
  void print_conduct(const course::Balance& balance) {
    say("hitungan.tokoh");
    out_ << "  " << fmt::format("{:<13}", strings_.say("hitungan.ciri"));
    for (const std::string_view name : course::kConductNames) out_ << fmt::format("{:>8}", name);
    out_ << fmt::format("{:>8}", strings_.say("hitungan.jumlah")) << '\n';
    for (std::size_t i = 0; i < course::kTraitCount; ++i) {
      print_row(course::kTraitNames[i], balance.by_trait[i]);
    }
    print_row(strings_.say("hitungan.semua"), balance.everyone);
    if (balance.undescribed == 0) return;
    out_ << "  ";
    say("hitungan.tanpa_laku", {{"jumlah", std::to_string(balance.undescribed)}});
  }

  void print_row(std::string_view name, const course::ConductCount& count) {
    out_ << "  " << fmt::format("{:<13}", name);
    for (const auto conduct :
         {course::Conduct::keliru, course::Conduct::benar, course::Conduct::netral}) {
      out_ << fmt::format("{:>8}", count.of(conduct));
    }
    out_ << fmt::format("{:>8}", count.all()) << '\n';
  }

  void print_numbers(std::string_view title, const std::map<int, int>& counts) {
    out_ << '\n';
    say(title);
    for (const auto& [number, count] : counts) {
      out_ << "  ";
      say("hitungan.kali", {{"nomor", std::to_string(number)}, {"jumlah", std::to_string(count)}});
    }
    if (!counts.empty()) return;
    out_ << "  ";
    say("hitungan.tidak_ada");
  }

  void say(std::string_view key, const base::Args& args = {}) {
    out_ << strings_.say(key, args) << '\n';
  }

  const base::Strings& strings_;
  std::ostream& out_;
};

}  // namespace

int list_impact(const Environment& environment, const std::string& id, std::ostream& out,
                std::ostream& trouble) {
  const auto found = course::impact(*platform::folder_source(environment.content), id);
  if (!found) return complain(environment, found.error(), trouble);
  for (const course::Reliance& one : *found) {
    out << fmt::format("{}:{}:{}: {}\n", one.file, one.at.line, one.at.column, one.claim);
  }
  return 0;
}

int list_counts(const Environment& environment, std::ostream& out, std::ostream& trouble) {
  const auto balance = course::balance(*platform::folder_source(environment.content));
  if (!balance) return complain(environment, balance.error(), trouble);
  Tables(environment.strings, out).print(*balance);
  return 0;
}

}  // namespace netral::app
