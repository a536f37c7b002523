// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Who files the complaints. Label and pen name are for anyone to read; what is personal lies in
/// profile_fields, sealed with keys/profile-fields and bound to its row. A work without a row of
/// its own belongs to the profile that takes the rest, if there is one.
constexpr std::string_view kProfileTables = R"sql(
CREATE TABLE profiles (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('artist', 'agent', 'company')),
  label TEXT NOT NULL,
  pen_name TEXT NOT NULL,
  letter_expires TEXT,
  takes_rest INTEGER NOT NULL,
  written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX profiles_by_label ON profiles (label COLLATE NOCASE);
CREATE UNIQUE INDEX profile_of_the_rest ON profiles (takes_rest) WHERE takes_rest = 1;

CREATE TABLE profile_fields (
  profile TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (profile, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_works (
  work_id TEXT PRIMARY KEY,
  profile TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_works_by_profile ON profile_works (profile);
)sql";

}  // namespace counterproof::cases
