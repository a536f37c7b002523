// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/entry_facts.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// What the artist writes of an entry. Without `entry_id` a new one.
struct EntryWrite {
  std::string case_id;
  std::optional<std::string> entry_id = {};
  /// The number of the version that she changed; 0 for a new entry.
  std::int64_t seen = 0;
  EntryFacts facts;
};

/// Mails, chats, phone calls, contacts with the seller, test purchases and reports of a listing,
/// beside a case. Nothing is ever changed or removed: each write is a version more, and a ledger
/// entry that proves its texts and files by their SHA-256 and holds none of them. Uses the store's
/// thread rule.
class CaseEntries {
public:
  CaseEntries(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// The same key writes once. not_found for an unknown case or entry, for one to answer that is
  /// not of this case, and for a file that EntryFiles does not keep; conflict when there is a later
  /// version than `seen`; invalid_params as clean_entry() says, and for an entry that answers
  /// itself.
  Result<CaseEntry> write(const std::string &request_key, const EntryWrite &asked);
  /// A version more, with the same facts, taken back or put back. Errors as write().
  Result<CaseEntry> take_back(const std::string &request_key, const std::string &entry_id,
                              std::int64_t seen, bool taken_back);

  /// The newest day first, then time, then what was begun last; at most `limit`, and fewer when
  /// their texts come to more than `most_bytes` (one at the least). not_found for an unknown case,
  /// invalid_params for a cursor that is none.
  Result<EntryPage> of_case(const std::string &case_id, const std::optional<std::string> &cursor,
                            int limit, std::size_t most_bytes);
  /// All of a case's, oldest first.
  Result<std::vector<CaseEntry>> all_of(const std::string &case_id);
  /// Of a case, without those that were taken back.
  Result<std::int64_t> count_standing(const std::string &case_id);
  /// The cases that have entries, oldest first.
  Result<std::vector<std::string>> cases_with_entries();
  /// The newest first, as of_case().
  Result<EntryVersionPage> versions(const std::string &entry_id,
                                    const std::optional<std::string> &cursor, int limit,
                                    std::size_t most_bytes);

  /// The first due first; those that were taken back, are answered, or that an entry which stands
  /// answers are left out.
  Result<std::vector<DueEntry>> due(int limit);
  Result<std::int64_t> count_due();

private:
  Result<CaseEntry> get(const std::string &entry_id);

  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
