// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// What the artist decided while reviewing, in the order in which it was decided; a decision that
/// was undone stays, with the time of it.
constexpr std::string_view kReviewTables = R"sql(
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('verdict', 'exceptions', 'plain_only')),
  answer TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX decisions_not_undone ON decisions (id) WHERE undone_at IS NULL;

CREATE TABLE decision_pairs (
  decision INTEGER NOT NULL REFERENCES decisions (id),
  site TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  picture_key TEXT NOT NULL,
  work_id TEXT NOT NULL,
  looked_at INTEGER NOT NULL,
  PRIMARY KEY (decision, site, listing_id, picture_key, work_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_pairs_by_listing ON decision_pairs (site, listing_id, work_id, decision);
CREATE INDEX decision_pairs_by_picture ON decision_pairs (picture_key, work_id, decision);
CREATE INDEX decision_pairs_by_work ON decision_pairs (work_id, decision);
)sql";

}  // namespace counterproof::cases
