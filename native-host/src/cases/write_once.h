// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cases/ledger.h"
#include "cases/write_requests.h"
#include "storage/transaction.h"

#include <string>

/// For this room's sources only.
namespace counterproof::cases {

/// One ledger entry with what `write` does, unless the key was answered before.
template <class Write>
Status write_once(storage::Database &database, const Clock &clock, const std::string &request_key,
                  const char *kind, const Canonical &body, const Write &write) {
  const auto asked = std::string(kind) + to_canonical_json(body);
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto before = answered_before(database, request_key, asked);
  if (!before) return tl::unexpected(before.error());
  if (*before) return {};
  const auto time = to_rfc3339(clock.utc_ms());
  if (Status written = write(time); !written) return written;
  if (auto told = append_entry(database, time, kind, body); !told) return told;
  if (auto kept = keep_answer(database, request_key, asked, ""); !kept) return kept;
  return transaction->commit();
}

}  // namespace counterproof::cases
