// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// What the artist says of the way to an account on a complaint portal: the newest row of a step
/// stands, one without a day takes it back.
constexpr std::string_view kPortalStepTables = R"sql(
CREATE TABLE portal_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile TEXT NOT NULL,
  portal TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('account_opened', 'identity_sent', 'identity_accepted')),
  day TEXT,
  noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX portal_steps_by_place ON portal_steps (profile, portal, step, id);
CREATE TRIGGER portal_steps_are_never_changed BEFORE UPDATE ON portal_steps
  BEGIN SELECT RAISE(ABORT, 'what was noted stays'); END;
)sql";

}  // namespace counterproof::cases
