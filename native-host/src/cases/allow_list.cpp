// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"

#include "cases/ledger.h"
#include "cases/listing_rows.h"
#include "cases/rows.h"
#include "cases/store_rows.h"
#include "storage/transaction.h"

#include <utility>

namespace counterproof::cases {
namespace {

/// The ids a store is known by, with their kind.
using StoreIds = std::vector<std::pair<const char *, std::string>>;

StoreIds ids_of(const std::optional<std::string> &store_id,
                const std::optional<std::string> &minisite,
                const std::optional<std::string> &company_id,
                const std::optional<std::string> &seller_id,
                const std::optional<std::string> &member_id) {
  StoreIds ids;
  for (const auto &[kind, id] : {std::pair("store", &store_id), std::pair("minisite", &minisite),
                                 std::pair("company", &company_id), std::pair("seller", &seller_id),
                                 std::pair("member", &member_id)})
    if (*id && !(*id)->empty()) ids.emplace_back(kind, **id);
  return ids;
}

/// One page shows the store's number, another only its seller id: with every id that the records
/// know of the same store, of the kinds by which stores are allowed. A company that may run several
/// stores stands for them only where the page names nothing else.
Result<StoreIds> with_known_ids(storage::Database &database, const std::string &site,
                                const StoreIds &shown) {
  StoreIds ids;
  const bool company_alone = names_alone(site, "company");
  for (const auto &[kind, id] : shown) {
    const std::string_view word = kind;
    const bool allows = word != "seller" && word != "member";
    const bool of_several = word == "company" && !company_alone;
    if (of_several && shown.size() > 1) continue;
    if (allows) ids.emplace_back(kind, id);
    if (of_several) continue;
    for (const char *other : {"store", "minisite", "company"}) {
      if (std::string_view(other) == "company" && !company_alone) continue;
      const auto known = all_rows<std::string>(
          database.prepare("SELECT others.any_id FROM store_ids one JOIN store_ids others ON "
                           "others.store = one.store WHERE one.site = ? AND one.kind = ? AND "
                           "one.any_id = ? AND others.kind = ?",
                           site, word, id, std::string_view(other)),
          first_text);
      if (!known) return tl::unexpected(known.error());
      for (const auto &one : *known)
        ids.emplace_back(other, one);
    }
  }
  return ids;
}

Result<StoreIds> ids_of(storage::Database &database, const std::string &site,
                        const Seller &seller) {
  return with_known_ids(database, site,
                        ids_of(seller.store_id, seller.minisite, seller.company_id,
                               seller.seller_id, seller.member_id));
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
  const auto ids = ids_of(database, site, seller);
  if (!ids) return tl::unexpected(ids.error());
  if (ids->empty()) return no_store();
  const auto known = stores_with(database, site, *ids);
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
  for (const auto &[kind, id] : *ids) {
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
  const auto ids = ids_of(database, site, seller);
  if (!ids) return tl::unexpected(ids.error());
  if (ids->empty()) return no_store();
  const auto known = stores_with(database, site, *ids);
  if (!known) return tl::unexpected(known.error());
  if (known->empty()) return {};
  for (const auto store : *known) {
    // Its ids go with it.
    if (auto gone = ran(database.prepare("DELETE FROM allowed_stores WHERE id = ?", store)); !gone)
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
    const auto store_ids =
        with_known_ids(database, site,
                       ids_of(listing.store_id, listing.minisite, listing.company_id,
                              listing.seller_id, listing.member_id));
    if (!store_ids) return tl::unexpected(store_ids.error());
    const auto known = stores_with(database, site, *store_ids);
    if (!known) return tl::unexpected(known.error());
    if (!known->empty()) found.push_back({listing.listing_id, AllowScope::store});
  }
  return found;
}

}  // namespace counterproof::cases
