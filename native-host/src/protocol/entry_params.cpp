// SPDX-License-Identifier: Apache-2.0
#include "protocol/entry_params.h"

#include "base/base64.h"
#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

std::int64_t number(const Json &from, const char *name) {
  return from.at(name).get<std::int64_t>();
}

EntryFacts facts(const Json &from) {
  EntryFacts made{.kind = text(from, "kind"),
                  .day = text(from, "day"),
                  .time = optional_text(from, "time"),
                  .who = text(from, "who"),
                  .direction = optional_text(from, "direction"),
                  .text = text(from, "text"),
                  .due = optional_text(from, "due"),
                  .is_answered = from.at("answered").get<bool>(),
                  .answers = optional_text(from, "answers")};
  for (const Json &file : from.at("files"))
    made.files.push_back({text(file, "sha256"), number(file, "bytes"), text(file, "name")});
  return made;
}

Result<Params> upload(const Json &from) {
  auto data = from_base64(from.at("data").get_ref<const std::string &>());
  if (!data) return fail(ErrorCode::invalid_params, "The file's data is not base64.", "/data");
  return EntryUploadParams{text(from, "sha256"), number(from, "bytes"), number(from, "offset"),
                           std::move(*data)};
}

}  // namespace

std::optional<Result<Params>> read_entry_params(std::string_view method, const Json &params) {
  if (method == "entry.list")
    return EntryListParams{text(params, "caseId"), optional_text(params, "cursor"),
                           params.at("limit").get<int>()};
  if (method == "entry.versions")
    return EntryVersionsParams{text(params, "entryId"), optional_text(params, "cursor")};
  if (method == "entry.write")
    return EntryWriteParams{text(params, "requestKey"), text(params, "caseId"),
                            optional_text(params, "entryId"), number(params, "seen"),
                            facts(params.at("facts"))};
  if (method == "entry.takeBack")
    return EntryTakeBackParams{text(params, "requestKey"), text(params, "entryId"),
                               number(params, "seen"), params.at("takenBack").get<bool>()};
  if (method == "entry.due") return EntryDueParams{};
  if (method == "entry.upload") return upload(params);
  if (method == "entry.file")
    return EntryFileParams{text(params, "entryId"), text(params, "sha256"),
                           number(params, "offset")};
  return std::nullopt;
}

}  // namespace counterproof::protocol
