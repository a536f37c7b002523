// SPDX-License-Identifier: Apache-2.0
#include "cases/store_rows.h"

#include "cases/ledger.h"
#include "cases/rows.h"
#include "cases/seller_names.h"
#include "crypto/random.h"

#include <algorithm>
#include <utility>

namespace counterproof::cases {
namespace {

using Ids = std::vector<std::pair<std::string, std::string>>;

/// The ids that name a store, the surest first.
Ids ids_of(const Seller &seller) {
  Ids ids;
  for (const auto &[kind, id] :
       {std::pair("store", &seller.store_id), std::pair("company", &seller.company_id),
        std::pair("minisite", &seller.minisite), std::pair("seller", &seller.seller_id),
        std::pair("member", &seller.member_id)})
    if (*id && !(*id)->empty()) ids.emplace_back(kind, **id);
  return ids;
}

Result<std::vector<std::int64_t>> stores_with(storage::Database &database, const std::string &site,
                                              const Ids &ids) {
  std::vector<std::int64_t> stores;
  for (const auto &[kind, id] : ids) {
    if (kind == "company" && !names_alone(site, kind)) continue;
    const auto store = first_row<std::int64_t>(
        database.prepare("SELECT store FROM store_ids WHERE site = ? AND kind = ? AND any_id = ?",
                         site, kind, id),
        first_number);
    if (!store) return tl::unexpected(store.error());
    if (*store && std::find(stores.begin(), stores.end(), **store) == stores.end())
      stores.push_back(**store);
  }
  return stores;
}

/// False when this store has another id of a kind that names a store alone.
Result<bool> may_be(storage::Database &database, const std::string &site, std::int64_t store,
                    const Ids &ids) {
  for (const auto &[kind, id] : ids) {
    if (!names_alone(site, kind)) continue;
    const auto others = first_row<std::int64_t>(
        database.prepare(
            "SELECT 1 FROM store_ids WHERE store = ? AND kind = ? AND any_id <> ? LIMIT 1", store,
            kind, id),
        first_number);
    if (!others) return tl::unexpected(others.error());
    if (*others) return false;
  }
  return true;
}

Result<Ids> all_ids_of(storage::Database &database, std::int64_t store) {
  return all_rows<std::pair<std::string, std::string>>(
      database.prepare("SELECT kind, any_id FROM store_ids WHERE store = ?", store),
      [](const auto &row) { return std::pair(row.text(0), row.text(1)); });
}

Result<std::string> uuid_of(storage::Database &database, std::int64_t store) {
  auto found = first_row<std::string>(
      database.prepare("SELECT uuid FROM stores WHERE id = ?", store), first_text);
  if (!found) return tl::unexpected(found.error());
  return found->value_or("");
}

/// All that hangs on `gone` hangs on `kept` afterwards.
Status join(storage::Database &database, std::int64_t kept, std::int64_t gone,
            const std::string &time) {
  const auto kept_uuid = uuid_of(database, kept);
  const auto gone_uuid = uuid_of(database, gone);
  if (!kept_uuid || !gone_uuid) return tl::unexpected((kept_uuid ? gone_uuid : kept_uuid).error());
  for (const char *move : {"UPDATE store_ids SET store = ? WHERE store = ?",
                           "UPDATE OR IGNORE store_shared_ids SET store = ? WHERE store = ?",
                           "UPDATE OR IGNORE store_names SET store = ? WHERE store = ?",
                           "UPDATE store_licences SET store = ? WHERE store = ?",
                           "UPDATE case_stores SET store = ? WHERE store = ?",
                           "UPDATE pooled_listings SET store = ? WHERE store = ?",
                           "UPDATE store_former_ids SET store = ? WHERE store = ?"})
    if (auto moved = ran(database.prepare(move, kept, gone)); !moved) return moved;
  for (const char *rest :
       {"DELETE FROM store_shared_ids WHERE store = ?", "DELETE FROM store_names WHERE store = ?"})
    if (auto cleared = ran(database.prepare(rest, gone)); !cleared) return cleared;
  auto older = ran(database.prepare(
      "UPDATE stores SET first_seen = min(first_seen, (SELECT first_seen FROM stores WHERE id = "
      "?)), entity = coalesce(entity, (SELECT entity FROM stores WHERE id = ?)) WHERE id = ?",
      gone, gone, kept));
  if (!older) return older;
  if (auto removed = ran(database.prepare("DELETE FROM stores WHERE id = ?", gone)); !removed)
    return removed;
  auto former = ran(database.prepare("INSERT INTO store_former_ids (uuid, store) VALUES (?, ?)",
                                     *gone_uuid, kept));
  if (!former) return former;
  return append_entry(database, time, "store.joined",
                      {Canonical::Object{{"kept", {*kept_uuid}}, {"joined", {*gone_uuid}}}});
}

Result<std::int64_t> add_ids(storage::Database &database, const std::string &site,
                             std::int64_t store, const Ids &ids) {
  std::int64_t news = 0;
  for (const auto &[kind, id] : ids) {
    const auto added = database
                           .prepare("INSERT INTO store_ids (site, kind, any_id, store) VALUES (?, "
                                    "?, ?, ?) ON CONFLICT DO NOTHING",
                                    site, kind, id, store)
                           .run();
    if (!added) return added;
    news += *added;
    // Another store has it: kept beside, as a reason why the two may belong together.
    auto shared = ran(database.prepare(
        "INSERT INTO store_shared_ids (store, kind, any_id) SELECT ?, kind, any_id FROM store_ids "
        "WHERE site = ? AND kind = ? AND any_id = ? AND store <> ? ON CONFLICT DO NOTHING",
        store, site, kind, id, store));
    if (!shared) return tl::unexpected(shared.error());
  }
  return news;
}

Result<std::int64_t> add_names(storage::Database &database, std::int64_t store,
                               const Seller &seller, const std::string &time) {
  std::int64_t news = 0;
  for (const auto &[kind, name] :
       {std::pair("store", &seller.store_name), std::pair("company", &seller.company)}) {
    if (!*name) continue;
    const auto plain = plain_text(**name);
    if (plain.empty()) continue;
    const auto known = first_row<std::int64_t>(
        database.prepare("SELECT 1 FROM store_names WHERE store = ? AND kind = ? AND name = ?",
                         store, std::string_view(kind), plain),
        first_number);
    if (!known) return tl::unexpected(known.error());
    if (!*known) ++news;
    auto kept = ran(database.prepare(
        "INSERT INTO store_names (store, kind, name, similar_key, first_seen, last_seen) VALUES "
        "(?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET last_seen = excluded.last_seen WHERE "
        "last_seen < substr(excluded.last_seen, 1, 10) OR EXISTS (SELECT 1 FROM store_names later "
        "WHERE later.store = excluded.store AND later.kind = excluded.kind AND later.last_seen > "
        "store_names.last_seen AND later.last_seen < excluded.last_seen)",
        store, std::string_view(kind), plain, similar_name_key(plain), time, time));
    if (!kept) return tl::unexpected(kept.error());
  }
  return news;
}

}  // namespace

bool names_alone(const std::string &site, const std::string &kind) {
  return kind == "store" || (kind == "company" && site != "aliexpress");
}

Result<StoreRow> find_or_add_store(storage::Database &database, const Clock &clock,
                                   const std::string &site, const Seller &seller,
                                   const std::string &time) {
  const auto ids = ids_of(seller);
  if (ids.empty()) return StoreRow{};
  const auto candidates = stores_with(database, site, ids);
  if (!candidates) return tl::unexpected(candidates.error());
  StoreRow store;
  for (const auto candidate : *candidates) {
    const auto fits = may_be(database, site, candidate, ids);
    if (!fits) return tl::unexpected(fits.error());
    if (!*fits) continue;
    if (store.row == 0) {
      store.row = candidate;
      continue;
    }
    const auto theirs = all_ids_of(database, candidate);
    if (!theirs) return tl::unexpected(theirs.error());
    const auto together = may_be(database, site, store.row, *theirs);
    if (!together) return tl::unexpected(together.error());
    if (!*together) continue;
    const auto [kept, gone] = std::minmax({store.row, candidate});
    if (auto joined = join(database, kept, gone, time); !joined)
      return tl::unexpected(joined.error());
    store = {kept, true};
  }
  if (store.row == 0) {
    const auto made = first_row<std::int64_t>(
        database.prepare("INSERT INTO stores (uuid, site, first_seen, last_seen) VALUES (?, ?, ?, "
                         "?) RETURNING id",
                         crypto::new_uuid(clock), site, time, time),
        first_number);
    if (!made) return tl::unexpected(made.error());
    store = {made->value_or(0), true};
  }
  auto seen = ran(database.prepare(
      "UPDATE stores SET first_seen = min(first_seen, ?1), last_seen = max(last_seen, ?1) WHERE id "
      "= ?2 AND (first_seen > ?1 OR last_seen < substr(?1, 1, 10))",
      time, store.row));
  if (!seen) return tl::unexpected(seen.error());
  const auto new_ids = add_ids(database, site, store.row, ids);
  if (!new_ids) return tl::unexpected(new_ids.error());
  const auto new_names = add_names(database, store.row, seller, time);
  if (!new_names) return tl::unexpected(new_names.error());
  store.is_news = store.is_news || *new_ids + *new_names > 0;
  return store;
}

Status take_in_case(storage::Database &database, const Clock &clock, std::int64_t case_ordinal,
                    const std::string &site, const Seller &seller, const std::string &time) {
  const auto store = find_or_add_store(database, clock, site, seller, time);
  if (!store) return tl::unexpected(store.error());
  if (store->row == 0)
    return ran(database.prepare("INSERT INTO cases_without_store (case_ordinal) VALUES (?)",
                                case_ordinal));
  return ran(database.prepare("INSERT INTO case_stores (case_ordinal, store, listing, work_id, "
                              "picture_key) SELECT ordinal, "
                              "?, listing, work_id, picture_key FROM cases WHERE ordinal = ?",
                              store->row, case_ordinal));
}

Result<std::int64_t> find_store(storage::Database &database, const std::string &uuid) {
  const auto found = first_row<std::int64_t>(
      database.prepare("SELECT id FROM stores WHERE uuid = ? UNION ALL SELECT store FROM "
                       "store_former_ids WHERE uuid = ? LIMIT 1",
                       uuid, uuid),
      first_number);
  if (!found) return tl::unexpected(found.error());
  return found->value_or(0);
}

}  // namespace counterproof::cases
