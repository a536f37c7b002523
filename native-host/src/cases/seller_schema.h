// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Stores and entities. Rows are made from the facts in cases and in the ledger. A store record has
/// one number of each kind that names it alone; `store_shared_ids` holds ids that turned out to
/// belong to another store too.
constexpr std::string_view kSellerTables = R"sql(
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE stores (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  life TEXT CHECK (life IN ('open', 'closed')),
  life_since TEXT NOT NULL DEFAULT '',
  entity INTEGER REFERENCES entities (id)
) STRICT;
CREATE INDEX stores_by_entity ON stores (entity);
CREATE INDEX stores_by_last_seen ON stores (last_seen, id);

CREATE TABLE store_former_ids (
  uuid TEXT PRIMARY KEY,
  store INTEGER NOT NULL REFERENCES stores (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE store_ids (
  site TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('store', 'seller', 'member', 'minisite', 'company')),
  any_id TEXT NOT NULL,
  store INTEGER NOT NULL REFERENCES stores (id),
  PRIMARY KEY (site, kind, any_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX store_ids_by_store ON store_ids (store);

CREATE TABLE store_shared_ids (
  store INTEGER NOT NULL REFERENCES stores (id),
  kind TEXT NOT NULL,
  any_id TEXT NOT NULL,
  PRIMARY KEY (store, kind, any_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE store_names (
  store INTEGER NOT NULL REFERENCES stores (id),
  kind TEXT NOT NULL CHECK (kind IN ('store', 'company')),
  name TEXT NOT NULL,
  similar_key TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  PRIMARY KEY (store, kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX store_names_by_key ON store_names (similar_key);

CREATE TABLE store_licences (
  id INTEGER PRIMARY KEY,
  store INTEGER NOT NULL REFERENCES stores (id),
  name TEXT, number TEXT, authority TEXT, address TEXT, representative TEXT, established TEXT,
  number_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  authority_key TEXT NOT NULL,
  address_key TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  url TEXT NOT NULL
) STRICT;
CREATE INDEX store_licences_by_store ON store_licences (store, id);

CREATE TABLE case_stores (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal),
  store INTEGER NOT NULL REFERENCES stores (id),
  listing INTEGER NOT NULL REFERENCES listings (id),
  work_id TEXT NOT NULL,
  picture_key TEXT NOT NULL
) STRICT;
CREATE INDEX case_stores_by_store ON case_stores (store, listing);
CREATE INDEX case_stores_by_picture ON case_stores (picture_key, store);

CREATE TABLE cases_without_store (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal)
) STRICT;

CREATE TABLE pooled_listings (
  listing INTEGER NOT NULL REFERENCES listings (id),
  original_id TEXT NOT NULL,
  store INTEGER REFERENCES stores (id),
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  PRIMARY KEY (listing, original_id)
) STRICT, WITHOUT ROWID;
)sql";

/// Cases of before there were store records, which are given theirs little by little.
constexpr std::string_view kCasesToTakeIn = R"sql(
CREATE TABLE cases_to_take_in (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal)
) STRICT;
INSERT INTO cases_to_take_in (case_ordinal) SELECT ordinal FROM cases
  WHERE ordinal NOT IN (SELECT case_ordinal FROM case_stores)
    AND ordinal NOT IN (SELECT case_ordinal FROM cases_without_store);
)sql";

}  // namespace counterproof::cases
