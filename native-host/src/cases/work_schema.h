// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// The record of each work, every version of it: the newest stands, the one before can be put back.
/// Parts are its registrations, licences and proofs of authorship, in the artist's order.
constexpr std::string_view kWorkTables = R"sql(
CREATE TABLE work_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  work_id TEXT NOT NULL,
  title TEXT, authors TEXT,
  completed TEXT, first_published TEXT, first_published_at TEXT, first_published_url TEXT,
  official_url TEXT,
  record_portal TEXT, record_number TEXT, record_status TEXT,
  record_sent TEXT, record_decided TEXT, record_expires TEXT,
  has_certificate INTEGER, claim_signed INTEGER,
  noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX work_records_by_work ON work_records (work_id, id);
CREATE TABLE work_record_parts (
  record INTEGER NOT NULL REFERENCES work_records (id),
  part TEXT NOT NULL CHECK (part IN ('registration', 'licence', 'proof')),
  place INTEGER NOT NULL,
  name TEXT NOT NULL, words TEXT NOT NULL, number TEXT NOT NULL,
  day TEXT, until TEXT,
  PRIMARY KEY (record, part, place)
) STRICT, WITHOUT ROWID;
INSERT INTO work_records (work_id, completed, first_published, first_published_at, official_url,
  record_number, record_status, has_certificate, claim_signed, noted_at)
SELECT work_id, completed, first_published, first_published_at, official_url, record_number,
  record_status, has_certificate, claim_signed, noted_at FROM work_notes ORDER BY noted_at;
DROP TABLE work_notes;
)sql";

}  // namespace counterproof::cases
