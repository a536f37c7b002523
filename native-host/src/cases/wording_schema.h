// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// The artist's own words in place of a sentence of ours: for one work, or for all where `work_id`
/// is empty. What was taken back to ours stays, to be used again. `text` may name people: the
/// ledger holds its SHA-256 only.
constexpr std::string_view kWordingTables = R"sql(
CREATE TABLE statement_wordings (
  work_id TEXT NOT NULL,
  sentence TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'zh')),
  text TEXT NOT NULL,
  is_used INTEGER NOT NULL,
  noted_at TEXT NOT NULL,
  PRIMARY KEY (work_id, sentence, language)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace counterproof::cases
