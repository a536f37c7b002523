// SPDX-License-Identifier: Apache-2.0
#include "cases/sellers.h"
#include "protocol/limits.h"
#include "protocol/reply.h"
#include "service/handlers/handlers.h"
#include "service/penalties.h"

#include <algorithm>
#include <map>
#include <utility>

namespace counterproof::service {
namespace {

/// More than any list of a store holds.
constexpr std::size_t kMostShown = 128;

protocol::SellerCounts to_message(const cases::SellerCounts &counts) {
  return {counts.listings, counts.works, counts.complaints, counts.removals, counts.relistings};
}

protocol::Store to_message(const cases::Store &store) {
  protocol::Store message{.id = store.id,
                          .site = store.site,
                          .name = store.name,
                          .first_seen = store.first_seen,
                          .last_seen = store.last_seen,
                          .life = {},
                          .life_since = store.life_since,
                          .entity_id = store.entity,
                          .counts = to_message(store.counts)};
  if (store.life) message.life = *store.life == cases::StoreLife::open ? "open" : "closed";
  return message;
}

protocol::Licence to_message(const cases::Licence &licence) {
  return {licence.name,    licence.number,         licence.authority,
          licence.address, licence.representative, licence.established};
}

/// The newest first, `most` of each list; without its penalties.
protocol::SellerStoreResult to_message(const cases::StoreDetails &details, std::size_t most) {
  protocol::SellerStoreResult result{.store = to_message(details.store),
                                     .ids = {},
                                     .names = {},
                                     .licences = {},
                                     .links = {},
                                     .pooled = {},
                                     .penalties = {}};
  const auto each = [most](const auto &list, const auto &take) {
    for (std::size_t i = 0; i < std::min(list.size(), most); ++i)
      take(list[i]);
  };
  each(details.ids, [&](const auto &id) { result.ids.push_back({id.kind, id.id}); });
  each(details.names, [&](const auto &name) {
    result.names.push_back({name.kind, name.name, name.first_seen, name.last_seen});
  });
  each(details.licences, [&](const auto &seen) {
    result.licences.push_back({to_message(seen.licence), seen.seen_at, seen.url});
  });
  each(details.links, [&](const auto &link) {
    result.links.push_back({link.store, link.store_name, link.reason, link.what});
  });
  each(details.pooled, [&](const auto &pooled) {
    result.pooled.push_back(
        {pooled.listing_id, pooled.original_id, pooled.first_seen, pooled.last_seen});
  });
  return result;
}

}  // namespace

Answer handle(Services &services, const protocol::SellerSeeParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  cases::SellerSighting sighting{.site = params.site,
                                 .seller = to_facts(params.seller),
                                 .licence = {},
                                 .life = {},
                                 .url = params.url,
                                 .listing_ids = params.listing_ids,
                                 .original_listing_id = params.original_listing_id};
  if (const auto &licence = params.licence)
    sighting.licence = {.name = licence->name,
                        .number = licence->number,
                        .authority = licence->authority,
                        .address = licence->address,
                        .representative = licence->representative,
                        .established = licence->established};
  if (params.life)
    sighting.life = *params.life == "open" ? cases::StoreLife::open : cases::StoreLife::closed;
  const auto store = (*records)->sellers.see(sighting);
  if (!store) return tl::unexpected<Error>(store.error());
  return protocol::SellerSeeResult{*store};
}

Answer handle(Services &services, const protocol::SellerListParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto page = (*records)->sellers.list(params.cursor, params.limit);
  if (!page) return tl::unexpected<Error>(page.error());
  protocol::SellerListResult result{.stores = {}, .next = page->next, .total = page->total};
  for (const cases::Store &store : page->stores)
    result.stores.push_back(to_message(store));
  return result;
}

Answer handle(Services &services, const protocol::SellerStoreParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &sellers = (*records)->sellers;
  const auto details = sellers.store(params.store_id);
  if (!details) return tl::unexpected<Error>(details.error());
  const auto upheld = sellers.upheld_days(params.store_id);
  if (!upheld) return tl::unexpected<Error>(upheld.error());
  // Hostile names and licences may be long: fewer of each, so that the answer stays within its cap.
  const auto penalties = count_penalties(details->store.site, *upheld, sellers.today());
  for (std::size_t most = kMostShown;; most = (most + 1) / 2) {
    auto result = to_message(*details, most);
    result.penalties = penalties;
    if (most == 1 || protocol::write_result(protocol::kMaxSafeInteger, result).size() <=
                         protocol::kMaxReplyBytes)
      return result;
  }
}

Answer handle(Services &services, const protocol::SellerEntityParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &sellers = (*records)->sellers;
  const auto entity = sellers.entity(params.entity_id);
  if (!entity) return tl::unexpected<Error>(entity.error());
  protocol::SellerEntityResult result{.id = entity->id,
                                      .name = entity->name,
                                      .stores = {},
                                      .counts = to_message(entity->counts),
                                      .penalties = {}};
  std::map<std::string, std::vector<std::string>> upheld_by_site;
  for (const cases::Store &store : entity->stores) {
    result.stores.push_back(to_message(store));
    const auto upheld = sellers.upheld_days(store.id);
    if (!upheld) return tl::unexpected<Error>(upheld.error());
    auto &days = upheld_by_site[store.site];
    days.insert(days.end(), upheld->begin(), upheld->end());
  }
  for (const auto &[site, days] : upheld_by_site)
    for (auto &penalty : count_penalties(site, days, sellers.today()))
      result.penalties.push_back(std::move(penalty));
  return result;
}

}  // namespace counterproof::service
