// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/report_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. Whatever the records hold, what these give fits the
// schemas: texts are cut, numbers and lists kept within their bounds.
namespace counterproof::protocol {

nlohmann::json body(const CasePicturesResult &result);
nlohmann::json body(const CasePictureResult &result);
nlohmann::json body(const ReportContentsResult &result);
nlohmann::json body(const ReportMakeResult &result);
nlohmann::json body(const ReportPieceResult &result);
nlohmann::json to_json(const ReportProgressEvent &event);
nlohmann::json to_json(const PictureCounts &counts);

}  // namespace counterproof::protocol
