// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// received_…: pictures that the browser sent for matching, held for a while in received/; their
/// rows may outlive the files. The same bytes may come under several names, each with a time of
/// its own: what was seen at one shop says nothing of when another one showed it. listing_pictures: what became of each picture that a case's listing
/// showed; sha256 is none when it is not kept.
constexpr std::string_view kReceivedTables = R"sql(
CREATE TABLE received_pictures (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  used_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX received_by_use ON received_pictures (used_ms);
CREATE TABLE received_names (
  picture_key TEXT NOT NULL,
  address TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES received_pictures (sha256) ON DELETE CASCADE,
  redrawn INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (picture_key, address, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX received_names_by_picture ON received_names (sha256);

CREATE TABLE listing_pictures (
  id INTEGER PRIMARY KEY,
  case_ordinal INTEGER NOT NULL REFERENCES cases (ordinal),
  picture_key TEXT NOT NULL,
  address TEXT NOT NULL,
  sha256 TEXT,
  standing TEXT NOT NULL,
  redrawn INTEGER NOT NULL,
  received_at TEXT,
  noted_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX listing_pictures_once
  ON listing_pictures (case_ordinal, picture_key, address, ifnull(sha256, ''));
)sql";

}  // namespace counterproof::cases
