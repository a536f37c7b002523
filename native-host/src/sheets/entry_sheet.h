// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/csv.h"
#include "cases/entry_facts.h"

#include <string>
#include <vector>

namespace counterproof::sheets {

/// An entry and the case that it stands beside.
struct EntryFact {
  std::string site, listing_id, work;
  cases::CaseEntry entry;
};

/// Letters and notes as they stand, one row each, headings first. Of files their names and SHA-256.
std::vector<cases::CsvRow> entry_rows(const std::vector<EntryFact> &entries);

}  // namespace counterproof::sheets
