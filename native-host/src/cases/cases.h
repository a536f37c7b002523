// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/facts.h"
#include "cases/ledger.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// The tables of this room, for storage::Store::open.
storage::RoomSchema schema();

struct OpenCase {
  /// Made by the asker once per confirmation: the same key gives the same answer, however often it
  /// is sent.
  std::string request_key;
  Listing listing;
  Seller seller;
  std::string work_id;
  std::string work_title;
  MatchFacts match;
  Judgement judgement;
  FoundBy found_by = FoundBy::engine;
};

struct Opened {
  std::string case_id;
  /// False when this listing (by any of its ids) already had a case for this work.
  bool created = false;
  /// RFC 3339, UTC.
  std::string opened_at;
};

struct Case {
  std::string id;
  std::string opened_at;
  std::string work_id;
  std::string work_title;
  Listing listing;
  Seller seller;
  MatchFacts match;
  Judgement judgement;
  FoundBy found_by = FoundBy::engine;

  /// Out of the artist's own list of earlier days (PastCases) and not taken up by her since: none
  /// of the four answers is given.
  bool is_past() const { return !judgement.mine; }
};

struct CasePage {
  std::vector<Case> cases;
  std::optional<std::string> next;
};

struct KnownListing {
  /// The id that was asked for, which may be an alias.
  std::string listing_id;
  std::string case_id;
  std::string work_id;
  std::string opened_at;
};

/// Confirmed listings. What open() acknowledged is on the disk, row and ledger entry together, and
/// survives a killed process and a power cut. Uses the store's thread rule; several processes may
/// open cases at once.
class Cases {
public:
  Cases(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// Refused with conflict, naming the missing answer, unless all four are yes; and when the
  /// request key was used for another listing or work.
  Result<Opened> open(const OpenCase &request);

  /// Newest first, those of earlier days last. `limit` 1 to 100; a cursor of ours only
  /// (invalid_params otherwise).
  Result<CasePage> list(const std::optional<std::string> &cursor, int limit);
  /// not_found when there is no such case.
  Result<Case> get(const std::string &case_id);
  /// Every case of these listings on one site, asked for by any of their ids; not those taken back
  /// (not mine, licensed, ignored).
  Result<std::vector<KnownListing>> for_listings(const std::string &site,
                                                 const std::vector<std::string> &ids);
  Result<std::int64_t> count();

  /// Walks the whole ledger.
  Result<ChainReport> verify_chain();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
