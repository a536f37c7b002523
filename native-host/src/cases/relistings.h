// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// A listing as it is met while browsing.
struct MetListing {
  /// As the page names it, and any other id of it.
  std::string listing_id;
  std::vector<std::string> other_ids;
  std::vector<std::string> picture_keys;
  /// Works that the engine finds in it; empty when none was found or looked for.
  std::vector<std::string> work_ids;
  /// Ids of the store as the page shows them.
  std::optional<std::string> store_id, seller_id, member_id, minisite, company_id;
};

/// same_listing: the id itself is live again. same_picture: a removed listing's picture under
/// another id, in any store. same_art: the same work again in a store from which it was removed.
enum class RelistedBy { same_listing, same_picture, same_art };

struct Relisting {
  std::string listing_id;
  RelistedBy by = RelistedBy::same_listing;
  /// The case of the removed listing, the newest when several fit.
  std::string case_id;
  std::string work_id, work_title;
  /// The life this one would be: 2 for the first return.
  int life = 2;
  /// The first listing of them all.
  std::string first_listing_id;
  std::string removed_day;
  std::int64_t days_since = 0;
  /// Of the last complaint, for filing again; empty when not known.
  std::string reason_label, reference;
  /// Up to ten complaints of earlier lives, newest first.
  std::vector<std::string> references;
};

std::string_view to_word(RelistedBy by);

/// Remembers what was removed and knows it again. Uses the store's thread rule.
class Relistings {
public:
  Relistings(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// At most one for each listing met: by the id, else by a picture, else by work and store.
  Result<std::vector<Relisting>> recognise(const std::string &site,
                                           const std::vector<MetListing> &met);

  /// Says that a case is another one's next life; the other is `relisted` from then on. Doing it
  /// again changes nothing. not_found for an unknown case; conflict for a case that has an earlier
  /// life already, for a circle, and when the other one is not down.
  Result<int> record(const std::string &case_id, const std::string &previous_case_id,
                     RelistedBy by);

  /// 1 for a listing that was never down.
  Result<int> life_of(const std::string &case_id);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
