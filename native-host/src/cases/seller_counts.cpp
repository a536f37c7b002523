// SPDX-License-Identifier: Apache-2.0
#include "cases/seller_counts.h"

#include "cases/outcomes.h"
#include "cases/rows.h"

#include <set>
#include <utility>

namespace counterproof::cases {
namespace {

const char *stores_of(const StoreScope &scope) {
  return scope.is_entity ? "store IN (SELECT id FROM stores WHERE entity = ?)" : "store = ?";
}

Result<std::int64_t> count(storage::Database &database, const std::string &sql,
                           const StoreScope &scope) {
  const auto found =
      first_row<std::int64_t>(database.prepare(sql + stores_of(scope), scope.row), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->value_or(0);
}

Result<std::vector<Outcome>> outcomes_for(storage::Database &database, const StoreScope &scope) {
  return outcomes_of(database,
                     "case_ordinal IN (SELECT case_ordinal FROM case_stores WHERE " +
                         std::string(stores_of(scope)) + ")",
                     scope.row);
}

}  // namespace

Result<SellerCounts> count_for(storage::Database &database, const StoreScope &scope) {
  SellerCounts counts;
  for (const auto &[sql, into] :
       {std::pair("SELECT count(DISTINCT listing) FROM case_stores WHERE ", &counts.listings),
        std::pair("SELECT count(DISTINCT work_id) FROM case_stores WHERE ", &counts.works)}) {
    const auto number = count(database, sql, scope);
    if (!number) return tl::unexpected(number.error());
    *into = *number;
  }
  const auto outcomes = outcomes_for(database, scope);
  if (!outcomes) return tl::unexpected(outcomes.error());
  std::set<std::int64_t> complaints;
  for (const auto &outcome : *outcomes) {
    if (outcome.filing != 0) complaints.insert(outcome.filing);
    if (!outcome.upheld.empty()) ++counts.removals;
    counts.relistings += static_cast<std::int64_t>(outcome.relisted.size());
  }
  counts.complaints = static_cast<std::int64_t>(complaints.size());
  return counts;
}

Result<std::vector<std::string>> upheld_days_of(storage::Database &database,
                                                const StoreScope &scope) {
  const auto outcomes = outcomes_for(database, scope);
  if (!outcomes) return tl::unexpected(outcomes.error());
  std::vector<std::string> upheld;
  for (const auto &outcome : *outcomes)
    if (!outcome.upheld.empty()) upheld.push_back(outcome.upheld);
  return upheld;
}

Result<std::vector<PossibleLink>> possible_links(storage::Database &database, std::int64_t store) {
  // Each gives: the other store's row, what the two share.
  constexpr std::pair<const char *, const char *> kReasons[] = {
      {"same_id",
       "SELECT owned.store, shared.kind || ' ' || shared.any_id FROM store_shared_ids shared JOIN "
       "stores mine ON mine.id = shared.store JOIN store_ids owned ON owned.site = mine.site AND "
       "owned.kind = shared.kind AND owned.any_id = shared.any_id WHERE shared.store = ?1 UNION "
       "SELECT shared.store, shared.kind || ' ' || shared.any_id FROM store_ids owned JOIN "
       "store_shared_ids shared ON shared.kind = owned.kind AND shared.any_id = owned.any_id JOIN "
       "stores other ON other.id = shared.store AND other.site = owned.site WHERE owned.store = "
       "?1"},
      {"other_number",
       "SELECT theirs.store, theirs.name FROM store_licences mine JOIN store_licences theirs ON "
       "theirs.name_key = mine.name_key AND theirs.authority_key = mine.authority_key AND "
       "theirs.number_key <> mine.number_key WHERE mine.store = ?1 AND mine.name_key <> '' AND "
       "mine.authority_key <> ''"},
      {"same_address",
       "SELECT theirs.store, theirs.address FROM store_licences mine JOIN store_licences theirs ON "
       "theirs.address_key = mine.address_key WHERE mine.store = ?1 AND length(mine.address_key) > "
       "8"},
      {"similar_name",
       "SELECT theirs.store, theirs.name FROM store_names mine JOIN store_names theirs ON "
       "theirs.similar_key = mine.similar_key WHERE mine.store = ?1 AND mine.similar_key <> ''"},
      {"same_picture",
       "SELECT theirs.store, count(DISTINCT theirs.picture_key) || '' FROM case_stores mine JOIN "
       "case_stores theirs ON theirs.picture_key = mine.picture_key WHERE mine.store = ?1 AND "
       "mine.picture_key <> '' AND theirs.store <> ?1 GROUP BY theirs.store"}};
  std::vector<PossibleLink> links;
  for (const auto &[reason, sql] : kReasons) {
    auto found = all_rows<PossibleLink>(
        database.prepare(
            "SELECT other.uuid, coalesce((SELECT name FROM store_names WHERE store = other.id "
            "ORDER "
            "BY kind DESC, last_seen DESC LIMIT 1), ''), min(shared.what) FROM (SELECT 0 AS store, "
            "'' AS what WHERE 0 UNION ALL SELECT * FROM (" +
                std::string(sql) +
                ")) shared JOIN stores other ON other.id = shared.store JOIN stores own ON own.id "
                "= "
                "?1 WHERE other.id <> ?1 AND (other.entity IS NULL OR other.entity IS NOT "
                "own.entity) GROUP BY other.id ORDER BY other.last_seen DESC LIMIT 25",
            store),
        [&why = reason](const auto &row) {
          return PossibleLink{row.text(0), row.text(1), why, row.text(2)};
        });
    if (!found) return tl::unexpected(found.error());
    links.insert(links.end(), found->begin(), found->end());
  }
  return links;
}

}  // namespace counterproof::cases
