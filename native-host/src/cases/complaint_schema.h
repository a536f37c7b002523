// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// What the artist noted for complaints: her works' records on the portal, the reason she chose for
/// a listing, and of a complaint that was sent which of the three cases it named and its words.
constexpr std::string_view kComplaintTables = R"sql(
CREATE TABLE work_notes (
  work_id TEXT PRIMARY KEY,
  record_number TEXT, record_status TEXT,
  completed TEXT, first_published TEXT, first_published_at TEXT, official_url TEXT,
  has_certificate INTEGER, claim_signed INTEGER,
  noted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_reasons (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal),
  reason TEXT NOT NULL CHECK (reason IN ('R1', 'R2', 'R3')),
  noted_at TEXT NOT NULL
) STRICT;

ALTER TABLE filings ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE filings ADD COLUMN statement TEXT NOT NULL DEFAULT '';
CREATE TABLE guard_overrides (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guard TEXT NOT NULL CHECK (guard IN ('pace', 'good_faith')),
  day TEXT NOT NULL,
  words TEXT NOT NULL,
  noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX guard_overrides_by_day ON guard_overrides (day, guard);
CREATE INDEX filings_by_day ON filings (day, platform);
)sql";

}  // namespace counterproof::cases
