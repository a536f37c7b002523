// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Which answers were given after a complaint was sent: those after its `after_decision`. By order
/// and not by time, for a computer's clock may go back.
constexpr std::string_view kMistakeTables = R"sql(
ALTER TABLE filings ADD COLUMN after_decision INTEGER NOT NULL DEFAULT 0;
UPDATE filings SET after_decision =
  coalesce((SELECT max(id) FROM decisions WHERE at <= filings.noted_at), 0);
)sql";

}  // namespace counterproof::cases
