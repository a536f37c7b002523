// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"

#include "cases/ledger.h"
#include "cases/listing_rows.h"
#include "storage/transaction.h"

#include <utility>

namespace counterproof::cases {
namespace {

/// The ids a store is known by, with their kind.
using StoreIds = std::vector<std::pair<const char *, std::string>>;

StoreIds ids_of(const std::optional<std::string> &store_id,
                const std::optional<std::string> &minisite,
                const std::optional<std::string> &company_id) {
  StoreIds ids;
  if (store_id && !store_id->empty()) ids.emplace_back("store", *store_id);
  if (minisite && !minisite->empty()) ids.emplace_back("minisite", *minisite);
  if (company_id && !company_id->empty()) ids.emplace_back("company", *company_id);
  return ids;
}

StoreIds ids_of(const Seller &seller) {
  return ids_of(seller.store_id, seller.minisite, seller.company_id);
}

Status ran(const Result<std::int64_t> &changed) {
  if (!changed) return tl::unexpected(changed.error());
  return {};
}

Canonical text_or_null(const std::optional<std::string> &value) {
  return value ? Canonical{*value} : Canonical{};
}

Canonical listing_body(const Listing &listing) {
  Canonical::List aliases;
  for (const auto &alias : listing.aliases)
    aliases.push_back({alias});
  return {Canonical::Object{{"site", {listing.site}},
                            {"id", {listing.id}},
                            {"aliases", {aliases}},
                            {"url", {listing.url}},
                            {"title", {listing.title}}}};
}

Canonical store_body(const std::string &site, const Seller &seller) {
  return {Canonical::Object{{"site", {site}},
                            {"storeId", text_or_null(seller.store_id)},
                            {"storeName", text_or_null(seller.store_name)},
                            {"minisite", text_or_null(seller.minisite)},
                            {"companyId", text_or_null(seller.company_id)}}};
}

/// The allowed stores known by any of these ids.
Result<std::vector<std::int64_t>> stores_with(storage::Database &database, const std::string &site,
                                              const StoreIds &ids) {
  std::vector<std::int64_t> stores;
  for (const auto &[kind, id] : ids) {
    auto rows = database.prepare(
        "SELECT store FROM allowed_store_ids WHERE site = ? AND kind = ? AND any_id = ?", site,
        std::string_view(kind), id);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row) stores.push_back(rows.integer(0));
  }
  return stores;
}

Status no_store() {
  return fail(ErrorCode::not_found, "This page does not say which store sells this listing: allow "
                                    "the listing alone, or open its page and try there.");
}

}  // namespace

Status AllowList::allow_store(const std::string &site, const Seller &seller) {
  auto &database = store_.database;
  const auto ids = ids_of(seller);
  if (ids.empty()) return no_store();
  const auto known = stores_with(database, site, ids);
  if (!known) return tl::unexpected(known.error());
  const auto since = to_rfc3339(clock_.utc_ms());
  std::int64_t store = 0;
  if (known->empty()) {
    auto rows =
        database.prepare("INSERT INTO allowed_stores (since) VALUES (?) RETURNING id", since);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    store = rows.integer(0);
  } else {
    store = known->front();
  }
  std::int64_t added = 0;
  for (const auto &[kind, id] : ids) {
    const auto one = database
                         .prepare("INSERT INTO allowed_store_ids (site, kind, any_id, store) "
                                  "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                  site, std::string_view(kind), id, store)
                         .run();
    if (!one) return tl::unexpected(one.error());
    added += *one;
  }
  if (added == 0) return {};
  return append_entry(database, since, "store.allowed", store_body(site, seller));
}

Status AllowList::disallow_store(const std::string &site, const Seller &seller) {
  auto &database = store_.database;
  const auto ids = ids_of(seller);
  if (ids.empty()) return no_store();
  const auto known = stores_with(database, site, ids);
  if (!known) return tl::unexpected(known.error());
  if (known->empty()) return {};
  for (const auto store : *known) {
    // Its ids go with it.
    if (auto gone = ran(database.prepare("DELETE FROM allowed_stores WHERE id = ?", store).run());
        !gone)
      return gone;
  }
  return append_entry(database, to_rfc3339(clock_.utc_ms()), "store.disallowed",
                      store_body(site, seller));
}

Status AllowList::allow(const Listing &listing, const Seller &seller, AllowScope scope) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (scope == AllowScope::store) {
    if (auto allowed = allow_store(listing.site, seller); !allowed) return allowed;
    return transaction->commit();
  }
  const auto row = find_or_add_listing(database, listing);
  if (!row) return tl::unexpected(row.error());
  const auto since = to_rfc3339(clock_.utc_ms());
  const auto added =
      database
          .prepare("INSERT INTO allowed_listings (listing, since) VALUES (?, ?) ON CONFLICT DO "
                   "NOTHING",
                   *row, since)
          .run();
  if (!added) return tl::unexpected(added.error());
  if (*added > 0) {
    if (auto written = append_entry(database, since, "listing.allowed", listing_body(listing));
        !written)
      return written;
  }
  return transaction->commit();
}

Status AllowList::disallow(const Listing &listing, const Seller &seller, AllowScope scope) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (scope == AllowScope::store) {
    if (auto gone = disallow_store(listing.site, seller); !gone) return gone;
    return transaction->commit();
  }
  const auto row = find_listing(database, listing);
  if (!row) return tl::unexpected(row.error());
  const auto gone = database.prepare("DELETE FROM allowed_listings WHERE listing = ?", *row).run();
  if (!gone) return tl::unexpected(gone.error());
  if (*gone > 0) {
    if (auto written = append_entry(database, to_rfc3339(clock_.utc_ms()), "listing.disallowed",
                                    listing_body(listing));
        !written)
      return written;
  }
  return transaction->commit();
}

Result<std::vector<AllowedListing>> AllowList::allowed(const std::string &site,
                                                       const std::vector<std::string> &ids,
                                                       const std::vector<ListingStore> &stores) {
  auto &database = store_.database;
  std::vector<AllowedListing> found;
  for (const auto &id : ids) {
    auto rows = database.prepare("SELECT 1 FROM listing_ids JOIN allowed_listings ON "
                                 "allowed_listings.listing = listing_ids.listing WHERE site = ? "
                                 "AND any_id = ?",
                                 site, id);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row) found.push_back({id, AllowScope::listing});
  }
  for (const auto &listing : stores) {
    const auto known =
        stores_with(database, site, ids_of(listing.store_id, listing.minisite, listing.company_id));
    if (!known) return tl::unexpected(known.error());
    if (!known->empty()) found.push_back({listing.listing_id, AllowScope::store});
  }
  return found;
}

}  // namespace counterproof::cases
