// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/facts.h"
#include "storage/store.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

enum class AllowScope { listing, store };

/// Which store sells a listing, by every id the page gave.
struct ListingStore {
  std::string listing_id;
  std::optional<std::string> store_id, minisite, company_id;
  /// Found through the store's record, when another page showed them together with one of the
  /// above.
  std::optional<std::string> seller_id = {}, member_id = {};
};

struct AllowedListing {
  /// The id that was asked for, which may be an alias.
  std::string listing_id;
  AllowScope scope = AllowScope::listing;
};

/// Listings and stores that the artist lets use the works: given a licence, or their own. Each
/// change is a ledger entry, made in the same transaction; asking for what is so already changes
/// nothing. Uses the store's thread rule.
class AllowList {
public:
  AllowList(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// not_found when the scope is the store and neither the seller nor the record of its store has
  /// one of the three ids.
  Status allow(const Listing &listing, const Seller &seller, AllowScope scope);
  Status disallow(const Listing &listing, const Seller &seller, AllowScope scope);

  /// Which of these are allowed, by themselves (`ids`, any of a listing's) or by their store.
  Result<std::vector<AllowedListing>> allowed(const std::string &site,
                                              const std::vector<std::string> &ids,
                                              const std::vector<ListingStore> &stores);

private:
  Status allow_store(const std::string &site, const Seller &seller);
  Status disallow_store(const std::string &site, const Seller &seller);

  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
