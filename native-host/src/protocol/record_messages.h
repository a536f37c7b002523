// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about sellers, the ledger and the life of cases, as protocol/schemas has them, one
/// for one; part of messages.h. Times are RFC 3339 in UTC, days YYYY-MM-DD in China.
namespace counterproof::protocol {

struct Seller {
  std::optional<std::string> store_id, store_name, seller_id, member_id;
  std::optional<std::string> company, company_id, minisite, country;
};

struct Licence {
  std::optional<std::string> name, number, authority, address, representative, established;
};

// What is asked.

struct LedgerHeadParams {};
/// life: open or closed.
struct SellerSeeParams {
  std::string site;
  std::string url;
  Seller seller;
  std::optional<Licence> licence;
  std::optional<std::string> life;
  std::vector<std::string> listing_ids;
  std::optional<std::string> original_listing_id;
};
struct SellerListParams {
  std::optional<std::string> cursor;
  int limit = 0;
};
struct SellerStoreParams {
  std::string store_id;
};
struct SellerEntityParams {
  std::string entity_id;
};
struct Filing {
  std::string platform, reason_label, reference;
  /// Empty when not told.
  std::string reason = {}, statement = {};
};
struct CaseMoveParams {
  std::string request_key;
  std::vector<std::string> case_ids;
  std::string state, portal_word, reason;
  std::optional<std::string> day;
  std::optional<Filing> filing;
  bool correction = false;
};
struct CaseUndoParams {
  std::string case_id;
  /// Empty when none was given.
  std::string request_key;
};
struct CaseOverviewParams {};
struct CaseHistoryParams {
  std::string case_id;
};
struct MetListing {
  std::string listing_id;
  std::vector<std::string> other_ids, picture_keys, work_ids;
  std::optional<std::string> store_id, seller_id, member_id, minisite, company_id;
};
struct ListingMetParams {
  std::string site;
  std::vector<MetListing> listings;
};
/// by: same_listing, same_picture or same_art.
struct CaseRelistedParams {
  std::string case_id, previous_case_id, by;
};

struct JudgedPair {
  std::string site, listing_id, picture_key, work_id;
  bool looked_at = false;
};
/// verdict: mine, licensed, not_mine or later.
struct ReviewDecideParams {
  std::string request_key, verdict;
  std::vector<JudgedPair> pairs;
};
struct ReviewConsiderParams {
  std::string request_key;
  std::vector<JudgedPair> pairs;
};
struct ReviewPlainOnlyParams {
  std::string request_key, work_id;
  bool plain_only = false;
};
struct ReviewUndoParams {
  /// Empty when none was given.
  std::string request_key;
};
struct ReviewAnswersParams {
  std::vector<JudgedPair> pairs;
};

// What is answered.

struct SignedHead {
  std::int64_t entries = 0;
  std::string head, time, reason, public_key;
};
struct LedgerHeadResult {
  std::int64_t entries = 0;
  std::string head, device;
  std::optional<SignedHead> last_signed;
};
struct SellerSeeResult {
  std::string store_id;
};
struct SellerCounts {
  std::int64_t listings = 0, works = 0, complaints = 0, removals = 0, relistings = 0;
};
struct Store {
  std::string id, site, name, first_seen, last_seen;
  std::optional<std::string> life;
  std::string life_since;
  std::optional<std::string> entity_id;
  SellerCounts counts;
};
struct SellerListResult {
  std::vector<Store> stores;
  std::optional<std::string> next;
  std::int64_t total = 0;
};
struct PenaltyDay {
  std::string first, last;
  int links = 0;
  int points_low = 0, points_high = 0;
  std::string kept_until;
};
/// By one rule; all points are lower bounds.
struct Penalty {
  std::string rule, title, rule_date, source, from;
  int on_record = 0;
  int points_low = 0, points_high = 0, closes_at = 0;
  std::optional<std::string> effect_low, effect_high;
  std::vector<PenaltyDay> days;
};
struct StoreIdSeen {
  std::string kind, id;
};
struct NameSeen {
  std::string kind, name, first_seen, last_seen;
};
struct LicenceSeen {
  Licence licence;
  std::string seen_at, url;
};
struct PossibleLink {
  std::string store_id, store_name, reason, what;
};
struct PooledListing {
  std::string listing_id, original_id, first_seen, last_seen;
};
struct SellerStoreResult {
  Store store;
  std::vector<StoreIdSeen> ids;
  std::vector<NameSeen> names;
  std::vector<LicenceSeen> licences;
  std::vector<PossibleLink> links;
  std::vector<PooledListing> pooled;
  std::vector<Penalty> penalties;
};
struct SellerEntityResult {
  std::string id, name;
  std::vector<Store> stores;
  SellerCounts counts;
  std::vector<Penalty> penalties;
};
struct CaseMoveResult {
  std::optional<std::string> filing_id;
  std::int64_t cases = 0;
};
struct CaseUndoResult {
  std::string state;
};
struct CaseStep {
  std::string state, portal_word, reason, day, noted_at;
  std::optional<std::string> filing_id;
  std::string reference;
  int counter_notice = 0;
  bool correction = false;
};
/// What the artist said of a listing after its complaint was sent. why: licensed or not_mine.
struct Mistake {
  std::string why, since;
  bool by_allowing = false;
};
/// YYYY-MM; for what is counted see cases::MonthCounts.
struct OverviewMonth {
  std::string month;
  std::int64_t found = 0, filed = 0, removed = 0, back = 0;
};
struct OverviewCounts {
  std::int64_t found = 0, filed = 0, removed = 0, back = 0;
};
/// At most 5 works, those of the newest removals; `works_total` counts all.
struct OverviewRemovals {
  std::int64_t listings = 0;
  std::vector<std::string> works;
  std::int64_t works_total = 0;
};
/// The newest months, oldest first; `all` over all time; removals of the last days.
struct CaseOverviewResult {
  std::vector<OverviewMonth> months;
  OverviewCounts all;
  OverviewRemovals removed_lately;
};
struct CaseHistoryResult {
  std::string state;
  int life = 1;
  std::vector<CaseStep> steps;
  std::optional<Mistake> mistake = {};
};
struct Returned {
  std::string listing_id, by, case_id, work_id, work_title;
  int life = 2;
  std::string first_listing_id, removed_day;
  std::int64_t days_since = 0;
  std::string reason_label, reference;
  std::vector<std::string> references;
};
struct ListingMetResult {
  std::vector<Returned> returned;
};
struct CaseRelistedResult {
  int life = 1;
};
struct ReviewDecideResult {
  std::int64_t decision = 0;
  std::vector<std::string> offer_plain_only;
};
struct ReviewConsiderResult {
  std::int64_t decision = 0;
};
struct ReviewPlainOnlyResult {
  std::vector<std::string> plain_works;
};
struct ReviewUndoResult {
  std::string kind, answer, decided_at;
  std::vector<JudgedPair> pairs;
};
struct PairAnswers {
  std::string listing_id, work_id;
  std::optional<std::string> verdict;
  std::optional<bool> mine, not_licensed;
  bool looked_at = false;
  bool exceptions_considered = false;
  bool remembered = false;
};
struct ReviewAnswersResult {
  std::vector<PairAnswers> answers;
  std::vector<std::string> plain_works;
};

}  // namespace counterproof::protocol
