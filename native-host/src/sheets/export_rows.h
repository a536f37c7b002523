// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/csv.h"
#include "cases/past_cases.h"
#include "cases/seller_facts.h"
#include "cases/work_notes.h"

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
  /// `content`: SHA-256 of its file, hexadecimal; `title` as its file is called.
  std::string id, content, title, file_name, state;
  int width = 0;
  int height = 0;
  std::int64_t versions = 1;
  /// "taken 2019-03-05", as the file tells; anyone can write anything there.
  std::vector<std::string> dates;
  cases::WorkNote note;
};

/// plan_work_import() gives the same records back.
std::vector<cases::CsvRow> work_rows(const std::vector<WorkFact> &works);

}  // namespace counterproof::sheets
