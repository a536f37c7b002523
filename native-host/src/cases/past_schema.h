// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Cases out of the artist's own list of earlier days. They are history until she opens them with
/// her four answers; what her list said besides stands in her own headings and words. A list of
/// thousands is read out by listing: each one's ids are found without reading all of them.
constexpr std::string_view kPastTables = R"sql(
ALTER TABLE filings ADD COLUMN is_past INTEGER NOT NULL DEFAULT 0;

CREATE TABLE past_cases (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal),
  noted_at TEXT NOT NULL,
  taken_up_at TEXT
) STRICT;

CREATE TABLE past_case_words (
  case_ordinal INTEGER NOT NULL REFERENCES past_cases (case_ordinal),
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (case_ordinal, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX listing_ids_by_listing ON listing_ids (listing);
)sql";

}  // namespace counterproof::cases
