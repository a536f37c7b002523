// SPDX-License-Identifier: Apache-2.0
#include "protocol/report_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

std::int64_t offset(const Json &from) { return from.at("offset").get<std::int64_t>(); }

ReportScope scope(const Json &from) { return {text(from, "kind"), text(from, "of")}; }

}  // namespace

std::vector<PictureName> read_picture_names(const Json &params) {
  std::vector<PictureName> names;
  if (!params.contains("pictures")) return names;
  for (const Json &picture : params.at("pictures"))
    names.push_back({text(picture, "key"), text(picture, "url")});
  return names;
}

std::optional<Params> read_report_params(std::string_view method, const Json &params) {
  if (method == "case.pictures")
    return CasePicturesParams{text(params, "caseId"), offset(params),
                              params.at("limit").get<int>()};
  if (method == "case.picture")
    return CasePictureParams{text(params, "caseId"), text(params, "sha256"), offset(params)};
  if (method == "report.contents")
    return ReportContentsParams{scope(params.at("scope")), offset(params),
                                params.at("limit").get<int>()};
  if (method == "report.make")
    return ReportMakeParams{text(params, "kind"), scope(params.at("scope")),
                            texts(params, "leaveOut"), params.at("withLetters").get<bool>(),
                            text(params, "listed")};
  if (method == "report.piece") return ReportPieceParams{text(params, "sha256"), offset(params)};
  return std::nullopt;
}

}  // namespace counterproof::protocol
