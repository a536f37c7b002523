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

// What files say of themselves (image::PictureDate), by work; and how many decoders a file has
// ended or hung, over all runs of all programs, so that it is not tried for ever.
constexpr std::string_view kVersion4 = R"sql(
CREATE TABLE work_dates (
  work TEXT NOT NULL REFERENCES works (id),
  source TEXT NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (work, source, told)
) STRICT, WITHOUT ROWID;
ALTER TABLE files ADD COLUMN decoders_ended INTEGER NOT NULL DEFAULT 0;
)sql";

// Files that show one work. `same_as` is the id of the work that stands for the group, NULL for
// that one itself: work_groups.h. No reference, so that a lost work takes no other with it.
// `compared`: its like has been looked for; works from before are, until they are read again.
// `apart`: the artist said that it is a work of its own. `one_of_each` gives the one that stands
// for each group now.
constexpr std::string_view kVersion5 = R"sql(
ALTER TABLE works ADD COLUMN likeness BLOB;
ALTER TABLE works ADD COLUMN compared INTEGER NOT NULL DEFAULT 1;
ALTER TABLE works ADD COLUMN same_as TEXT;
ALTER TABLE works ADD COLUMN apart INTEGER NOT NULL DEFAULT 0;
CREATE INDEX works_by_group ON works (coalesce(same_as, id));
CREATE INDEX works_not_compared ON works (id) WHERE compared = 0;
CREATE VIEW one_of_each AS
SELECT coalesce(same_as, id) AS group_id, * FROM works
WHERE state IN ('ready', 'featureless', 'waiting') AND NOT EXISTS (
  SELECT 1 FROM works AS other
  WHERE coalesce(other.same_as, other.id) = coalesce(works.same_as, works.id)
  AND other.id <> works.id AND other.state IN ('ready', 'featureless', 'waiting')
  AND (other.state <> 'ready', other.same_as NOT NULL, other.id) <
      (works.state <> 'ready', works.same_as NOT NULL, works.id));
)sql";

// Greeting a browser counts works: without going to their rows, which are large now.
constexpr std::string_view kVersion6 = R"sql(
CREATE INDEX works_by_state ON works (state, same_as);
)sql";

}  // namespace

storage::RoomSchema schema() {
  return {"portfolio", {kVersion1, kVersion2, kVersion3, kVersion4, kVersion5, kVersion6}};
}

}  // namespace counterproof::portfolio
