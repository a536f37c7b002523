// SPDX-License-Identifier: Apache-2.0
#include "complaints/whole_draft.h"

#include "complaints/own_wording.h"

#include <algorithm>
#include <tuple>

namespace counterproof::complaints {
namespace {

std::vector<SharedFinding> share(const std::vector<LintFinding> &findings) {
  std::vector<SharedFinding> shared;
  for (const auto &one : findings) {
    auto same = std::find_if(shared.begin(), shared.end(), [&](const SharedFinding &other) {
      const auto &known = other.finding;
      return std::tie(known.rule, known.severity, known.sentence, known.mend) ==
             std::tie(one.rule, one.severity, one.sentence, one.mend);
    });
    if (same == shared.end()) same = shared.insert(same, SharedFinding{{}, one});
    if (!one.listing.empty()) same->listings.push_back(one.listing);
  }
  std::stable_sort(shared.begin(), shared.end(), [](const auto &a, const auto &b) {
    return a.finding.severity < b.finding.severity;
  });
  return shared;
}

/// The one reason chosen for all that have one; conflict when there are two.
Result<std::optional<Reason>> chosen_reason(const RecordFacts &record) {
  std::optional<Reason> chosen;
  for (const auto &listing : record.listings) {
    const auto reason = listing.reason ? reason_of(*listing.reason) : std::nullopt;
    if (!reason) continue;
    if (chosen && *chosen != *reason)
      return fail(ErrorCode::conflict, "You chose different reasons for these listings: one "
                                       "complaint names one reason, so make two of them.");
    chosen = reason;
  }
  return chosen;
}

/// What only the form or the profile can tell stays asked for.
void add_needed(std::vector<Needed> &needed, const std::vector<Needed> &others, bool has_profile) {
  for (const auto &one : others)
    if (one.fact == "reasonLabel" || (one.fact == "claimant" && !has_profile))
      needed.push_back(one);
}

bool is_worded(const Statement &statement) {
  return std::any_of(
      statement.sentences.begin(), statement.sentences.end(),
      [](const Sentence &one) { return one.is_worded("en") || one.is_worded("zh"); });
}

void name_wording(Draft &draft) {
  const auto &all = draft.statements;
  if (std::none_of(all.begin(), all.end(), is_worded)) return;
  for (auto &field : draft.sources)
    if (field.field == "statement") field.source += "; and your own wording";
}

}  // namespace

Result<WholeDraft> draft_whole(const CaseBooks &books, const std::vector<std::string> &case_ids,
                               const std::string &today) {
  auto record = read_record(books, case_ids);
  if (!record) return tl::unexpected(record.error());
  const auto chosen = chosen_reason(*record);
  if (!chosen) return tl::unexpected(chosen.error());
  DraftFacts facts;
  facts.reason = *chosen;
  if (!record->works.empty()) facts.record_number = record->works.front().record_number;
  auto base = make_draft(books.cases, case_ids, facts);
  if (!base) return tl::unexpected(base.error());

  WholeDraft whole;
  auto findings = lint(*record, today);
  whole.findings = share(findings);
  for (auto &listing : record->listings) {
    whole.is_proposed = whole.is_proposed || !listing.reason;
    listing.reason = std::string(to_word(base->reason));
  }
  auto drafted = draft_forms(*record);
  const auto taken_out =
      std::find_if(drafted.left_out.begin(), drafted.left_out.end(), [](const LeftOut &left) {
        return left.why != "address" && left.why != "twice";
      });
  if (taken_out != drafted.left_out.end())
    return fail(ErrorCode::conflict, taken_out->sentence, taken_out->listing);
  whole.draft = std::move(*base);
  whole.type = "product_listing";
  if (!record->works.empty()) whole.profile_id = record->works.front().profile_id;
  if (drafted.forms.size() != 1) return whole;
  auto &form = drafted.forms.front();
  whole.type = form.form.type;
  whole.draft.links = std::move(form.form.links);
  whole.draft.statements = std::move(form.statements);
  name_wording(whole.draft);
  const auto of_wordings = lint_wordings(form.facts, whole.draft.statements);
  findings.insert(findings.end(), of_wordings.begin(), of_wordings.end());
  whole.findings = share(findings);
  whole.facts = std::move(form.facts);
  add_needed(form.needed, whole.draft.needed, whole.profile_id.has_value());
  whole.draft.needed = std::move(form.needed);
  return whole;
}

}  // namespace counterproof::complaints
