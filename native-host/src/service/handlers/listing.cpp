// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"
#include "service/handlers/handlers.h"

namespace counterproof::service {
namespace {

cases::AllowScope to_scope(const std::string &word) {
  return word == "store" ? cases::AllowScope::store : cases::AllowScope::listing;
}

/// Whether the listing is allowed now, by itself or by its store.
Result<bool> is_allowed(cases::AllowList &list, const protocol::Listing &listing) {
  std::vector<std::string> ids = listing.aliases;
  ids.push_back(listing.id);
  const auto &seller = listing.seller;
  return list
      .allowed(listing.site, ids,
               {{listing.id, seller.store_id, seller.minisite, seller.company_id, seller.seller_id,
                 seller.member_id}})
      .map([](const std::vector<cases::AllowedListing> &allowed) { return !allowed.empty(); });
}

}  // namespace

cases::Listing to_facts(const protocol::Listing &listing) {
  return {.site = listing.site,
          .id = listing.id,
          .aliases = listing.aliases,
          .url = listing.url,
          .title = listing.title,
          .picture_key = listing.picture_key,
          .picture_url = listing.picture_url,
          .price_text = listing.price_text,
          .is_ad = listing.is_ad};
}

cases::Seller to_facts(const protocol::Seller &seller) {
  return {.store_id = seller.store_id,
          .store_name = seller.store_name,
          .seller_id = seller.seller_id,
          .member_id = seller.member_id,
          .company = seller.company,
          .company_id = seller.company_id,
          .minisite = seller.minisite,
          .country = seller.country};
}

Answer handle(Services &services, const protocol::ListingAllowParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &list = (*records)->allow_list;
  const auto done =
      list.allow(to_facts(params.listing), to_facts(params.listing.seller), to_scope(params.scope));
  if (!done) return tl::unexpected<Error>(done.error());
  const auto allowed = is_allowed(list, params.listing);
  if (!allowed) return tl::unexpected<Error>(allowed.error());
  return protocol::ListingAllowResult{*allowed};
}

Answer handle(Services &services, const protocol::ListingDisallowParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &list = (*records)->allow_list;
  const auto done = list.disallow(to_facts(params.listing), to_facts(params.listing.seller),
                                  to_scope(params.scope));
  if (!done) return tl::unexpected<Error>(done.error());
  const auto allowed = is_allowed(list, params.listing);
  if (!allowed) return tl::unexpected<Error>(allowed.error());
  return protocol::ListingDisallowResult{*allowed};
}

}  // namespace counterproof::service
