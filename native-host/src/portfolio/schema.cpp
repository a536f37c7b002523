// SPDX-License-Identifier: Apache-2.0
#include "portfolio/portfolio.h"

namespace counterproof::portfolio {
namespace {

// Paths are BLOBs: a file name may hold bytes that are no text. `content` is the SHA-256 of the
// file, hexadecimal: the work's identity. `features` and `thumbnail` name blobs. `revision` numbers
// every change of what can be matched, over all works.
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE portfolio_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  revision INTEGER NOT NULL,
  reading_until_ms INTEGER NOT NULL
) STRICT;
INSERT INTO portfolio_state (one, revision, reading_until_ms) VALUES (1, 0, 0);

CREATE TABLE folders (
  path BLOB PRIMARY KEY,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE works (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL UNIQUE,
  path BLOB NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready', 'featureless', 'waiting', 'replaced')),
  features TEXT,
  thumbnail TEXT,
  added_at TEXT NOT NULL,
  revision INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX works_by_title ON works (title COLLATE NOCASE, id);

CREATE TABLE files (
  path BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  changed_ns INTEGER NOT NULL,
  content TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed')),
  present INTEGER NOT NULL,
  word TEXT,
  reason TEXT,
  read_by TEXT
) STRICT;
CREATE INDEX files_by_content ON files (content);
CREATE INDEX files_by_state ON files (state, present);
)sql";

// `revision` counts from 0 in every new database; `id` tells one database from the next, so that
// what was found out with one is never taken for the other's. A random UUID (RFC 9562, version 4),
// made here rather than in C++ so that no process ever sees records without one.
constexpr std::string_view kVersion2 = R"sql(
ALTER TABLE portfolio_state ADD COLUMN id TEXT NOT NULL DEFAULT '';
UPDATE portfolio_state SET id = lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) ||
  '-4' || substr(hex(randomblob(2)), 2) ||
  '-' || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) ||
  '-' || hex(randomblob(6)));
)sql";

// How fast works were read last, so that every process can say how long it takes; and folders that
// were not there when they were last looked for.
constexpr std::string_view kVersion3 = R"sql(
ALTER TABLE portfolio_state ADD COLUMN read_per_hour INTEGER NOT NULL DEFAULT 0;
ALTER TABLE folders ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
)sql";

}  // namespace

storage::RoomSchema schema() { return {"portfolio", {kVersion1, kVersion2, kVersion3}}; }

}  // namespace counterproof::portfolio
