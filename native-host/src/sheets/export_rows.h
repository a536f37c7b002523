// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/complaint_notes.h"
#include "cases/csv.h"
#include "cases/past_cases.h"
#include "cases/seller_facts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterproof::sheets {

/// Cases with their steps, one row each, headings first. The artist's own columns of an imported
/// list follow ours. import_plan() gives the same cases back.
std::vector<cases::CsvRow> case_rows(const std::vector<cases::PastCase> &cases);

/// One row for each store.
std::vector<cases::CsvRow> seller_rows(const std::vector<cases::StoreDetails> &stores);

/// A work as far as the portfolio and the artist's notes say.
struct WorkFact {
  std::string id, title, file_name, state;
  int width = 0;
  int height = 0;
  std::int64_t versions = 1;
  /// "taken 2019-03-05", as the file tells; anyone can write anything there.
  std::vector<std::string> dates;
  cases::WorkNote note;
};

std::vector<cases::CsvRow> work_rows(const std::vector<WorkFact> &works);

}  // namespace counterproof::sheets
