// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// So that what was sent last is found without reading all that ever was sent.
constexpr std::string_view kOrderIndexes = R"sql(
CREATE INDEX filings_in_order ON filings (day, id);
)sql";

/// So that the cases of a store that was allowed are found by each of its ids, as cases_by_store
/// finds them by one.
constexpr std::string_view kStoreIdIndexes = R"sql(
CREATE INDEX cases_by_minisite ON cases (minisite) WHERE minisite IS NOT NULL;
CREATE INDEX cases_by_company ON cases (company_id) WHERE company_id IS NOT NULL;
)sql";

}  // namespace counterproof::cases
