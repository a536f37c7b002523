// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/canonical_json.h"
#include "cases/chain_walk.h"
#include "cases/ledger_entry.h"
#include "storage/database.h"

#include <functional>
#include <optional>
#include <string>

namespace counterproof::cases {

/// Adds one entry inside the caller's transaction. An entry is the RFC 8785 text of
/// {"body", "device", "kind", "prev", "seq", "time"}; its hash is the SHA-256 of that text; `prev`
/// is the hash of the entry before (64 zeros for the first). `device` is this data folder's own id,
/// made with the first entry. `time` is RFC 3339 in UTC. Gives the entry's number.
Result<std::int64_t> append_numbered_entry(storage::Database &database, const std::string &time,
                                           const std::string &kind, const Canonical &body);
/// The same, for those who do not keep the number.
Status append_entry(storage::Database &database, const std::string &time, const std::string &kind,
                    const Canonical &body);

/// The newest entry; none in an empty ledger.
Result<std::optional<LedgerEntry>> last_entry(storage::Database &database);

/// Every entry behind number `after`, in order, until `take` gives false.
Status each_entry(storage::Database &database, std::int64_t after,
                  const std::function<bool(const LedgerEntry &)> &take);

/// Every signed head, in the order in which they were signed.
Result<std::vector<SignedHead>> signed_heads(storage::Database &database);

/// Walks all of it.
Result<ChainReport> verify_ledger(storage::Database &database);

}  // namespace counterproof::cases
