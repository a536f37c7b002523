// SPDX-License-Identifier: Apache-2.0
#include "protocol/record_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

SellerSeeParams seller_see(const Json &from) {
  SellerSeeParams params{.site = text(from, "site"),
                         .url = text(from, "url"),
                         .seller = read_seller(from.at("seller")),
                         .licence = {},
                         .life = optional_text(from, "life"),
                         .listing_ids = texts(from, "listingIds"),
                         .original_listing_id = optional_text(from, "originalListingId")};
  const Json &licence = from.at("licence");
  if (licence.is_null()) return params;
  params.licence = {.name = optional_text(licence, "name"),
                    .number = optional_text(licence, "number"),
                    .authority = optional_text(licence, "authority"),
                    .address = optional_text(licence, "address"),
                    .representative = optional_text(licence, "representative"),
                    .established = optional_text(licence, "established")};
  return params;
}

CaseMoveParams case_move(const Json &from) {
  CaseMoveParams params{.request_key = text(from, "requestKey"),
                        .case_ids = texts(from, "caseIds"),
                        .state = text(from, "state"),
                        .portal_word = text(from, "portalWord"),
                        .reason = text(from, "reason"),
                        .day = optional_text(from, "day"),
                        .filing = {},
                        .correction = from.at("correction").get<bool>()};
  const Json &filing = from.at("filing");
  if (filing.is_null()) return params;
  params.filing = {.platform = text(filing, "platform"),
                   .reason_label = text(filing, "reasonLabel"),
                   .reference = text(filing, "reference"),
                   .reason = filing.value("reason", ""),
                   .statement = filing.value("statement", "")};
  return params;
}

std::vector<JudgedPair> pairs_of(const Json &from) {
  std::vector<JudgedPair> pairs;
  for (const Json &pair : from.at("pairs"))
    pairs.push_back({text(pair, "site"), text(pair, "listingId"), text(pair, "pictureKey"),
                     text(pair, "workId"), pair.at("lookedAt").get<bool>()});
  return pairs;
}

ListingMetParams listing_met(const Json &from) {
  ListingMetParams params{text(from, "site"), {}};
  for (const Json &met : from.at("listings"))
    params.listings.push_back({.listing_id = text(met, "listingId"),
                               .other_ids = texts(met, "otherIds"),
                               .picture_keys = texts(met, "pictureKeys"),
                               .work_ids = texts(met, "workIds"),
                               .store_id = optional_text(met, "storeId"),
                               .seller_id = optional_text(met, "sellerId"),
                               .member_id = optional_text(met, "memberId"),
                               .minisite = optional_text(met, "minisite"),
                               .company_id = optional_text(met, "companyId")});
  return params;
}

}  // namespace

Seller read_seller(const Json &from) {
  return {.store_id = optional_text(from, "storeId"),
          .store_name = optional_text(from, "storeName"),
          .seller_id = optional_text(from, "sellerId"),
          .member_id = optional_text(from, "memberId"),
          .company = optional_text(from, "company"),
          .company_id = optional_text(from, "companyId"),
          .minisite = optional_text(from, "minisite"),
          .country = optional_text(from, "country")};
}

std::optional<Params> read_record_params(std::string_view method, const Json &params) {
  if (method == "ledger.head") return LedgerHeadParams{};
  if (method == "seller.see") return seller_see(params);
  if (method == "seller.list")
    return SellerListParams{optional_text(params, "cursor"), params.at("limit").get<int>()};
  if (method == "seller.store") return SellerStoreParams{text(params, "storeId")};
  if (method == "seller.entity") return SellerEntityParams{text(params, "entityId")};
  if (method == "case.move") return case_move(params);
  if (method == "case.undo")
    return CaseUndoParams{text(params, "caseId"), params.value("requestKey", "")};
  if (method == "case.overview") return CaseOverviewParams{};
  if (method == "case.history") return CaseHistoryParams{text(params, "caseId")};
  if (method == "listing.met") return listing_met(params);
  if (method == "case.relisted")
    return CaseRelistedParams{text(params, "caseId"), text(params, "previousCaseId"),
                              text(params, "by")};
  if (method == "review.decide")
    return ReviewDecideParams{text(params, "requestKey"), text(params, "verdict"),
                              pairs_of(params)};
  if (method == "review.consider")
    return ReviewConsiderParams{text(params, "requestKey"), pairs_of(params)};
  if (method == "review.plainOnly")
    return ReviewPlainOnlyParams{text(params, "requestKey"), text(params, "workId"),
                                 params.at("plainOnly").get<bool>()};
  if (method == "review.undo") return ReviewUndoParams{params.value("requestKey", "")};
  if (method == "review.answers") return ReviewAnswersParams{pairs_of(params)};
  return std::nullopt;
}

}  // namespace counterproof::protocol
