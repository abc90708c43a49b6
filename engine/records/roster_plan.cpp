#include "records/roster_plan.h"

#include <algorithm>
#include <unordered_set>

#include "base/person_name.h"
#include "base/text.h"
#include "records/nip_slip.h"

namespace netral::records {
namespace {

/// Without white space at the ends, and with a single blank for what is between words.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : base::trim(text)) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

bool same_words(std::string_view a, std::string_view b) {
  return base::to_lower_ascii(a) == base::to_lower_ascii(b);
}

/// "1,98E+17": what a spreadsheet shows of a number that it has rounded.
bool is_scientific(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == text.npos || e == 0 || e + 1 >= text.size()) return false;
  const bool has_number = text.substr(0, e).find_first_not_of("0123456789.,'+- ") == text.npos &&
                          text.substr(0, e).find_first_of("0123456789") != text.npos;
  return has_number && text.substr(e + 1).find_first_not_of("0123456789+- ") == text.npos;
}

/// Reads a NIP of a table. No counter is 000: those are digits that were lost.
base::Result<base::Nip> parse_nip(std::string_view text) {
  if (is_scientific(text)) return base::fault("roster_nip_rounded");
  auto nip = base::Nip::parse(text);
  if (nip && nip->digits().ends_with("000")) return base::fault("roster_nip_rounded");
  return nip;
}

base::Result<Identity> parse_line_identity(const RosterLine& line) {
  if (!tidy(line.nip).empty()) {
    const auto nip = parse_nip(line.nip);
    if (!nip) return tl::unexpected(nip.error());
    return Identity(*nip);
  }
  if (tidy(line.code).empty()) return base::fault("roster_no_identity");
  const auto code = base::ParticipantCode::parse(line.code);
  if (!code) return tl::unexpected(code.error());
  return Identity(*code);
}

/// Who they were before: by the column for it, or by the code beside a NIP.
base::Result<std::optional<Identity>> parse_before(const RosterLine& line) {
  if (!tidy(line.before).empty()) {
    const auto nip = parse_nip(line.before);
    if (!nip) return tl::unexpected(nip.error());
    return std::optional<Identity>(*nip);
  }
  if (tidy(line.nip).empty() || tidy(line.code).empty()) return std::optional<Identity>();
  const auto code = base::ParticipantCode::parse(line.code);
  if (!code) return tl::unexpected(code.error());
  return std::optional<Identity>(*code);
}

std::string key_of(const Identity& identity) {
  if (const auto* nip = std::get_if<base::Nip>(&identity)) return nip->digits();
  return std::get<base::ParticipantCode>(identity).text();
}

std::string text_of(const std::optional<base::Date>& date) {
  return date ? base::iso(*date) : std::string();
}

/// Somebody who may be meant by a NIP that is nearly theirs.
struct Namesake {
  std::string nip;
  std::string name;
  std::string unit;
};

class Planner {
 public:
  Planner(const std::vector<KnownPerson>& known, const RosterRules& rules) : rules_(rules) {
    for (const KnownPerson& person : known) {
      for (const std::string& key : {person.nip, person.code}) {
        if (!key.empty()) known_.emplace(key, &person);
      }
      if (!person.nip.empty()) note_name({person.nip, person.name, person.unit});
    }
  }

  PlannedLine plan(const RosterLine& line) {
    PlannedLine planned;
    planned.number = line.number;
    planned.name = tidy(line.name);
    planned.unit = tidy(line.unit);
    if (auto refusal = judge(line, planned)) {
      planned.fate = RosterFate::refused;
      planned.refusal = std::move(refusal);
    }
    return planned;
  }

 private:
  /// Fills in the plan of a line, or says why it is refused.
  std::optional<base::Fault> judge(const RosterLine& line, PlannedLine& planned) {
    const auto identity = parse_line_identity(line);
    if (!identity) return identity.error();
    const auto before = parse_before(line);
    if (!before) return before.error();
    const KnownPerson* own = find(*identity);
    const KnownPerson* earlier = *before ? find(**before) : nullptr;
    const KnownPerson* person = own != nullptr ? own : earlier;
    if (auto twice = seen_before(*identity, person, line.number)) return twice;
    planned.identity = *identity;
    const bool joins = earlier != nullptr && (own == nullptr || earlier->person != own->person);
    if (joins) planned.before = **before;
    if (auto fault = fill(line, person, planned)) return fault;
    if (own == nullptr && earlier == nullptr) planned.question = doubt(*identity, planned);
    compare(person, joins, planned);
    note_line(*identity, person, planned);
    return std::nullopt;
  }

  [[nodiscard]] const KnownPerson* find(const Identity& identity) const {
    const auto found = known_.find(key_of(identity));
    return found == known_.end() ? nullptr : found->second;
  }

  std::optional<base::Fault> seen_before(const Identity& identity, const KnownPerson* person,
                                         int number) {
    int first = seen_.try_emplace(key_of(identity), number).first->second;
    // A person may stand there once by the old number and once by the new one.
    if (person != nullptr) {
      first = std::min(first, seen_.try_emplace(person->person, first).first->second);
    }
    if (first == number) return std::nullopt;
    return base::Fault{"roster_twice", {{"baris", std::to_string(first)}}};
  }

  /// What the line says, else the rules, else what is known.
  std::optional<base::Fault> fill(const RosterLine& line, const KnownPerson* person,
                                  PlannedLine& planned) const {
    if (person != nullptr) {
      planned.enrolment = person->enrolment.value_or(Enrolment{});
      if (planned.name.empty()) planned.name = person->name;
      if (planned.unit.empty()) planned.unit = unit_of(*person);
    }
    if (planned.name.empty()) return base::Fault{"roster_no_name"};
    if (planned.unit.empty()) return base::Fault{"roster_no_unit"};
    planned.enrolment.unit = planned.unit;
    const std::string batch = tidy(line.batch);
    const std::string& wanted = batch.empty() ? rules_.batch : batch;
    if (!wanted.empty()) planned.enrolment.batch = wanted;
    if (auto fault = fill_track(tidy(line.track), planned.enrolment)) return fault;
    return fill_days(line, planned.enrolment);
  }

