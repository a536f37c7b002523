// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Where each case stands and how it came there; complaints as they were filed; which listing is
/// another one's next life. A case without a row in case_states is confirmed.
constexpr std::string_view kProgressTables = R"sql(
CREATE TABLE filings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  reason_label TEXT NOT NULL,
  reference TEXT NOT NULL,
  day TEXT NOT NULL,
  noted_at TEXT NOT NULL
) STRICT;

CREATE TABLE case_moves (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_ordinal INTEGER NOT NULL REFERENCES cases (ordinal),
  state TEXT NOT NULL,
  portal_word TEXT NOT NULL,
  reason TEXT NOT NULL,
  day TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  filing INTEGER REFERENCES filings (id),
  counter_notice INTEGER NOT NULL,
  is_correction INTEGER NOT NULL
) STRICT;
CREATE INDEX case_moves_by_case ON case_moves (case_ordinal, id);
CREATE INDEX case_moves_by_filing ON case_moves (filing);

CREATE TABLE undone_moves (
  id INTEGER PRIMARY KEY REFERENCES case_moves (id),
  noted_at TEXT NOT NULL
) STRICT;

CREATE TABLE case_states (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal),
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  filing INTEGER REFERENCES filings (id)
) STRICT;
CREATE INDEX case_states_by_state ON case_states (state, case_ordinal);

CREATE TABLE lineage (
  case_ordinal INTEGER PRIMARY KEY REFERENCES cases (ordinal),
  previous INTEGER NOT NULL REFERENCES cases (ordinal),
  why TEXT NOT NULL,
  noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_by_previous ON lineage (previous);
CREATE INDEX cases_by_picture ON cases (picture_key);

CREATE TABLE write_requests (
  request_key TEXT PRIMARY KEY,
  asked TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace counterproof::cases
