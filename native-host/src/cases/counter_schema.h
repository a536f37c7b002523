// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// What was noted of a seller's counter-notice, by the step that recorded it: a step that is taken
/// back takes its note with it. `seller_says` may name people: the ledger holds its SHA-256 only.
constexpr std::string_view kCounterTables = R"sql(
CREATE TABLE counter_notices (
  move INTEGER PRIMARY KEY REFERENCES case_moves (id),
  seller_says TEXT NOT NULL,
  due_on TEXT,
  licence TEXT CHECK (licence IN ('no', 'yes', 'unsure')),
  stock TEXT CHECK (stock IN ('no', 'yes', 'unsure')),
  earlier TEXT CHECK (earlier IN ('no', 'yes', 'unsure')),
  noted_at TEXT NOT NULL
) STRICT;
)sql";

}  // namespace counterproof::cases
