// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "cases/cases.h"
#include "protocol/limits.h"
#include "protocol/reply.h"
#include "service/handlers/handlers.h"

#include <algorithm>

namespace counterproof::service {
namespace {

/// Which engine said so, kept with the case.
constexpr std::string_view kEngine = "counterproof " COUNTERPROOF_VERSION;
constexpr std::size_t kMaxKnown = 1000;

cases::MatchFacts to_facts(const protocol::CaseOpenParams &params) {
  if (!params.finding) {
    cases::MatchFacts by_hand;
    by_hand.picture_width = params.picture_width;
    by_hand.picture_height = params.picture_height;
    return by_hand;
  }
  const protocol::Finding &finding = *params.finding;
  Quad quad{};
  for (std::size_t i = 0; i < quad.size(); ++i)
    quad[i] = {finding.quad.at(2 * i), finding.quad.at(2 * i + 1)};
  return {.kind = finding.kind,
          .score = finding.score,
          .quad = quad,
          .mirrored = finding.mirrored,
          .inverted = finding.inverted,
          .points = finding.points,
          .coverage = finding.coverage,
          .picture_width = params.picture_width,
          .picture_height = params.picture_height,
          .engine = std::string(kEngine)};
}

protocol::Listing to_message(const cases::Listing &listing, const cases::Seller &seller) {
  return {.site = listing.site,
          .id = listing.id,
          .aliases = listing.aliases,
          .url = listing.url,
          .title = listing.title,
          .picture_key = listing.picture_key,
          .picture_url = listing.picture_url,
          .price_text = listing.price_text,
          .is_ad = listing.is_ad,
          .seller = {.store_id = seller.store_id,
                     .store_name = seller.store_name,
                     .seller_id = seller.seller_id,
                     .member_id = seller.member_id,
                     .company = seller.company,
                     .company_id = seller.company_id,
                     .minisite = seller.minisite,
                     .country = seller.country}};
}

protocol::CaseSummary to_summary(const cases::Case &entry) {
  protocol::CaseSummary summary{.id = entry.id,
                                .opened_at = entry.opened_at,
                                .work_id = entry.work_id,
                                .work_title = entry.work_title,
                                .listing = to_message(entry.listing, entry.seller),
                                .match_kind = {},
                                .score = {},
                                .found_by = "hand",
                                .is_past = entry.is_past()};
  if (entry.found_by == cases::FoundBy::hand) return summary;
  summary.match_kind = entry.match.kind;
  summary.score = entry.match.score;
  summary.found_by = "engine";
  return summary;
}

/// The case stands already, whatever becomes of its pictures.
std::optional<protocol::PictureCounts> keep_pictures(Services &services, Records::Open &records,
                                                     const std::string &case_id,
                                                     const protocol::CaseOpenParams &params) {
  if (params.pictures.empty()) return std::nullopt;
  services.inbox.flush();
  std::vector<cases::ShownPicture> shown;
  for (const auto &picture : params.pictures)
    shown.push_back({picture.key, picture.url, services.inbox.had_no_room(picture.key)});
  const auto kept = records.listing_pictures.keep(case_id, shown);
  if (kept) return protocol::PictureCounts{kept->kept, kept->not_kept};
  log::error("a case's pictures were not kept: " + kept.error().details);
  return protocol::PictureCounts{0, static_cast<std::int64_t>(shown.size())};
}

}  // namespace

Answer handle(Services &services, const protocol::CaseOpenParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  // The title is taken from the records, not from the page's side.
  const auto work = (*records)->portfolio.work(params.work_id);
  if (!work) return tl::unexpected<Error>(work.error());
  const auto &judgement = params.judgement;
  const auto opened = (*records)->cases.open(
      {.request_key = params.request_key,
       .listing = to_facts(params.listing),
       .seller = to_facts(params.listing.seller),
       .work_id = work->id,
       .work_title = work->title,
       .match = to_facts(params),
       .judgement = {.mine = judgement.mine,
                     .not_licensed = judgement.not_licensed,
                     .looked_at = judgement.looked_at,
                     .exceptions_considered = judgement.exceptions_considered},
       .found_by = params.finding ? cases::FoundBy::engine : cases::FoundBy::hand});
  if (!opened) return tl::unexpected<Error>(opened.error());
  return protocol::CaseOpenResult{opened->case_id, opened->created, opened->opened_at,
                                  keep_pictures(services, **records, opened->case_id, params)};
}

Answer handle(Services &services, const protocol::CaseListParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  // Long titles and addresses: fewer a page, so that the answer stays within its cap.
  for (int limit = params.limit;; limit = (limit + 1) / 2) {
    const auto page = (*records)->cases.list(params.cursor, limit);
    if (!page) return tl::unexpected<Error>(page.error());
    protocol::CaseListResult result;
    for (const cases::Case &entry : page->cases)
      result.cases.push_back(to_summary(entry));
    result.next = page->next;
    if (limit == 1 || protocol::write_result(protocol::kMaxSafeInteger, result).size() <=
                          protocol::kMaxReplyBytes)
      return result;
  }
}

Answer handle(Services &services, const protocol::CaseKnownParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto known = (*records)->cases.for_listings(params.site, params.listing_ids);
  if (!known) return tl::unexpected<Error>(known.error());
  protocol::CaseKnownResult result;
  for (std::size_t i = 0; i < std::min(known->size(), kMaxKnown); ++i) {
    const cases::KnownListing &entry = (*known)[i];
    result.known.push_back({entry.listing_id, entry.case_id, entry.work_id, entry.opened_at});
  }
  std::vector<cases::ListingStore> stores;
  for (const protocol::ListingStore &store : params.stores)
    stores.push_back({store.listing_id, store.store_id, store.minisite, store.company_id,
                      store.seller_id, store.member_id});
  const auto allowed = (*records)->allow_list.allowed(params.site, params.listing_ids, stores);
  if (!allowed) return tl::unexpected<Error>(allowed.error());
  for (const cases::AllowedListing &entry : *allowed)
    result.allowed.push_back(
        {entry.listing_id, entry.scope == cases::AllowScope::store ? "store" : "listing"});
  return result;
}

}  // namespace counterproof::service
