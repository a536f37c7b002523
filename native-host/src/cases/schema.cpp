// SPDX-License-Identifier: Apache-2.0
#include "cases/cases.h"
#include "cases/complaint_schema.h"
#include "cases/counter_schema.h"
#include "cases/entry_schema.h"
#include "cases/mistake_schema.h"
#include "cases/order_schema.h"
#include "cases/past_schema.h"
#include "cases/picture_schema.h"
#include "cases/portal_step_schema.h"
#include "cases/profile_schema.h"
#include "cases/progress_schema.h"
#include "cases/received_schema.h"
#include "cases/review_schema.h"
#include "cases/seller_schema.h"
#include "cases/whole_copy_schema.h"
#include "cases/wording_schema.h"
#include "cases/work_schema.h"

namespace counterproof::cases {
namespace {

// Rows are the current state, made in the same transaction as the ledger entry that says why.
// Lists are RFC 8785 text (aliases) or numbers with commas (quad).
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  time TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_never_cut BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE this_device (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL
) STRICT;

CREATE TABLE listings (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  UNIQUE (site, listing_id)
) STRICT;

CREATE TABLE listing_ids (
  site TEXT NOT NULL,
  any_id TEXT NOT NULL,
  listing INTEGER NOT NULL REFERENCES listings (id),
  PRIMARY KEY (site, any_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  opened_at TEXT NOT NULL,
  listing INTEGER NOT NULL REFERENCES listings (id),
  work_id TEXT NOT NULL,
  work_title TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  picture_key TEXT NOT NULL,
  picture_url TEXT NOT NULL,
  price_text TEXT,
  is_ad INTEGER NOT NULL,
  store_id TEXT, store_name TEXT, seller_id TEXT, member_id TEXT,
  company TEXT, company_id TEXT, minisite TEXT, country TEXT,
  match_kind TEXT NOT NULL,
  score_thousandths INTEGER NOT NULL,
  quad TEXT NOT NULL,
  mirrored INTEGER NOT NULL,
  inverted INTEGER NOT NULL,
  points INTEGER NOT NULL,
  coverage_thousandths INTEGER NOT NULL,
  picture_width INTEGER NOT NULL,
  picture_height INTEGER NOT NULL,
  engine TEXT NOT NULL,
  mine INTEGER NOT NULL,
  not_licensed INTEGER NOT NULL,
  looked_at INTEGER NOT NULL,
  exceptions_considered INTEGER NOT NULL,
  UNIQUE (listing, work_id)
) STRICT;
CREATE INDEX cases_by_work ON cases (work_id);
CREATE INDEX cases_by_store ON cases (store_id);

CREATE TABLE open_requests (
  request_key TEXT PRIMARY KEY,
  case_ordinal INTEGER NOT NULL REFERENCES cases (ordinal),
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What the artist found without the engine, and what the artist allows. A store is known by
// several ids, as a listing is.
constexpr std::string_view kVersion2 = R"sql(
ALTER TABLE cases ADD COLUMN found_by TEXT NOT NULL DEFAULT 'engine'
  CHECK (found_by IN ('engine', 'hand'));

CREATE TABLE allowed_listings (
  listing INTEGER PRIMARY KEY REFERENCES listings (id),
  since TEXT NOT NULL
) STRICT;

CREATE TABLE allowed_stores (
  id INTEGER PRIMARY KEY,
  since TEXT NOT NULL
) STRICT;
CREATE TABLE allowed_store_ids (
  site TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('store', 'minisite', 'company')),
  any_id TEXT NOT NULL,
  store INTEGER NOT NULL REFERENCES allowed_stores (id) ON DELETE CASCADE,
  PRIMARY KEY (site, kind, any_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX allowed_ids_by_store ON allowed_store_ids (store);
)sql";

// Signatures under the ledger as it stood. Append-only as the ledger itself.
constexpr std::string_view kVersion3 = R"sql(
CREATE TABLE ledger_heads (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  entries INTEGER NOT NULL,
  head TEXT NOT NULL,
  device TEXT NOT NULL,
  time TEXT NOT NULL,
  reason TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
CREATE TRIGGER ledger_heads_are_never_changed BEFORE UPDATE ON ledger_heads
  BEGIN SELECT RAISE(ABORT, 'the signed heads are append-only'); END;
CREATE TRIGGER ledger_heads_are_never_cut BEFORE DELETE ON ledger_heads
  BEGIN SELECT RAISE(ABORT, 'the signed heads are append-only'); END;
)sql";

// After an older copy was put back, other copies hold entries of a line that was given up.
constexpr std::string_view kEntryFits =
    "NEW.seq = 1 OR EXISTS (SELECT 1 FROM ledger WHERE seq = NEW.seq - 1 AND hash = NEW.prev)";
constexpr std::string_view kHeadFits =
    "EXISTS (SELECT 1 FROM ledger WHERE seq = NEW.entries AND hash = NEW.head)";

}  // namespace

storage::RoomSchema schema() {
  return {"cases",
          {kVersion1,       kVersion2,      kVersion3,        kProgressTables, kSellerTables,
           kReviewTables,   kCasesToTakeIn, kComplaintTables, kPastTables,     kMistakeTables,
           kCounterTables,  kOrderIndexes,  kStoreIdIndexes,  kWordingTables,  kProfileTables,
           kWorkTables,     kPictureTables, kReceivedTables,  kEntryTables,    kPortalStepTables,
           kWholeCopyTables},
          {{"ledger", kEntryFits}, {"ledger_heads", kHeadFits}}};
}

}  // namespace counterproof::cases
