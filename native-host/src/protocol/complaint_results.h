// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/complaint_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. Whatever the records hold, what these give fits the
// schemas: texts are cut, numbers and lists kept within their bounds.
namespace counterproof::protocol {

nlohmann::json body(const ComplaintDraftResult &result);
nlohmann::json body(const ComplaintPlanResult &result);
nlohmann::json body(const ComplaintReasonResult &result);
nlohmann::json body(const ComplaintGoOnResult &result);
nlohmann::json body(const ComplaintImportResult &result);
nlohmann::json body(const ComplaintMistakeResult &result);
nlohmann::json body(const ComplaintWithdrawalsResult &result);
nlohmann::json body(const ComplaintWithdrawalResult &result);
nlohmann::json body(const ComplaintNumberResult &result);
nlohmann::json body(const CounterListResult &result);
nlohmann::json body(const CounterNoteResult &result);
nlohmann::json body(const CounterDraftResult &result);
nlohmann::json body(const ComplaintWordResult &result);

}  // namespace counterproof::protocol
