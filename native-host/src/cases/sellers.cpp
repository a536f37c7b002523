// SPDX-License-Identifier: Apache-2.0
#include "cases/sellers.h"

#include "base/china_day.h"
#include "cases/case_rows.h"
#include "cases/entities.h"
#include "cases/ledger.h"
#include "cases/rows.h"
#include "cases/seller_counts.h"
#include "cases/sighting_rows.h"
#include "cases/store_rows.h"
#include "storage/transaction.h"

#include <algorithm>
#include <charconv>

namespace counterproof::cases {
namespace {

constexpr int kLargestPage = 100;
/// Cases of before there were store records, taken in at a time.
constexpr std::int64_t kTakenAtOnce = 500;
constexpr int kMostRows = 100;

constexpr std::string_view kStoreColumns =
    "SELECT stores.uuid, site, coalesce((SELECT name FROM store_names WHERE store = stores.id "
    "ORDER "
    "BY kind DESC, last_seen DESC LIMIT 1), ''), stores.first_seen, stores.last_seen, "
    "coalesce(life, ''), life_since, entities.uuid, stores.id FROM stores LEFT JOIN entities ON "
    "entities.id = entity ";

struct StoreOfRow {
  Store store;
  std::int64_t row = 0;
};

StoreOfRow from_row(const storage::Statement &row) {
  StoreOfRow found;
  Store &store = found.store;
  store.id = row.text(0);
  store.site = row.text(1);
  store.name = row.text(2);
  store.first_seen = row.text(3);
  store.last_seen = row.text(4);
  if (!row.text(5).empty())
    store.life = row.text(5) == "open" ? StoreLife::open : StoreLife::closed;
  store.life_since = row.text(6);
  store.entity = row.optional_text(7);
  found.row = row.integer(8);
  return found;
}

/// The rows with their counts.
Result<std::vector<StoreOfRow>> counted(storage::Database &database, storage::Statement rows) {
  auto stores = all_rows<StoreOfRow>(std::move(rows), from_row);
  if (!stores) return stores;
  for (auto &[store, row] : *stores) {
    const auto counts = count_for(database, {row, false});
    if (!counts) return tl::unexpected(counts.error());
    store.counts = *counts;
  }
  return stores;
}

Result<std::int64_t> find_entity(storage::Database &database, const std::string &uuid) {
  const auto found = first_row<std::int64_t>(
      database.prepare("SELECT id FROM entities WHERE uuid = ?", uuid), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->value_or(0);
}

tl::unexpected<Error> no_seller() {
  return fail(ErrorCode::not_found, "There is no such seller in your records.");
}

}  // namespace

Status Sellers::take_in_cases() {
  auto &database = store_.database;
  const auto waiting = first_row<std::int64_t>(
      database.prepare("SELECT 1 FROM cases_to_take_in LIMIT 1"), first_number);
  if (!waiting) return tl::unexpected(waiting.error());
  if (!*waiting) return {};
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  // Records made anew may name cases that have their place.
  auto placed = database.execute(
      "DELETE FROM cases_to_take_in WHERE case_ordinal IN (SELECT case_ordinal FROM case_stores "
      "UNION ALL SELECT case_ordinal FROM cases_without_store)");
  if (!placed) return placed;
  const auto cases = read_case_rows(
      database,
      "WHERE ordinal IN (SELECT case_ordinal FROM cases_to_take_in) ORDER BY ordinal LIMIT ?", {},
      {kTakenAtOnce});
  if (!cases) return tl::unexpected(cases.error());
  for (const auto &[ordinal, facts] : *cases) {
    auto taken =
        take_in_case(database, clock_, ordinal, facts.listing.site, facts.seller, facts.opened_at);
    if (!taken) return taken;
    auto done =
        ran(database.prepare("DELETE FROM cases_to_take_in WHERE case_ordinal = ?", ordinal));
    if (!done) return done;
  }
  return transaction->commit();
}

Result<std::string> Sellers::see(const SellerSighting &sighting) {
  if (auto taken = take_in_cases(); !taken) return tl::unexpected(taken.error());
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto time = to_rfc3339(clock_.utc_ms());
  const auto store = find_or_add_store(database, clock_, sighting.site, sighting.seller, time);
  if (!store) return tl::unexpected(store.error());
  if (store->row == 0)
    return fail(ErrorCode::not_found,
                "This page does not say which store it is about: open the store's own page.");
  const auto licence = add_licence(database, store->row, sighting, time);
  if (!licence) return tl::unexpected(licence.error());
  const auto life = set_life(database, store->row, sighting.life, time);
  if (!life) return tl::unexpected(life.error());
  const auto pooled = link_listing(database, store->row, sighting, time);
  if (!pooled) return tl::unexpected(pooled.error());
  const auto uuid = first_row<std::string>(
      database.prepare("SELECT uuid FROM stores WHERE id = ?", store->row), first_text);
  if (!uuid) return tl::unexpected(uuid.error());
  if (store->is_news || *licence || *life || *pooled) {
    auto told =
        append_entry(database, time, "store.seen", sighting_body(sighting, uuid->value_or("")));
    if (!told) return tl::unexpected(told.error());
  }
  if (store->is_news || *licence) {
    if (auto joined = join_entities(database, clock_, time); !joined)
      return tl::unexpected(joined.error());
  }
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return uuid->value_or("");
}

Result<StorePage> Sellers::list(const std::optional<std::string> &cursor, int limit) {
  auto &database = store_.database;
  // A cursor is the last row's time of being seen, a bar and its number.
  std::string before = "~";
  std::int64_t row = 0;
  if (cursor) {
    const auto bar = cursor->find('|');
    const auto *first = bar == cursor->npos ? nullptr : cursor->data() + bar + 1;
    const auto *end = cursor->data() + cursor->size();
    if (!first || std::from_chars(first, end, row).ptr != end || first == end)
      return fail(ErrorCode::invalid_params,
                  "This page of the list is not known any more: start the list again.");
    before = cursor->substr(0, bar);
  }
  const auto size = std::clamp(limit, 1, kLargestPage);
  auto stores = counted(
      database, database.prepare(std::string(kStoreColumns) +
                                     "WHERE (stores.last_seen, stores.id) < (?, ?) ORDER BY "
                                     "stores.last_seen DESC, stores.id DESC LIMIT ?",
                                 before, row, static_cast<std::int64_t>(size) + 1));
  if (!stores) return tl::unexpected(stores.error());
  StorePage page;
  const auto total =
      first_row<std::int64_t>(database.prepare("SELECT count(*) FROM stores"), first_number);
  if (!total) return tl::unexpected(total.error());
  page.total = total->value_or(0);
  const bool has_more = stores->size() > static_cast<std::size_t>(size);
  if (has_more) stores->pop_back();
  if (has_more)
    page.next = stores->back().store.last_seen + "|" + std::to_string(stores->back().row);
  for (auto &one : *stores)
    page.stores.push_back(std::move(one.store));
  return page;
}

Result<StoreDetails> Sellers::store(const std::string &store_id) {
  auto &database = store_.database;
  const auto row = find_store(database, store_id);
  if (!row) return tl::unexpected(row.error());
  if (*row == 0) return no_seller();
  auto stores =
      counted(database, database.prepare(std::string(kStoreColumns) + "WHERE stores.id = ?", *row));
  if (!stores) return tl::unexpected(stores.error());
  // Another program may have joined it to another one since it was found.
  if (stores->empty()) return no_seller();
  StoreDetails details;
  details.store = std::move(stores->front().store);
  auto ids = all_rows<StoreId>(
      database.prepare("SELECT kind, any_id FROM store_ids WHERE store = ? ORDER BY kind DESC, "
                       "any_id LIMIT ?",
                       *row, kMostRows),
      [](const auto &one) {
        return StoreId{one.text(0), one.text(1)};
      });
  if (!ids) return tl::unexpected(ids.error());
  details.ids = std::move(*ids);
  auto names = all_rows<NameSeen>(
      database.prepare("SELECT kind, name, first_seen, last_seen FROM store_names WHERE store = ? "
                       "ORDER BY last_seen DESC, first_seen DESC, name LIMIT ?",
                       *row, kMostRows),
      [](const auto &one) {
        return NameSeen{one.text(0), one.text(1), one.text(2), one.text(3)};
      });
  if (!names) return tl::unexpected(names.error());
  details.names = std::move(*names);
  auto licences = all_rows<LicenceSeen>(
      database.prepare("SELECT name, number, authority, address, representative, established, "
                       "seen_at, url FROM store_licences WHERE store = ? ORDER BY id DESC LIMIT ?",
                       *row, kMostRows),
      [](const auto &one) {
        return LicenceSeen{{one.optional_text(0), one.optional_text(1), one.optional_text(2),
                            one.optional_text(3), one.optional_text(4), one.optional_text(5)},
                           one.text(6),
                           one.text(7)};
      });
  if (!licences) return tl::unexpected(licences.error());
  details.licences = std::move(*licences);
  auto pooled = all_rows<PooledListing>(
      database.prepare("SELECT listings.listing_id, original_id, first_seen, last_seen FROM "
                       "pooled_listings JOIN listings ON listings.id = listing WHERE store = ? "
                       "ORDER BY last_seen DESC LIMIT ?",
                       *row, kMostRows),
      [](const auto &one) {
        return PooledListing{one.text(0), one.text(1), one.text(2), one.text(3)};
      });
  if (!pooled) return tl::unexpected(pooled.error());
  details.pooled = std::move(*pooled);
  auto links = possible_links(database, *row);
  if (!links) return tl::unexpected(links.error());
  details.links = std::move(*links);
  return details;
}

Result<Entity> Sellers::entity(const std::string &entity_id) {
  auto &database = store_.database;
  const auto row = find_entity(database, entity_id);
  if (!row) return tl::unexpected(row.error());
  auto stores = counted(
      database, database.prepare(std::string(kStoreColumns) +
                                     "WHERE stores.entity = ? ORDER BY stores.last_seen DESC",
                                 *row));
  if (!stores) return tl::unexpected(stores.error());
  if (*row == 0 || stores->empty()) return no_seller();
  Entity entity;
  entity.id = entity_id;
  const auto name = first_row<std::string>(
      database.prepare("SELECT name FROM store_licences JOIN stores ON stores.id = store WHERE "
                       "entity = ? AND name <> '' ORDER BY store_licences.id DESC LIMIT 1",
                       *row),
      first_text);
  if (!name) return tl::unexpected(name.error());
  entity.name = name->value_or("");
  const auto counts = count_for(database, {*row, true});
  if (!counts) return tl::unexpected(counts.error());
  entity.counts = *counts;
  for (auto &one : *stores)
    entity.stores.push_back(std::move(one.store));
  return entity;
}

std::string Sellers::today() const { return to_date(china_day_of(clock_.utc_ms())); }

Result<std::vector<std::string>> Sellers::upheld_days(const std::string &id) {
  const auto store = find_store(store_.database, id);
  if (!store) return tl::unexpected(store.error());
  if (*store != 0) return upheld_days_of(store_.database, {*store, false});
  const auto entity = find_entity(store_.database, id);
  if (!entity) return tl::unexpected(entity.error());
  if (*entity == 0) return no_seller();
  return upheld_days_of(store_.database, {*entity, true});
}

}  // namespace counterproof::cases
