// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/seller_facts.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// Who sells: stores by all their ids, and the entities behind them. Stores are made one only when
/// their ids say so, entities only by licence (see join_entities); everything else is a possible
/// link. Uses the store's thread rule.
class Sellers {
public:
  Sellers(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// Records what a page says of a seller and gives the store's id. A ledger entry is made when
  /// something was not known before; seeing the same again writes "last seen" once a day. not_found
  /// when the seller has no id.
  Result<std::string> see(const SellerSighting &sighting);

  /// Stores, the last seen first. `limit` 1 to 100; a cursor of ours only (invalid_params
  /// otherwise).
  Result<StorePage> list(const std::optional<std::string> &cursor, int limit);

  /// not_found for an unknown id; the id of a store that was joined to another finds that one.
  Result<StoreDetails> store(const std::string &store_id);
  Result<Entity> entity(const std::string &entity_id);

  /// The days (YYYY-MM-DD, China) on which a complaint was upheld, one for each listing: removed,
  /// and neither put back nor withdrawn; during a counter-notice it does not count, after one from
  /// the day on which it was refused. For rule packs. Of a store or of an entity.
  Result<std::vector<std::string>> upheld_days(const std::string &id);
  /// Today in China, for counting what is on record.
  std::string today() const;

  /// Gives cases of before there were store records theirs, a few hundred at a time: to be called
  /// now and then, as see() does. Reading does not write.
  Status take_in_cases();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
