// SPDX-License-Identifier: Apache-2.0
// Findings and listings as JSON: the parts that several messages share.
#include "protocol/clip.h"
#include "protocol/results_writer.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr int kMaxSide = 100'000;
constexpr double kMaxCoordinate = 1'000'000;
constexpr std::size_t kMaxRegionNumbers = 64;

Json nullable(const std::optional<std::string> &text, std::size_t code_points) {
  return text ? Json(clip(*text, code_points)) : Json(nullptr);
}

double share(double value) { return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0; }

/// Hundredths of a pixel are plenty; a hostile transform may give anything.
Json points(const std::vector<double> &flat, std::size_t at_most) {
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(flat.size(), at_most); ++i) {
    const double value = std::isfinite(flat[i]) ? flat[i] : 0;
    list.push_back(std::round(std::clamp(value, -kMaxCoordinate, kMaxCoordinate) * 100) / 100);
  }
  return list;
}

Json to_json(const Seller &seller) {
  constexpr std::size_t kMax = 300;
  return {{"storeId", nullable(seller.store_id, kMax)},
          {"storeName", nullable(seller.store_name, kMax)},
          {"sellerId", nullable(seller.seller_id, kMax)},
          {"memberId", nullable(seller.member_id, kMax)},
          {"company", nullable(seller.company, kMax)},
          {"companyId", nullable(seller.company_id, kMax)},
          {"minisite", nullable(seller.minisite, kMax)},
          {"country", nullable(seller.country, kMax)}};
}

}  // namespace

Json to_json(const Finding &finding) {
  return {{"workId", finding.work_id},
          {"workTitle", clip(finding.work_title, 500)},
          {"workWidth", std::clamp(finding.work_width, 1, kMaxSide)},
          {"workHeight", std::clamp(finding.work_height, 1, kMaxSide)},
          {"kind", finding.kind},
          {"score", share(finding.score)},
          {"quad", points(finding.quad, 8)},
          {"regionInPicture", points(finding.region_in_picture, kMaxRegionNumbers)},
          {"regionInWork", points(finding.region_in_work, kMaxRegionNumbers)},
          {"mirrored", finding.mirrored},
          {"inverted", finding.inverted},
          {"points", std::clamp(finding.points, 0, 1'000'000)},
          {"coverage", share(finding.coverage)}};
}

Json to_json(const Listing &listing) {
  Json aliases = Json::array();
  for (const std::string &alias : listing.aliases)
    if (aliases.size() < 16) aliases.push_back(clip(alias, 64));
  return {{"site", listing.site},
          {"id", clip(listing.id, 64)},
          {"aliases", std::move(aliases)},
          {"url", clip(listing.url, 2048)},
          {"title", clip(listing.title, 2000)},
          {"pictureKey", clip(listing.picture_key, 200)},
          {"pictureUrl", clip(listing.picture_url, 2048)},
          {"priceText", nullable(listing.price_text, 200)},
          {"isAd", listing.is_ad},
          {"seller", to_json(listing.seller)}};
}

}  // namespace counterproof::protocol
