// SPDX-License-Identifier: Apache-2.0
#include "cases/outcomes.h"

#include "cases/case_state.h"
#include "cases/rows.h"
#include "cases/step_rows.h"

#include <algorithm>
#include <utility>

namespace counterproof::cases {
namespace {

using S = CaseState;

struct Step {
  std::int64_t case_ordinal = 0, filing = 0;
  S state = S::confirmed;
  std::string day;
  bool is_correction = false;
  std::string case_id;
};

bool is_before_sending(S state) {
  return state == S::confirmed || state == S::in_batch || state == S::form_filled;
}

/// Takes away what this correction says was not so.
void mend(std::vector<Step> &steps, const Step &correction) {
  if (steps.empty()) return;
  if (is_before_sending(correction.state)) {
    const auto never_sent = steps.back().filing;
    do
      steps.pop_back();
    while (never_sent != 0 && !steps.empty() && steps.back().filing == never_sent);
    return;
  }
  // Whose work it is says nothing of what happened, and a step that skips some was sent before it.
  const bool is_of_the_work = !has_filing(correction.state);
  const bool skips_some = steps.back().state == S::submitted && correction.state != S::submitted;
  if (!is_of_the_work && !skips_some) steps.pop_back();
}

void tell(Outcome &outcome, const Step &step) {
  switch (step.state) {
  case S::submitted:
    if (outcome.sent.empty()) outcome.sent = step.day;
    outcome.upheld.clear();
    break;
  case S::removed:
  case S::removed_stays: outcome.upheld = step.day; break;
  case S::gone: break;
  case S::back_at_same_link:
  case S::relisted: outcome.relisted.push_back(step.day); break;
  case S::reinstated:
    outcome.reinstated.push_back(step.day);
    outcome.upheld.clear();
    break;
  default: outcome.upheld.clear(); break;
  }
}

/// The steps of one case, oldest first.
void add_outcomes(std::vector<Outcome> &all, const std::vector<Step> &steps) {
  std::vector<Outcome> of_case;
  for (const auto &step : steps) {
    // What comes before a complaint, also a next one, changes nothing of what became of the last.
    if (!has_filing(step.state)) continue;
    const auto same = [&](const Outcome &one) { return one.filing == step.filing; };
    auto at = std::find_if(of_case.begin(), of_case.end(), same);
    if (at == of_case.end()) {
      at = of_case.emplace(of_case.end());
      at->case_id = step.case_id;
      at->filing = step.filing;
    }
    tell(*at, step);
  }
  std::move(of_case.begin(), of_case.end(), std::back_inserter(all));
}

}  // namespace

Result<std::vector<Outcome>> outcomes_of(storage::Database &database, std::string_view which,
                                         std::optional<std::int64_t> row) {
  auto rows = database.prepare(
      "SELECT case_ordinal, coalesce(filing, 0), state, day, is_correction AND reason <> ?, "
      "(SELECT cases.id FROM cases WHERE ordinal = case_ordinal) FROM case_moves WHERE NOT EXISTS "
      "(SELECT 1 FROM undone_moves WHERE undone_moves.id = "
      "case_moves.id) AND " +
          std::string(which) + " ORDER BY case_ordinal, case_moves.id",
      kListJump);
  if (row) rows.bind(*row);
  std::vector<Outcome> all;
  std::vector<Step> of_case;
  for (;;) {
    const auto next = rows.next();
    if (!next) return tl::unexpected(next.error());
    if (!*next) break;
    const auto state = case_state_of(rows.text(2));
    if (!state) continue;
    Step step{rows.integer(0), rows.integer(1),      *state,
              rows.text(3),    rows.integer(4) != 0, rows.text(5)};
    if (!of_case.empty() && of_case.front().case_ordinal != step.case_ordinal) {
      add_outcomes(all, of_case);
      of_case.clear();
    }
    if (step.is_correction) mend(of_case, step);
    of_case.push_back(std::move(step));
  }
  add_outcomes(all, of_case);
  return all;
}

}  // namespace counterproof::cases
