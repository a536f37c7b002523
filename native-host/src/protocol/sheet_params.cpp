// SPDX-License-Identifier: Apache-2.0
#include "protocol/sheet_params.h"

#include "base/base64.h"
#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {

namespace {

using Json = nlohmann::json;

Result<SheetList> read_list(Json &from) {
  auto data = from_base64(from.at("data").get_ref<const std::string &>());
  if (!data) return fail(ErrorCode::invalid_params, "The list's data is not base64.", "/list/data");
  SheetList list{.data = std::move(*data),
                 .sheet = optional_text(from, "sheet"),
                 .columns = {},
                 .words = {},
                 .order = text(from, "order"),
                 .day = optional_text(from, "day")};
  for (const auto &one : from.at("columns"))
    list.columns.push_back({one.at("column").get<int>(), text(one, "field")});
  for (const auto &one : from.at("words"))
    list.words.push_back({text(one, "word"), text(one, "state")});
  return list;
}

}  // namespace

std::optional<Result<Params>> read_sheet_params(std::string_view method, Json &params) {
  if (method == "sheet.export")
    return SheetExportParams{text(params, "what"), text(params, "as"),
                             optional_text(params, "sha256"),
                             params.at("offset").get<std::int64_t>()};
  if (method != "sheet.preview" && method != "sheet.import") return std::nullopt;
  auto list = read_list(params.at("list"));
  if (!list) return tl::unexpected<Error>(list.error());
  if (method == "sheet.preview") return SheetPreviewParams{std::move(*list)};
  return SheetImportParams{std::move(*list), text(params, "planned")};
}

}  // namespace counterproof::protocol
