// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/facts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// What a business licence says, as the page printed it; nothing is guessed.
struct Licence {
  std::optional<std::string> name, number, authority, address, representative, established;
};

/// How a store was found when it was last looked at.
enum class StoreLife { open, closed };

/// One look at a seller: on a listing's, a store's or a licence's page.
struct SellerSighting {
  std::string site;
  Seller seller;
  std::optional<Licence> licence;
  std::optional<StoreLife> life;
  /// The page it was read from.
  std::string url;
  /// The listing that the page is about, by any of its ids; empty for a store's or licence's page.
  std::vector<std::string> listing_ids;
  /// What a pooled listing ("superlink") names as the one behind it; the seller is the one shown.
  std::optional<std::string> original_listing_id;
};

/// What is known of one store or one entity, summed. Removals and relistings are those the artist
/// saw or recorded; removals those that stand, as the upheld days.
struct SellerCounts {
  std::int64_t listings = 0;
  std::int64_t works = 0;
  std::int64_t complaints = 0;
  std::int64_t removals = 0;
  std::int64_t relistings = 0;
};

struct StoreId {
  /// store, seller, member, minisite or company.
  std::string kind;
  std::string id;
};

struct NameSeen {
  /// store or company.
  std::string kind;
  std::string name;
  std::string first_seen, last_seen;
};

struct LicenceSeen {
  Licence licence;
  std::string seen_at;
  std::string url;
};

/// Why two stores may belong together; never a reason to sum them.
struct PossibleLink {
  std::string store;
  std::string store_name;
  /// same_id, similar_name, same_picture, same_address or other_number.
  std::string reason;
  /// What they share.
  std::string what;
};

struct Store {
  std::string id;
  std::string site;
  /// The newest name; empty when none was seen.
  std::string name;
  std::string first_seen, last_seen;
  std::optional<StoreLife> life;
  std::string life_since;
  /// None until a licence was read.
  std::optional<std::string> entity;
  SellerCounts counts;
};

/// A listing that pools several sellers: the id on the page and the one behind it.
struct PooledListing {
  std::string listing_id, original_id, first_seen, last_seen;
};

struct StoreDetails {
  Store store;
  std::vector<StoreId> ids;
  std::vector<NameSeen> names;
  /// Newest first.
  std::vector<LicenceSeen> licences;
  std::vector<PossibleLink> links;
  std::vector<PooledListing> pooled;
};

struct StorePage {
  std::vector<Store> stores;
  std::optional<std::string> next;
  std::int64_t total = 0;
};

/// Stores of one company, by their licences.
struct Entity {
  std::string id;
  /// Of the newest licence.
  std::string name;
  std::vector<Store> stores;
  /// A listing or work that two stores share counts once.
  SellerCounts counts;
};

}  // namespace counterproof::cases
