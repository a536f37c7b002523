// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/signed_head.h"
#include "storage/store.h"

#include <functional>
#include <optional>

namespace counterproof::cases {

/// How the ledger stands now, to be shown and noted elsewhere.
struct LedgerStanding {
  std::int64_t entries = 0;
  /// 64 zeros when there is no entry.
  std::string head;
  /// Empty until there is an entry.
  std::string device;
  std::optional<SignedHead> last_signed;
};

enum class SignReason { day, exported };

/// Signs the ledger's head with this data folder's own key (keys/ledger-ed25519, made when first
/// needed, its public half recorded in the ledger). Signing first checks what was added since the
/// last signature; what does not fit is not signed. Uses the store's thread rule; several processes
/// may sign at once.
class Heads {
public:
  Heads(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// None when there is no entry. conflict when the entries do not fit together; unreadable when
  /// the key file is damaged: all else goes on working. `first` may add entries in the same
  /// transaction, so that no other comes between them and the head; when it fails nothing is signed
  /// and its error is given.
  Result<std::optional<SignedHead>> sign(SignReason reason,
                                         const std::function<Status()> &first = nullptr);
  /// Signs when entries were added and none was signed yet today (UTC); else none.
  Result<std::optional<SignedHead>> sign_when_due();

  Result<LedgerStanding> standing();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
