// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// So that what was sent last is found without reading all that ever was sent.
constexpr std::string_view kOrderIndexes = R"sql(
CREATE INDEX filings_in_order ON filings (day, id);
)sql";

}  // namespace counterproof::cases
