// SPDX-License-Identifier: Apache-2.0
#include "protocol/sheet_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {

using Json = nlohmann::json;

std::optional<Result<Params>> read_sheet_params(std::string_view method, Json &params) {
  if (method == "sheet.export")
    return SheetExportParams{text(params, "what"), text(params, "as"),
                             optional_text(params, "sha256"),
                             params.at("offset").get<std::int64_t>()};
  return std::nullopt;
}

}  // namespace counterproof::protocol