  std::optional<base::Fault> fill_track(const std::string& wanted, Enrolment& enrolment) const {
    if (wanted.empty()) {
      if (!rules_.track.empty()) enrolment.track = rules_.track;
      return std::nullopt;
    }
    std::string names;
    for (const RosterTrack& track : rules_.tracks) {
      if (same_words(wanted, track.id) || same_words(wanted, track.name)) {
        enrolment.track = track.id;
        return std::nullopt;
      }
      names += (names.empty() ? "" : ", ") + track.id;
    }
    return base::Fault{"roster_track_unknown", {{"jalur", wanted}, {"ada", names}}};
  }

  std::optional<base::Fault> fill_days(const RosterLine& line, Enrolment& enrolment) const {
    if (rules_.deadline) enrolment.deadline = rules_.deadline;
    const std::string deadline = tidy(line.deadline);
    const std::string until = tidy(line.active_until);
    if (!deadline.empty()) {
      enrolment.deadline = base::parse_date(deadline);
      if (!enrolment.deadline) return base::Fault{"roster_date", {{"nilai", deadline}}};
    }
    if (!until.empty()) {
      enrolment.active_until = base::parse_date(until);
      if (!enrolment.active_until) return base::Fault{"roster_date", {{"nilai", until}}};
    }
    return std::nullopt;
  }

  static std::string unit_of(const KnownPerson& person) {
    const bool is_listed = person.enrolment && !person.enrolment->unit.empty();
    return is_listed ? person.enrolment->unit : person.unit;
  }

  [[nodiscard]] std::string track_name(const std::string& id) const {
    for (const RosterTrack& track : rules_.tracks) {
      if (track.id == id) return track.name;
    }
    return id;
  }

  /// What would change of whom. Another case of letters makes no other agency or batch.
  void compare(const KnownPerson* person, bool joins, PlannedLine& planned) const {
    if (person == nullptr) {
      planned.fate = RosterFate::added;
      return;
    }
    std::vector<RosterChange>& changes = planned.changes;
    const Enrolment old = person->enrolment.value_or(Enrolment{});
    const Enrolment& now = planned.enrolment;
    const auto note = [&](RosterField field, const std::string& from, const std::string& to,
                          bool same) {
      if (!same) changes.push_back({field, from, to});
    };
    if (joins) changes.push_back({RosterField::identity, {}, {}});
    if (!person->enrolment) changes.push_back({RosterField::listed, {}, {}});
    note(RosterField::name, person->name, planned.name, person->name == planned.name);
    const std::string unit = unit_of(*person);
    note(RosterField::unit, unit, planned.unit, same_words(unit, planned.unit));
    note(RosterField::track, track_name(old.track), track_name(now.track), old.track == now.track);
    note(RosterField::batch, old.batch, now.batch, same_words(old.batch, now.batch));
    note(RosterField::deadline, text_of(old.deadline), text_of(now.deadline),
         old.deadline == now.deadline);
    note(RosterField::active_until, text_of(old.active_until), text_of(now.active_until),
         old.active_until == now.active_until);
    planned.fate = changes.empty() ? RosterFate::unchanged : RosterFate::changed;
  }

  /// Whether a new NIP may be a mistyped one, or has years that nobody works in.
  [[nodiscard]] std::optional<RosterQuestion> doubt(const Identity& identity,
                                                    const PlannedLine& planned) const {
    const auto* nip = std::get_if<base::Nip>(&identity);
    if (nip == nullptr) return std::nullopt;
    const auto [first, last] = namesakes_.equal_range(base::name_key(planned.name));
    for (auto it = first; it != last; ++it) {
      const Namesake& other = it->second;
      if (!is_slip(other.nip, nip->digits())) continue;
      return RosterQuestion{RosterQuestion::What::near, other.name, other.unit,
                            group_of(first_difference(other.nip, nip->digits()))};
    }
    if (nip->has_likely_years(rules_.today.year)) return std::nullopt;
    return RosterQuestion{RosterQuestion::What::years, {}, {}, NipGroup::appointment};
  }

  void note_name(Namesake one) {
    std::string key = base::name_key(one.name);
    namesakes_.emplace(std::move(key), std::move(one));
  }

  void note_line(const Identity& identity, const KnownPerson* person, const PlannedLine& planned) {
    const auto* nip = std::get_if<base::Nip>(&identity);
    if (person == nullptr && nip != nullptr) {
      note_name({nip->digits(), planned.name, planned.unit});
    }
  }

  const RosterRules& rules_;
  std::unordered_map<std::string, const KnownPerson*> known_;
  std::unordered_multimap<std::string, Namesake> namesakes_;
  std::unordered_map<std::string, int> seen_;  ///< identity or person, by its first line
};

}  // namespace

std::size_t RosterPlan::count(RosterFate fate) const {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [&](const PlannedLine& line) { return line.fate == fate; }));
}

std::size_t RosterPlan::questions() const {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(),
                    [](const PlannedLine& line) { return line.question.has_value(); }));
}

RosterPlan make_roster_plan(const std::vector<KnownPerson>& known,
                            const std::vector<RosterLine>& lines, const RosterRules& rules) {
  Planner planner(known, rules);
  RosterPlan plan;
  plan.lines.reserve(lines.size());
  for (const RosterLine& line : lines) plan.lines.push_back(planner.plan(line));
  return plan;
}

}  // namespace netral::records
