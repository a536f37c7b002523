// SPDX-License-Identifier: Apache-2.0
#include "complaints/withdrawal.h"

#include "complaints/listing_link.h"
#include "complaints/withdrawal_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace counterproof::complaints {
namespace {

using cases::SentCase;
using cases::SentComplaint;
using S = cases::CaseState;

/// The listings picked, as their complaint holds them; those without one by their ids.
struct Picked {
  std::optional<SentComplaint> complaint;
  std::vector<SentCase> cases;
  std::vector<std::string> not_sent;
};

Result<Picked> pick(cases::Mistakes &mistakes, const std::vector<std::string> &case_ids) {
  Picked picked;
  for (const auto &id : case_ids) {
    const auto is_it = [&](const SentCase &one) { return one.case_id == id; };
    const auto find = [&] {
      return std::find_if(picked.complaint->cases.begin(), picked.complaint->cases.end(), is_it);
    };
    if (std::any_of(picked.cases.begin(), picked.cases.end(), is_it)) continue;
    if (!picked.complaint || find() == picked.complaint->cases.end()) {
      auto other = mistakes.complaint_of(id);
      if (!other) return tl::unexpected(other.error());
      if (!*other) {
        picked.not_sent.push_back(id);
        continue;
      }
      if (picked.complaint)
        return fail(ErrorCode::conflict, "These listings stand in different complaints: withdraw "
                                         "one complaint after the other.");
      picked.complaint = std::move(*other);
    }
    picked.cases.push_back(*find());
  }
  return picked;
}

class Findings {
public:
  explicit Findings(std::vector<SharedFinding> &into) : into_(into) {}

  void add(const char *rule, Severity severity, const std::vector<std::string> &cases,
           std::string sentence, std::string mend) {
    if (cases.empty()) return;
    into_.push_back({cases, {{}, rule, severity, std::move(sentence), std::move(mend)}});
  }

private:
  std::vector<SharedFinding> &into_;
};

std::vector<std::string> ids_where(const std::vector<SentCase> &cases,
                                   const std::function<bool(const SentCase &)> &is_so) {
  std::vector<std::string> ids;
  for (const auto &one : cases)
    if (is_so(one)) ids.push_back(one.case_id);
  return ids;
}

void find_hindrances(const Picked &picked, Findings &findings) {
  findings.add("withdrawal.not_sent", Severity::block, picked.not_sent,
               "No complaint about this listing was sent: there is nothing to withdraw.",
               "Say in its case that it is licensed or not yours: then it is in no form.");
  findings.add("withdrawal.withdrawn", Severity::block,
               ids_where(picked.cases, [](const auto &one) { return one.state == S::withdrawn; }),
               "The complaint about this listing is recorded as withdrawn already.",
               "Leave it out; when the portal says what became of it, take over its list.");
  findings.add("withdrawal.over", Severity::block,
               ids_where(picked.cases,
                         [](const auto &one) {
                           return one.state != S::withdrawn && !cases::can_be_withdrawn(one.state);
                         }),
               "The portal did not uphold the complaint about this listing: it is over.",
               "There is nothing to withdraw; leave it out.");
  findings.add(
      "withdrawal.answer", Severity::block,
      ids_where(picked.cases,
                [](const auto &one) { return cases::can_be_withdrawn(one.state) && !one.mistake; }),
      "You have not said what is wrong about the complaint.",
      "Say in the case that the listing is licensed or not yours.");
}

bool blocks(const SharedFinding &shared) { return shared.finding.severity == Severity::block; }

WithdrawalFacts facts_of(const Withdrawal &made, const std::vector<SentCase> &cases) {
  WithdrawalFacts facts{made.reference, made.day, made.work_title, made.links,
                        made.others,    false,    false,           {}};
  for (const auto &one : cases) {
    if (!one.mistake) continue;
    (one.mistake->why == cases::Verdict::not_mine ? facts.is_not_mine : facts.is_licensed) = true;
    facts.answered_on = std::max(facts.answered_on, one.mistake->since.substr(0, 10));
  }
  return facts;
}

void write(Withdrawal &made, const Picked &picked, Findings &findings) {
  if (made.reference.empty()) {
    const auto question = "Which number did the portal give this complaint? It stands in the "
                          "portal's list of complaints.";
    made.needed.push_back({"reference", question});
    findings.add("withdrawal.number", Severity::warn, made.case_ids,
                 "No reference number is recorded for this complaint.",
                 "Look it up in the portal's list of complaints and note it here. If the portal "
                 "gave none, the day, the work and the listings name the complaint.");
  }
  if (made.others > 0)
    findings.add("withdrawal.part", Severity::warn, made.case_ids,
                 made.others == 1
                     ? std::string("The same complaint names another listing, about which it "
                                   "stands.")
                     : fmt::format("The same complaint names {} other listings, about which it "
                                   "stands.",
                                   made.others),
                 "Some portals can only withdraw a whole complaint: look at what the page says "
                 "before you send it. The text names the listings it is about.");
  const auto facts = facts_of(made, picked.cases);
  made.statements = write_withdrawal(facts);
  if (made.statements.empty() && !made.links.empty())
    findings.add("withdrawal.long", Severity::block, made.case_ids,
                 "So many listings do not fit into the text of one withdrawal.",
                 "Choose fewer of them, and withdraw the others after that.");
  made.sources.push_back(
      {"statement",
       fmt::format("your record of the complaint and your answer of {}", facts.answered_on)});
}

}  // namespace

Result<Withdrawal> draft_withdrawal(cases::Mistakes &mistakes,
                                    const std::vector<std::string> &case_ids) {
  const auto picked = pick(mistakes, case_ids);
  if (!picked) return tl::unexpected(picked.error());
  Withdrawal made;
  made.case_ids = picked->not_sent;
  for (const auto &one : picked->cases) {
    made.case_ids.push_back(one.case_id);
    const auto link = read_listing_link(one.url);
    if (link || is_clickable(one.url)) made.links.push_back(link ? link->canonical : one.url);
  }
  Findings findings(made.findings);
  find_hindrances(*picked, findings);
  if (picked->complaint) {
    const auto &complaint = *picked->complaint;
    made.complaint_id = complaint.id;
    made.platform = complaint.platform;
    made.reference = complaint.reference;
    made.day = complaint.day;
    made.work_title = picked->cases.front().work_title;
    // Those withdrawn or over are no part of what stands.
    made.others = static_cast<std::size_t>(
        std::count_if(complaint.cases.begin(), complaint.cases.end(), [&](const SentCase &one) {
          return cases::can_be_withdrawn(one.state) &&
                 std::find(made.case_ids.begin(), made.case_ids.end(), one.case_id) ==
                     made.case_ids.end();
        }));
    if (std::none_of(made.findings.begin(), made.findings.end(), blocks))
      write(made, *picked, findings);
  }
  std::stable_sort(made.findings.begin(), made.findings.end(), [](const auto &a, const auto &b) {
    return a.finding.severity < b.finding.severity;
  });
  return made;
}

}  // namespace counterproof::complaints
