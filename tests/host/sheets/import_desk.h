// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/past_cases.h"
#include "cases/record_desk.h"
#include "cases/stated_cases.h"
#include "sheets/export_rows.h"
#include "sheets/import_plan.h"

namespace counterproof::test {

/// Empty records that a list is taken into, and what they give back as one.
struct ImportDesk : RecordDesk {
  cases::PastCases past{store, clock};

  /// How many were new.
  std::int64_t take(const sheets::ImportPlan &plan) {
    std::vector<cases::PastCase> all;
    for (const auto &planned : plan.cases)
      all.push_back(planned.past);
    return past.add(all).value();
  }
  std::vector<cases::CsvRow> rows() {
    return sheets::case_rows(cases::stated_cases(cases, progress, past).value());
  }
};

}  // namespace counterproof::test
