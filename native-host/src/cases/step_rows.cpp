// SPDX-License-Identifier: Apache-2.0
#include "cases/step_rows.h"

#include "cases/rows.h"

#include <utility>

namespace counterproof::cases {

Canonical::Object step_body(const std::vector<std::string> &case_ids, const StepRow &step) {
  Canonical::List ids;
  for (const auto &id : case_ids)
    ids.push_back({id});
  return {{"cases", {std::move(ids)}},
          {"state", {std::string(to_word(step.state))}},
          {"portalWord", {step.portal_word}},
          {"reason", {step.reason}},
          {"day", {step.day}},
          {"correction", {step.is_correction}}};
}

Canonical filing_body(const Filing &filing, const std::string &id) {
  Canonical::Object body{{"id", {id}},
                         {"platform", {filing.platform}},
                         {"reasonLabel", {filing.reason_label}},
                         {"reference", {filing.reference}}};
  // Entries of before these were kept stay as they are.
  if (!filing.reason.empty()) body.emplace_back("reason", Canonical{filing.reason});
  if (!filing.statement.empty()) body.emplace_back("statement", Canonical{filing.statement});
  return {std::move(body)};
}

Status add_step(storage::Database &database, std::int64_t case_ordinal, const StepRow &step) {
  auto added = ran(database.prepare(
      "INSERT INTO case_moves (case_ordinal, state, portal_word, reason, day, noted_at, filing, "
      "counter_notice, is_correction) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      case_ordinal, to_word(step.state), step.portal_word, step.reason, step.day, step.noted_at,
      null_if_none(step.filing), step.counter_notice, step.is_correction));
  if (!added) return added;
  return ran(database.prepare(
      "INSERT INTO case_states (case_ordinal, state, day, filing) VALUES (?, ?, ?, ?) ON CONFLICT "
      "DO UPDATE SET state = excluded.state, day = excluded.day, filing = excluded.filing",
      case_ordinal, to_word(step.state), step.day, null_if_none(step.filing)));
}

Result<std::int64_t> add_filing(storage::Database &database, const Filing &filing,
                                const FilingRow &row) {
  const auto made = first_row<std::int64_t>(
      database.prepare(
          "INSERT INTO filings (uuid, platform, reason_label, reference, day, "
          "noted_at, reason, statement, is_past, after_decision) VALUES (?, ?, ?, ?, ?, "
          "?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM decisions)) RETURNING id",
          row.uuid, filing.platform, filing.reason_label, filing.reference, row.day, row.noted_at,
          filing.reason, filing.statement, row.is_past),
      first_number);
  if (!made) return tl::unexpected(made.error());
  return made->value_or(0);
}

std::optional<std::int64_t> null_if_none(std::int64_t row) {
  return row == 0 ? std::nullopt : std::optional(row);
}

bool has_filing(CaseState state) {
  return state != CaseState::confirmed && state != CaseState::not_mine &&
         state != CaseState::licensed && state != CaseState::ignored &&
         state != CaseState::in_batch && state != CaseState::form_filled;
}

}  // namespace counterproof::cases
