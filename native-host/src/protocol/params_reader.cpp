// SPDX-License-Identifier: Apache-2.0
#include "protocol/params_reader.h"

#include "base/base64.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

std::string text(const Json &from, const char *name) { return from.at(name).get<std::string>(); }

std::optional<std::string> optional_text(const Json &from, const char *name) {
  const Json &value = from.at(name);
  if (value.is_null()) return std::nullopt;
  return value.get<std::string>();
}

template <class T> std::vector<T> list(const Json &from, const char *name) {
  return from.at(name).get<std::vector<T>>();
}

Seller seller(const Json &from) {
  return {.store_id = optional_text(from, "storeId"),
          .store_name = optional_text(from, "storeName"),
          .seller_id = optional_text(from, "sellerId"),
          .member_id = optional_text(from, "memberId"),
          .company = optional_text(from, "company"),
          .company_id = optional_text(from, "companyId"),
          .minisite = optional_text(from, "minisite"),
          .country = optional_text(from, "country")};
}

Listing listing(const Json &from) {
  return {.site = text(from, "site"),
          .id = text(from, "id"),
          .aliases = list<std::string>(from, "aliases"),
          .url = text(from, "url"),
          .title = text(from, "title"),
          .picture_key = text(from, "pictureKey"),
          .picture_url = text(from, "pictureUrl"),
          .price_text = optional_text(from, "priceText"),
          .is_ad = from.at("isAd").get<bool>(),
          .seller = seller(from.at("seller"))};
}

Finding finding(const Json &from) {
  return {.work_id = text(from, "workId"),
          .work_title = text(from, "workTitle"),
          .work_width = from.at("workWidth").get<int>(),
          .work_height = from.at("workHeight").get<int>(),
          .kind = text(from, "kind"),
          .score = from.at("score").get<double>(),
          .quad = list<double>(from, "quad"),
          .region_in_picture = list<double>(from, "regionInPicture"),
          .region_in_work = list<double>(from, "regionInWork"),
          .mirrored = from.at("mirrored").get<bool>(),
          .inverted = from.at("inverted").get<bool>(),
          .points = from.at("points").get<int>(),
          .coverage = from.at("coverage").get<double>()};
}

Judgement judgement(const Json &from) {
  return {.mine = from.at("mine").get<bool>(),
          .not_licensed = from.at("notLicensed").get<bool>(),
          .looked_at = from.at("lookedAt").get<bool>(),
          .exceptions_considered = from.at("exceptionsConsidered").get<bool>()};
}

HelloParams hello(const Json &from) {
  const Json &client = from.at("client");
  const Json &protocol = from.at("protocol");
  return {.client_name = text(client, "name"),
          .client_version = text(client, "version"),
          .protocol = {protocol.at("major").get<int>(), protocol.at("minor").get<int>()}};
}

Result<Params> picture_match(Json &from) {
  PictureMatchParams params;
  for (Json &picture : from.at("pictures")) {
    // Taken out of the tree first: a batch of 8 MiB should not stand in memory three times.
    const std::string data = std::move(picture.at("data").get_ref<std::string &>());
    picture.at("data") = nullptr;
    auto bytes = from_base64(data);
    if (!bytes)
      return fail(ErrorCode::invalid_params, "The picture's data is not base64.",
                  "/pictures/" + std::to_string(params.pictures.size()) + "/data");
    params.pictures.push_back({text(picture, "key"), std::move(*bytes)});
  }
  return params;
}

CaseOpenParams case_open(const Json &from) {
  const Json &picture = from.at("picture");
  return {.request_key = text(from, "requestKey"),
          .listing = listing(from.at("listing")),
          .picture_width = picture.at("width").get<int>(),
          .picture_height = picture.at("height").get<int>(),
          .finding = finding(from.at("finding")),
          .judgement = judgement(from.at("judgement"))};
}

}  // namespace

Result<Params> read_params(std::string_view method, Json &params) {
  if (method == "session.hello") return hello(params);
  if (method == "portfolio.status") return PortfolioStatusParams{};
  if (method == "portfolio.works")
    return PortfolioWorksParams{optional_text(params, "cursor"), params.at("limit").get<int>()};
  if (method == "work.thumbnail") return WorkThumbnailParams{text(params, "workId")};
  if (method == "picture.match") return picture_match(params);
  if (method == "request.cancel") return RequestCancelParams{params.at("id").get<std::int64_t>()};
  if (method == "case.open") return case_open(params);
  if (method == "case.list")
    return CaseListParams{optional_text(params, "cursor"), params.at("limit").get<int>()};
  if (method == "case.known")
    return CaseKnownParams{text(params, "site"), list<std::string>(params, "listingIds")};
  if (method == "complaint.draft")
    return ComplaintDraftParams{list<std::string>(params, "caseIds")};
  return fail(ErrorCode::unknown_method, "This version has no such method.", std::string(method));
}

}  // namespace counterproof::protocol
