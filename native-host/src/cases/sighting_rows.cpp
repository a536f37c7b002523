// SPDX-License-Identifier: Apache-2.0
#include "cases/sighting_rows.h"

#include "cases/rows.h"
#include "cases/seller_names.h"
#include "crypto/sha256.h"

namespace counterproof::cases {
namespace {

std::string key_of(const std::optional<std::string> &text) {
  return text ? plain_text(*text) : std::string();
}

bool is_empty(const Licence &licence) {
  return key_of(licence.name).empty() && key_of(licence.number).empty() &&
         key_of(licence.authority).empty() && key_of(licence.address).empty();
}

/// Where a person lives and what she is called stays in a row that can be removed; the entry, which
/// cannot, only proves what was read.
Canonical digest_or_null(const std::optional<std::string> &text) {
  return text ? Canonical{crypto::to_hex(crypto::sha256(*text))} : Canonical{};
}

Canonical licence_body(const Licence &licence) {
  return {Canonical::Object{{"name", text_or_null(licence.name)},
                            {"number", text_or_null(licence.number)},
                            {"authority", text_or_null(licence.authority)},
                            {"addressSha256", digest_or_null(licence.address)},
                            {"representativeSha256", digest_or_null(licence.representative)},
                            {"established", text_or_null(licence.established)}}};
}

}  // namespace

Canonical sighting_body(const SellerSighting &sighting, const std::string &store_id) {
  const Seller &seller = sighting.seller;
  Canonical::List listings;
  for (const auto &id : sighting.listing_ids)
    listings.push_back({id});
  const Canonical life =
      sighting.life ? Canonical{std::string(*sighting.life == StoreLife::open ? "open" : "closed")}
                    : Canonical{};
  return {Canonical::Object{
      {"store", {store_id}},
      {"site", {sighting.site}},
      {"url", {sighting.url}},
      {"storeId", text_or_null(seller.store_id)},
      {"storeName", text_or_null(seller.store_name)},
      {"sellerId", text_or_null(seller.seller_id)},
      {"memberId", text_or_null(seller.member_id)},
      {"company", text_or_null(seller.company)},
      {"companyId", text_or_null(seller.company_id)},
      {"minisite", text_or_null(seller.minisite)},
      {"country", text_or_null(seller.country)},
      {"licence", sighting.licence ? licence_body(*sighting.licence) : Canonical{}},
      {"life", life},
      {"listing", {listings}},
      {"originalListing", text_or_null(sighting.original_listing_id)}}};
}

Result<bool> add_licence(storage::Database &database, std::int64_t store,
                         const SellerSighting &sighting, const std::string &time) {
  if (!sighting.licence || is_empty(*sighting.licence)) return false;
  const Licence &licence = *sighting.licence;
  const auto same = first_row<std::int64_t>(
      database.prepare("SELECT 1 FROM store_licences WHERE id = (SELECT max(id) FROM "
                       "store_licences WHERE store = ?) AND name IS ? AND number IS ? AND "
                       "authority IS ? AND address IS ? AND representative IS ? AND established IS "
                       "?",
                       store, licence.name, licence.number, licence.authority, licence.address,
                       licence.representative, licence.established),
      first_number);
  if (!same) return tl::unexpected(same.error());
  if (*same) return false;
  const auto added = ran(database.prepare(
      "INSERT INTO store_licences (store, name, number, authority, address, representative, "
      "established, number_key, name_key, authority_key, address_key, seen_at, url) VALUES (?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      store, licence.name, licence.number, licence.authority, licence.address,
      licence.representative, licence.established, number_key(licence.number.value_or("")),
      key_of(licence.name), key_of(licence.authority), key_of(licence.address), time,
      sighting.url));
  if (!added) return tl::unexpected(added.error());
  return true;
}

Result<bool> set_life(storage::Database &database, std::int64_t store,
                      const std::optional<StoreLife> &life, const std::string &time) {
  if (!life) return false;
  const std::string_view word = *life == StoreLife::open ? "open" : "closed";
  const auto changed =
      database
          .prepare("UPDATE stores SET life = ?1, life_since = ?2 WHERE id = ?3 AND life IS NOT ?1",
                   word, time, store)
          .run();
  if (!changed) return tl::unexpected(changed.error());
  return *changed > 0;
}

Result<bool> link_listing(storage::Database &database, std::int64_t store,
                          const SellerSighting &sighting, const std::string &time) {
  std::int64_t listing = 0;
  for (const auto &id : sighting.listing_ids) {
    const auto found = first_row<std::int64_t>(
        database.prepare("SELECT listing FROM listing_ids WHERE site = ? AND any_id = ?",
                         sighting.site, id),
        first_number);
    if (!found) return tl::unexpected(found.error());
    listing = found->value_or(0);
    if (listing != 0) break;
  }
  if (listing == 0) return false;
  auto linked = ran(database.prepare(
      "INSERT INTO case_stores (case_ordinal, store, listing, work_id, picture_key) SELECT "
      "ordinal, "
      "?, listing, work_id, picture_key FROM cases JOIN cases_without_store ON case_ordinal = "
      "ordinal WHERE listing = ?",
      store, listing));
  if (!linked) return tl::unexpected(linked.error());
  auto cleared = ran(database.prepare("DELETE FROM cases_without_store WHERE case_ordinal IN "
                                      "(SELECT ordinal FROM cases WHERE listing = ?)",
                                      listing));
  if (!cleared) return tl::unexpected(cleared.error());
  if (!sighting.original_listing_id) return false;
  const auto known = first_row<std::int64_t>(
      database.prepare(
          "SELECT 1 FROM pooled_listings WHERE listing = ? AND original_id = ? AND store = ?",
          listing, *sighting.original_listing_id, store),
      first_number);
  if (!known) return tl::unexpected(known.error());
  auto pooled = ran(database.prepare(
      "INSERT INTO pooled_listings (listing, original_id, store, first_seen, last_seen) VALUES (?, "
      "?, ?, ?, ?) ON CONFLICT DO UPDATE SET store = excluded.store, last_seen = "
      "max(last_seen, excluded.last_seen) WHERE store IS NOT excluded.store OR last_seen < "
      "substr(excluded.last_seen, 1, 10)",
      listing, *sighting.original_listing_id, store, time, time));
  if (!pooled) return tl::unexpected(pooled.error());
  return !*known;
}

}  // namespace counterproof::cases
