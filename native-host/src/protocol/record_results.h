// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/record_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. Whatever the records hold, what these give fits the
// schemas: texts are cut, numbers and lists kept within their bounds.
namespace counterproof::protocol {

nlohmann::json body(const LedgerHeadResult &result);
nlohmann::json body(const SellerSeeResult &result);
nlohmann::json body(const SellerListResult &result);
nlohmann::json body(const SellerStoreResult &result);
nlohmann::json body(const SellerEntityResult &result);
nlohmann::json body(const CaseMoveResult &result);
nlohmann::json body(const CaseUndoResult &result);
nlohmann::json body(const CaseHistoryResult &result);
nlohmann::json body(const CaseOverviewResult &result);
nlohmann::json body(const ListingMetResult &result);
nlohmann::json body(const CaseRelistedResult &result);
nlohmann::json body(const ReviewDecideResult &result);
nlohmann::json body(const ReviewConsiderResult &result);
nlohmann::json body(const ReviewPlainOnlyResult &result);
nlohmann::json body(const ReviewUndoResult &result);
nlohmann::json body(const ReviewAnswersResult &result);

}  // namespace counterproof::protocol
