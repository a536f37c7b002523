// SPDX-License-Identifier: Apache-2.0
#include "cases/opened_body.h"

#include "cases/match_words.h"
#include "cases/rows.h"

#include <cstdint>

namespace counterproof::cases {
namespace {

Canonical text(const std::string &value) { return {value}; }
Canonical number(std::int64_t value) { return {value}; }
Canonical flag(bool value) { return {value}; }

Canonical listing_body(const Listing &listing) {
  Canonical::List aliases;
  for (const auto &alias : listing.aliases)
    aliases.push_back(text(alias));
  return {Canonical::Object{
      {"site", text(listing.site)},
      {"id", text(listing.id)},
      {"aliases", {aliases}},
      {"url", text(listing.url)},
      {"title", text(listing.title)},
      {"pictureKey", listing.picture_key.empty() ? Canonical{} : text(listing.picture_key)},
      {"pictureUrl", text(listing.picture_url)},
      {"priceText", text_or_null(listing.price_text)},
      {"isAd", flag(listing.is_ad)}}};
}

Canonical seller_body(const Seller &seller) {
  return {Canonical::Object{{"storeId", text_or_null(seller.store_id)},
                            {"storeName", text_or_null(seller.store_name)},
                            {"sellerId", text_or_null(seller.seller_id)},
                            {"memberId", text_or_null(seller.member_id)},
                            {"company", text_or_null(seller.company)},
                            {"companyId", text_or_null(seller.company_id)},
                            {"minisite", text_or_null(seller.minisite)},
                            {"country", text_or_null(seller.country)}}};
}

Canonical match_body(const MatchFacts &match) {
  Canonical::List quad;
  for (const auto pixel : to_whole_pixels(match.quad))
    quad.push_back(number(pixel));
  return {Canonical::Object{{"kind", text(match.kind)},
                            {"scoreThousandths", number(to_thousandths(match.score))},
                            {"quad", {quad}},
                            {"mirrored", flag(match.mirrored)},
                            {"inverted", flag(match.inverted)},
                            {"points", number(match.points)},
                            {"coverageThousandths", number(to_thousandths(match.coverage))},
                            {"pictureWidth", number(match.picture_width)},
                            {"pictureHeight", number(match.picture_height)},
                            {"engine", text(match.engine)}}};
}

Canonical judgement_body(const Judgement &judgement) {
  return {Canonical::Object{{"mine", flag(judgement.mine)},
                            {"notLicensed", flag(judgement.not_licensed)},
                            {"lookedAt", flag(judgement.looked_at)},
                            {"exceptionsConsidered", flag(judgement.exceptions_considered)}}};
}

}  // namespace

Canonical::Object opened_body(const OpenCase &request, const std::string &case_id) {
  const bool by_hand = request.found_by == FoundBy::hand;
  Canonical::Object body{{"case", text(case_id)},
                         {"listing", listing_body(request.listing)},
                         {"seller", seller_body(request.seller)},
                         {"workId", text(request.work_id)},
                         {"workTitle", text(request.work_title)},
                         {"match", by_hand ? Canonical{} : match_body(request.match)},
                         {"judgement", judgement_body(request.judgement)}};
  if (by_hand) body.emplace_back("foundBy", text("hand"));
  return body;
}

}  // namespace counterproof::cases
