// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// So that what was done lately is found without reading all that ever was.
constexpr std::string_view kOverviewIndexes = R"sql(
CREATE INDEX filings_in_order ON filings (day, id);
CREATE INDEX case_moves_by_state ON case_moves (state, day);
CREATE INDEX case_states_by_day ON case_states (state, day);
)sql";

}  // namespace counterproof::cases
