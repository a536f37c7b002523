// SPDX-License-Identifier: Apache-2.0
#include "protocol/params_reader.h"

#include "base/base64.h"
#include "protocol/backup_params.h"
#include "protocol/complaint_params.h"
#include "protocol/entry_params.h"
#include "protocol/json_fields.h"
#include "protocol/profile_params.h"
#include "protocol/record_params.h"
#include "protocol/registration_params.h"
#include "protocol/report_params.h"
#include "protocol/sheet_params.h"
#include "protocol/work_params.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

/// Of a field that came with a later minor version.
std::optional<std::string> text_if_there(const Json &from, const char *name) {
  return from.contains(name) ? optional_text(from, name) : std::nullopt;
}

std::vector<double> numbers(const Json &from, const char *name) {
  return from.at(name).get<std::vector<double>>();
}

Listing listing(const Json &from) {
  return {.site = text(from, "site"),
          .id = text(from, "id"),
          .aliases = texts(from, "aliases"),
          .url = text(from, "url"),
          .title = text(from, "title"),
          .picture_key = text(from, "pictureKey"),
          .picture_url = text(from, "pictureUrl"),
          .price_text = optional_text(from, "priceText"),
          .is_ad = from.at("isAd").get<bool>(),
          .seller = read_seller(from.at("seller"))};
}

Finding finding(const Json &from) {
  return {.work_id = text(from, "workId"),
          .work_title = text(from, "workTitle"),
          .work_width = from.at("workWidth").get<int>(),
          .work_height = from.at("workHeight").get<int>(),
          .kind = text(from, "kind"),
          .score = from.at("score").get<double>(),
          .quad = numbers(from, "quad"),
          .region_in_picture = numbers(from, "regionInPicture"),
          .region_in_work = numbers(from, "regionInWork"),
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
    params.pictures.push_back({text(picture, "key"), std::move(*bytes), picture.value("url", ""),
                               picture.value("redrawn", false)});
  }
  return params;
}

Result<Params> picture_candidates(Json &from) {
  const std::string data = std::move(from.at("data").get_ref<std::string &>());
  from.at("data") = nullptr;
  auto bytes = from_base64(data);
  if (!bytes) return fail(ErrorCode::invalid_params, "The picture's data is not base64.", "/data");
  return PictureCandidatesParams{std::move(*bytes)};
}

/// A finding with its picture, or a work named by hand: the schema has no words for the choice.
Result<Params> case_open(const Json &from) {
  const bool by_hand = from.value("foundBy", "engine") == "hand";
  const auto misfit = [](const char *sentence, const char *path) {
    return fail(ErrorCode::invalid_params, sentence, path);
  };
  if (by_hand && from.contains("finding"))
    return misfit("What was found by hand has no finding.", "/finding");
  if (by_hand && !from.contains("workId"))
    return misfit("What was found by hand needs its work.", "/workId");
  if (!by_hand && from.contains("workId"))
    return misfit("The work of a finding is named by the finding.", "/workId");
  if (!by_hand && !from.contains("finding")) return misfit("The finding is missing.", "/finding");
  if (!by_hand && !from.contains("picture")) return misfit("The picture is missing.", "/picture");
  CaseOpenParams params;
  params.request_key = text(from, "requestKey");
  params.listing = listing(from.at("listing"));
  params.judgement = judgement(from.at("judgement"));
  params.pictures = read_picture_names(from);
  if (from.contains("picture")) {
    params.picture_width = from.at("picture").at("width").get<int>();
    params.picture_height = from.at("picture").at("height").get<int>();
  }
  if (by_hand) {
    params.work_id = text(from, "workId");
  } else {
    if (params.listing.picture_key.empty())
      return misfit("The picture of a finding needs its key.", "/listing/pictureKey");
    params.finding = finding(from.at("finding"));
    params.work_id = params.finding->work_id;
  }
  return params;
}

CaseKnownParams case_known(const Json &from) {
  CaseKnownParams params{text(from, "site"), texts(from, "listingIds"), {}};
  if (!from.contains("stores")) return params;
  for (const Json &store : from.at("stores"))
    params.stores.push_back({.listing_id = text(store, "listingId"),
                             .store_id = optional_text(store, "storeId"),
                             .minisite = optional_text(store, "minisite"),
                             .company_id = optional_text(store, "companyId"),
                             .seller_id = text_if_there(store, "sellerId"),
                             .member_id = text_if_there(store, "memberId")});
  return params;
}

}  // namespace

Result<Params> read_params(std::string_view method, Json &params) {
  if (method == "session.hello") return hello(params);
  if (method == "portfolio.status") return PortfolioStatusParams{};
  if (method == "portfolio.works")
    return PortfolioWorksParams{optional_text(params, "cursor"), params.at("limit").get<int>(),
                                params.value("state", "ready")};
  if (method == "portfolio.chooseFolder") return PortfolioChooseFolderParams{};
  if (method == "portfolio.rescan") return PortfolioRescanParams{};
  if (method == "work.thumbnail") return WorkThumbnailParams{text(params, "workId")};
  if (method == "picture.match") return picture_match(params);
  if (method == "picture.candidates") return picture_candidates(params);
  if (method == "request.cancel") return RequestCancelParams{params.at("id").get<std::int64_t>()};
  if (method == "case.open") return case_open(params);
  if (method == "case.list")
    return CaseListParams{optional_text(params, "cursor"), params.at("limit").get<int>()};
  if (method == "case.known") return case_known(params);
  if (method == "listing.allow")
    return ListingAllowParams{listing(params.at("listing")), text(params, "scope")};
  if (method == "listing.disallow")
    return ListingDisallowParams{listing(params.at("listing")), text(params, "scope")};
  if (auto complaint = read_complaint_params(method, params)) return std::move(*complaint);
  if (auto profile = read_profile_params(method, params)) return std::move(*profile);
  if (auto work = read_work_params(method, params)) return std::move(*work);
  if (auto record = read_record_params(method, params)) return std::move(*record);
  if (auto report = read_report_params(method, params)) return std::move(*report);
  if (auto registration = read_registration_params(method, params)) return std::move(*registration);
  if (auto backup = read_backup_params(method, params)) return std::move(*backup);
  if (auto entry = read_entry_params(method, params)) return std::move(*entry);
  if (auto sheet = read_sheet_params(method, params)) return std::move(*sheet);
  return fail(ErrorCode::unknown_method, "This version has no such method.", std::string(method));
}

}  // namespace counterproof::protocol
