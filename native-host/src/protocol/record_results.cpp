// SPDX-License-Identifier: Apache-2.0
#include "protocol/record_results.h"

#include "protocol/clip.h"
#include "protocol/json_lists.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMaxCount = 10'000'000;

std::int64_t count(std::int64_t value, std::int64_t least = 0, std::int64_t most = kMaxCount) {
  return std::clamp(value, least, most);
}

Json nullable(const std::optional<std::string> &text, std::size_t code_points) {
  return text ? Json(clip(*text, code_points)) : Json(nullptr);
}

/// At most so many from the back: the newest of what is told oldest first.
template <class T> std::vector<T> newest(const std::vector<T> &values, std::size_t at_most) {
  const auto left_out = values.size() > at_most ? values.size() - at_most : 0;
  return {values.begin() + static_cast<std::ptrdiff_t>(left_out), values.end()};
}

Json to_json(const SellerCounts &counts) {
  return {{"listings", count(counts.listings)},
          {"works", count(counts.works)},
          {"complaints", count(counts.complaints)},
          {"removals", count(counts.removals)},
          {"relistings", count(counts.relistings)}};
}

Json to_json(const Store &store) {
  return {{"id", store.id},
          {"site", store.site},
          {"name", clip(store.name, 300)},
          {"firstSeen", store.first_seen},
          {"lastSeen", store.last_seen},
          {"life", nullable(store.life, 10)},
          {"lifeSince", store.life_since},
          {"entityId", nullable(store.entity_id, 36)},
          {"counts", to_json(store.counts)}};
}

Json to_json(const Licence &licence) {
  constexpr std::size_t kMax = 500;
  return {{"name", nullable(licence.name, kMax)},
          {"number", nullable(licence.number, kMax)},
          {"authority", nullable(licence.authority, kMax)},
          {"address", nullable(licence.address, kMax)},
          {"representative", nullable(licence.representative, kMax)},
          {"established", nullable(licence.established, kMax)}};
}

