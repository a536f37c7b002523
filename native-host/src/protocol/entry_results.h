// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/entry_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. What these give fits the schemas.
namespace counterproof::protocol {

nlohmann::json body(const EntryListResult &result);
nlohmann::json body(const EntryVersionsResult &result);
nlohmann::json body(const EntryWriteResult &result);
nlohmann::json body(const EntryTakeBackResult &result);
nlohmann::json body(const EntryDueResult &result);
nlohmann::json body(const EntryUploadResult &result);
nlohmann::json body(const EntryFileResult &result);

}  // namespace counterproof::protocol
