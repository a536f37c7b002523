// SPDX-License-Identifier: Apache-2.0
#include "sheets/history_cell.h"

#include "base/china_day.h"
#include "cases/csv.h"

#include <algorithm>

namespace counterproof::sheets {
namespace {

constexpr std::size_t kColumns = 11;
constexpr std::size_t kMostSteps = 100;
constexpr std::size_t kMark = 3;

cases::CsvRow row_of(const cases::PastStep &step) {
  cases::CsvRow row{step.day, std::string(cases::to_word(step.state)), step.portal_word,
                    step.reason, step.is_correction ? "correction" : ""};
  if (step.filing)
    row.insert(row.end(), {step.filing_id, step.filing->platform, step.filing->reference,
                           step.filing->reason_label, step.filing->reason, step.filing->statement});
  else
    while (row.back().empty())
      row.pop_back();
  return row;
}

}  // namespace

std::string write_history(const std::vector<cases::PastStep> &steps) {
  std::vector<cases::CsvRow> rows;
  for (const auto &step : steps)
    rows.push_back(row_of(step));
  auto text = cases::write_csv(rows).substr(kMark);
  // The last line's end.
  if (text.size() >= 2) text.resize(text.size() - 2);
  return text;
}

Result<std::vector<cases::PastStep>> read_history(const std::string &cell) {
  const auto text = "sep=,\n" + cell;
  const auto table =
      cases::read_csv({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
  const auto damaged = [] {
    return fail(ErrorCode::unreadable, "The history is damaged: leave that column as it was "
                                       "exported, or leave it out.");
  };
  if (!table || !table->bad.empty() || table->rows.empty() || table->rows.size() > kMostSteps)
    return damaged();
  std::vector<cases::PastStep> steps;
  for (auto row : table->rows) {
    row.resize(std::max(row.size(), kColumns));
    const auto state = cases::case_state_of(row[1]);
    if (!state || !day_of_date(row[0])) return damaged();
    cases::PastStep step;
    step.state = *state;
    step.day = row[0];
    step.portal_word = row[2];
    step.reason = row[3];
    step.is_correction = row[4] == "correction";
    if (*state == cases::CaseState::submitted && !row[6].empty()) {
      step.filing_id = row[5];
      step.filing = cases::Filing{row[6], row[8], row[7], row[9], row[10]};
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace counterproof::sheets