Json to_json(const Penalty &penalty) {
  const auto days = list(newest(penalty.days, 120), 120, [](const PenaltyDay &day) {
    return Json{{"first", day.first},
                {"last", day.last},
                {"links", count(day.links)},
                {"pointsLow", count(day.points_low, 0, 100'000)},
                {"pointsHigh", count(day.points_high, 0, 100'000)},
                {"keptUntil", clip(day.kept_until, 10)}};
  });
  return {{"rule", clip(penalty.rule, 100)},
          {"title", clip(penalty.title, 300)},
          {"ruleDate", clip(penalty.rule_date, 10)},
          {"source", clip(penalty.source, 500)},
          {"from", clip(penalty.from, 10)},
          {"onRecord", count(penalty.on_record, 0, 100'000)},
          {"pointsLow", count(penalty.points_low)},
          {"pointsHigh", count(penalty.points_high)},
          {"closesAt", count(penalty.closes_at, 0, 100'000)},
          {"effectLow", nullable(penalty.effect_low, 300)},
          {"effectHigh", nullable(penalty.effect_high, 300)},
          {"days", days}};
}

Json text(const std::string &value) { return value; }

template <class T> Json plain(const T &value) { return to_json(value); }

}  // namespace

Json body(const LedgerHeadResult &result) {
  Json last = nullptr;
  if (result.last_signed)
    last = {{"entries", count(result.last_signed->entries, 0, kMaxSafeInteger)},
            {"head", result.last_signed->head},
            {"time", result.last_signed->time},
            {"reason", clip(result.last_signed->reason, 20)},
            {"publicKey", result.last_signed->public_key}};
  return {{"entries", count(result.entries, 0, kMaxSafeInteger)},
          {"head", result.head},
          {"device", clip(result.device, 64)},
          {"signed", last}};
}

Json body(const SellerSeeResult &result) { return {{"storeId", result.store_id}}; }

Json body(const SellerListResult &result) {
  return {{"stores", list(result.stores, 100, plain<Store>)},
          {"next", nullable(result.next, 200)},
          {"total", count(result.total)}};
}

Json body(const SellerStoreResult &result) {
  return {{"store", to_json(result.store)},
          {"ids", list(result.ids, 100,
                       [](const StoreIdSeen &id) {
                         return Json{{"kind", id.kind}, {"id", clip(id.id, 300)}};
                       })},
          {"names", list(result.names, 100,
                         [](const NameSeen &name) {
                           return Json{{"kind", name.kind},
                                       {"name", clip(name.name, 300)},
                                       {"firstSeen", name.first_seen},
                                       {"lastSeen", name.last_seen}};
                         })},
          {"licences", list(result.licences, 20,
                            [](const LicenceSeen &seen) {
                              return Json{{"licence", to_json(seen.licence)},
                                          {"seenAt", seen.seen_at},
                                          {"url", clip(seen.url, 2048)}};
                            })},
          {"links", list(result.links, 125,
                         [](const PossibleLink &link) {
                           return Json{{"storeId", link.store_id},
                                       {"storeName", clip(link.store_name, 300)},
                                       {"reason", link.reason},
                                       {"what", clip(link.what, 500)}};
                         })},
          {"pooled", list(result.pooled, 100,
                          [](const PooledListing &pooled) {
                            return Json{{"listingId", clip(pooled.listing_id, 64)},
                                        {"originalId", clip(pooled.original_id, 64)},
                                        {"firstSeen", pooled.first_seen},
                                        {"lastSeen", pooled.last_seen}};
                          })},
          {"penalties", list(result.penalties, 8, plain<Penalty>)}};
}

Json body(const SellerEntityResult &result) {
  return {{"id", result.id},
          {"name", clip(result.name, 500)},
          {"stores", list(result.stores, 100, plain<Store>)},
          {"counts", to_json(result.counts)},
          {"penalties", list(result.penalties, 16, plain<Penalty>)}};
}

Json body(const CaseMoveResult &result) {
  return {{"filingId", nullable(result.filing_id, 36)}, {"cases", count(result.cases, 1, 300)}};
}

Json body(const CaseUndoResult &result) { return {{"state", result.state}}; }

Json body(const CaseOverviewResult &result) {
  return {{"months", list(result.months, 24,
                          [](const OverviewMonth &month) {
                            return Json{{"month", clip(month.month, 7)},
                                        {"found", count(month.found)},
                                        {"filed", count(month.filed)},
                                        {"removed", count(month.removed)},
                                        {"back", count(month.back)}};
                          })},
          {"all",
           {{"found", count(result.all.found)},
            {"filed", count(result.all.filed)},
            {"removed", count(result.all.removed)},
            {"back", count(result.all.back)}}},
          {"removedLately",
           {{"listings", count(result.removed_lately.listings)},
            {"works", list(result.removed_lately.works, 5, cut(300))},
            {"worksTotal", count(result.removed_lately.works_total)}}}};
}

Json body(const CaseHistoryResult &result) {
  return {{"state", result.state},
          {"life", count(result.life, 1, 100'000)},
          {"steps", list(newest(result.steps, 200), 200,
                         [](const CaseStep &step) {
                           return Json{{"state", step.state},
                                       {"portalWord", clip(step.portal_word, 200)},
                                       {"reason", clip(step.reason, 500)},
                                       {"day", clip(step.day, 10)},
                                       {"notedAt", step.noted_at},
                                       {"filingId", nullable(step.filing_id, 36)},
                                       {"reference", clip(step.reference, 200)},
                                       {"counterNotice", count(step.counter_notice, 0, 3)},
                                       {"correction", step.correction}};
                         })},
          {"mistake", result.mistake ? Json{{"why", result.mistake->why},
                                            {"since", clip(result.mistake->since, 40)},
                                            {"byAllowing", result.mistake->by_allowing}}
                                     : Json(nullptr)}};
}

Json body(const ListingMetResult &result) {
  return {{"returned", list(result.returned, 100, [](const Returned &one) {
             return Json{{"listingId", clip(one.listing_id, 64)},
                         {"by", one.by},
                         {"caseId", one.case_id},
                         {"workId", one.work_id},
                         {"workTitle", clip(one.work_title, 500)},
                         {"life", count(one.life, 2, 100'000)},
                         {"firstListingId", clip(one.first_listing_id, 64)},
                         {"removedDay", clip(one.removed_day, 10)},
                         {"daysSince", count(one.days_since, 0, 1'000'000)},
                         {"reasonLabel", clip(one.reason_label, 300)},
                         {"reference", clip(one.reference, 200)},
                         {"references", list(one.references, 10, [](const std::string &text) {
                            return Json(clip(text, 200));
                          })}};
           })}};
}

Json body(const ReviewDecideResult &result) {
  return {{"decision", count(result.decision, 1, kMaxSafeInteger)},
          {"offerPlainOnly", list(result.offer_plain_only, 20, text)}};
}

Json body(const ReviewConsiderResult &result) {
  return {{"decision", count(result.decision, 1, kMaxSafeInteger)}};
}

Json body(const ReviewPlainOnlyResult &result) {
  return {{"plainWorks", list(result.plain_works, 2000, text)}};
}

Json body(const ReviewUndoResult &result) {
  return {{"kind", result.kind},
          {"answer", clip(result.answer, 20)},
          {"decidedAt", result.decided_at},
          {"pairs", list(result.pairs, 500, [](const JudgedPair &pair) {
             return Json{{"site", clip(pair.site, 20)},
                         {"listingId", clip(pair.listing_id, 64)},
                         {"pictureKey", clip(pair.picture_key, 200)},
                         {"workId", pair.work_id},
                         {"lookedAt", pair.looked_at}};
           })}};
}

Json body(const ReviewAnswersResult &result) {
  const auto answered = [](const std::optional<bool> &yes) {
    return yes ? Json(*yes) : Json(nullptr);
  };
  return {{"answers", list(result.answers, 200,
                           [&](const PairAnswers &one) {
                             return Json{{"listingId", clip(one.listing_id, 64)},
                                         {"workId", one.work_id},
                                         {"verdict", nullable(one.verdict, 20)},
                                         {"mine", answered(one.mine)},
                                         {"notLicensed", answered(one.not_licensed)},
                                         {"lookedAt", one.looked_at},
                                         {"exceptionsConsidered", one.exceptions_considered},
                                         {"remembered", one.remembered}};
                           })},
          {"plainWorks", list(result.plain_works, 2000, text)}};
}

Json body(const CaseRelistedResult &result) { return {{"life", count(result.life, 1, 100'000)}}; }

}  // namespace counterproof::protocol
