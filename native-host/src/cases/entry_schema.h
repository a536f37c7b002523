// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Letters and notes beside a case: every version stays. Their files lie in blobs/ under their
/// SHA-256; waiting_files names those that came and stand in no entry yet. No key is counted here:
/// in copies of two lines of the records the same number would be another letter's. What an entry
/// answers is no reference: a letter stays when the one that it answers is lost.
constexpr std::string_view kEntryTables = R"sql(
CREATE TABLE case_entries (
  id TEXT PRIMARY KEY,
  case_ordinal INTEGER NOT NULL REFERENCES cases (ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_entries_by_case ON case_entries (case_ordinal);

CREATE TABLE entry_versions (
  entry TEXT NOT NULL REFERENCES case_entries (id),
  number INTEGER NOT NULL,
  noted_at TEXT NOT NULL,
  is_taken_back INTEGER NOT NULL,
  salt TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('mail', 'chat', 'phone', 'seller_contact', 'test_purchase', 'listing_report')),
  day TEXT NOT NULL,
  time TEXT,
  who TEXT NOT NULL,
  direction TEXT CHECK (direction IN ('sent', 'received')),
  text TEXT NOT NULL,
  due TEXT,
  is_answered INTEGER NOT NULL,
  answers TEXT,
  PRIMARY KEY (entry, number)
) STRICT;
CREATE INDEX entry_versions_by_due ON entry_versions (due) WHERE due IS NOT NULL;
CREATE INDEX entry_versions_by_answer ON entry_versions (answers) WHERE answers IS NOT NULL;
CREATE TRIGGER entry_versions_are_never_changed BEFORE UPDATE ON entry_versions
  BEGIN SELECT RAISE(ABORT, 'what was noted stays'); END;

CREATE TABLE entry_files (
  entry TEXT NOT NULL,
  number INTEGER NOT NULL,
  place INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (entry, number, place),
  FOREIGN KEY (entry, number) REFERENCES entry_versions (entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_files_by_content ON entry_files (sha256);

CREATE TABLE waiting_files (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace counterproof::cases
