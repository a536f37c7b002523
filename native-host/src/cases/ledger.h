// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/canonical_json.h"
#include "storage/database.h"

#include <cstdint>
#include <string>

namespace counterproof::cases {

/// What a walk over the ledger found. Cutting entries off the end cannot be seen from inside: note
/// `entries` and `head` elsewhere and compare.
struct ChainReport {
  bool intact = true;
  std::int64_t entries = 0;
  /// Hash of the last entry, hexadecimal; 64 zeros when there is none.
  std::string head;
  /// The first entry that does not fit, and why; 0 and empty when intact.
  std::int64_t broken_at = 0;
  std::string why;
};

/// Adds one entry inside the caller's transaction. An entry is the RFC 8785 text of
/// {"body", "device", "kind", "prev", "seq", "time"}; its hash is the SHA-256 of that text; `prev`
/// is the hash of the entry before (64 zeros for the first). `device` is this data folder's own id,
/// made with the first entry. `time` is RFC 3339 in UTC.
Status append_entry(storage::Database &database, const std::string &time, const std::string &kind,
                    const Canonical &body);

Result<ChainReport> verify_ledger(storage::Database &database);

}  // namespace counterproof::cases
