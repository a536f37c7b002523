// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sheet_messages.h"
#include "protocol/work_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. What these give fits the schemas.
namespace counterproof::protocol {

nlohmann::json body(const SheetExportResult &result);
nlohmann::json body(const SheetPreviewResult &result);
nlohmann::json body(const SheetImportResult &result);
nlohmann::json body(const WorkPreviewResult &result);
nlohmann::json body(const WorkImportResult &result);

}  // namespace counterproof::protocol
