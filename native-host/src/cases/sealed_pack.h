// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/heads.h"
#include "storage/store.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace counterproof::cases {

/// The part of the ledger that is about something, and the chain it stands in.
struct LedgerExtract {
  /// ledger.jsonl: the entries about it and those that name keys, as docs/ledger.md writes them.
  std::string entries;
  /// hashes.txt: the SHA-256 of every entry from the first, a line each.
  std::string hashes;
  /// How many those are, and how many of them are shown.
  std::int64_t total = 0, shown = 0;
};

/// Entries with any of these texts as a value or name in their body; all entries when `all`. A
/// decision about several listings is among them only when all of them are in `about`: it tells
/// what the artist thinks of each. Those about letters and notes only `with_letters`, and never
/// about one that now stands taken back: they are private.
Result<LedgerExtract> extract_ledger(storage::Database &database, bool all,
                                     const std::set<std::string> &about, bool with_letters = false);

/// What a pack shows of the ledger.
struct PackLedger {
  /// all, case, listing or seller, and which.
  std::string scope, of;
  /// Ids that its entries name; not looked at for all.
  std::set<std::string> about;
  bool with_letters = false;
};

struct PackSeal {
  LedgerExtract extract;
  /// SHA256SUMS, as `sums_of` gave it.
  std::string sums;
  /// seal.jsonl: the entries behind the extract up to the signed head: the one that names the
  /// pack's checksums, and key.made when a new key signed.
  std::string entries;
  SignedHead head;
};

/// Extracts the ledger, records (evidence.signed) that a pack with the checksums that `sums_of`
/// makes of it was put together, and signs the head, so that the signature covers every file that
/// the checksums name. No other entry comes between: the records cannot be written to meanwhile, so
/// `sums_of` must be quick. Errors of Heads::sign, and nothing is recorded then.
Result<PackSeal> seal_pack(storage::Store &store, const Clock &clock, const PackLedger &about,
                           const std::function<std::string(const LedgerExtract &)> &sums_of);

}  // namespace counterproof::cases
