// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/ledger_entry.h"
#include "cases/signed_head.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// What a walk over the ledger found. Cutting entries off the end can be seen only against a head
/// that counts more of them: one signed since and still there, or one noted elsewhere.
struct ChainReport {
  bool intact = true;
  std::int64_t entries = 0;
  /// Hash of the last entry, hexadecimal; 64 zeros when there is none.
  std::string head;
  /// The first entry that does not fit, and why; 0 and empty when intact.
  std::int64_t broken_at = 0;
  std::string why;
  /// Signed heads that fit.
  std::int64_t signed_heads = 0;
  /// The newest of them.
  std::optional<SignedHead> last_signed;
};

/// Checks a ledger entry by entry, and its signed heads on the way. Pure: the same for the rows of
/// the database and the lines of an export.
class ChainWalk {
public:
  /// `heads` in the order in which they were signed.
  explicit ChainWalk(std::vector<SignedHead> heads = {});
  /// Goes on behind a head that is known to be good.
  static ChainWalk from(std::int64_t entries, std::string head);

  /// False at the first entry that does not fit; nothing more is taken then.
  bool take(const LedgerEntry &entry);
  /// To be called last: heads that no entry answers are a ledger cut short.
  const ChainReport &finish();

  const ChainReport &report() const { return report_; }

private:
  bool broken(std::int64_t at, std::string why);
  bool check_heads();

  ChainReport report_;
  std::vector<SignedHead> heads_;
  std::size_t next_head_ = 0;
  /// The key last made, as the ledger says.
  std::string key_;
};

}  // namespace counterproof::cases
