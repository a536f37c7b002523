// SPDX-License-Identifier: Apache-2.0
#include "protocol/sheet_params.h"

#include "base/base64.h"
#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {

namespace {

using Json = nlohmann::json;

Result<Bytes> read_data(const Json &from) {
  auto data = from_base64(from.at("data").get_ref<const std::string &>());
  if (!data) return fail(ErrorCode::invalid_params, "The list's data is not base64.", "/list/data");
  return std::move(*data);
}

std::vector<SheetColumnChoice> columns(const Json &from) {
  std::vector<SheetColumnChoice> choices;
  for (const auto &one : from.at("columns"))
    choices.push_back({one.at("column").get<int>(), text(one, "field")});
  return choices;
}

Result<SheetList> read_list(const Json &from) {
  auto data = read_data(from);
  if (!data) return tl::unexpected<Error>(data.error());
  SheetList list{.data = std::move(*data),
                 .sheet = optional_text(from, "sheet"),
                 .columns = columns(from),
                 .words = {},
                 .order = text(from, "order"),
                 .day = optional_text(from, "day")};
  for (const auto &one : from.at("words"))
    list.words.push_back({text(one, "word"), text(one, "state")});
  return list;
}

Result<WorkSheet> read_work_sheet(const Json &from) {
  auto data = read_data(from);
  if (!data) return tl::unexpected<Error>(data.error());
  WorkSheet list{.data = std::move(*data),
                 .sheet = optional_text(from, "sheet"),
                 .columns = columns(from),
                 .order = text(from, "order"),
                 .rows = {}};
  for (const auto &one : from.at("rows"))
    list.rows.push_back({one.at("line").get<std::int64_t>(), text(one, "workId")});
  return list;
}

/// One of the two that carry a list, which is read alike for both.
template <class Preview, class Import, class List>
Result<Params> carried(Result<List> list, bool only_looked_at, const Json &params) {
  if (!list) return tl::unexpected<Error>(list.error());
  if (only_looked_at) return Preview{std::move(*list)};
  return Import{std::move(*list), text(params, "planned")};
}

}  // namespace

std::optional<Result<Params>> read_sheet_params(std::string_view method, const Json &params) {
  if (method == "sheet.export")
    return SheetExportParams{text(params, "what"), text(params, "as"),
                             optional_text(params, "sha256"),
                             params.at("offset").get<std::int64_t>()};
  if (method == "sheet.preview" || method == "sheet.import")
    return carried<SheetPreviewParams, SheetImportParams>(read_list(params.at("list")),
                                                          method == "sheet.preview", params);
  if (method == "work.preview" || method == "work.import")
    return carried<WorkPreviewParams, WorkImportParams>(read_work_sheet(params.at("list")),
                                                        method == "work.preview", params);
  return std::nullopt;
}

}  // namespace counterproof::protocol
