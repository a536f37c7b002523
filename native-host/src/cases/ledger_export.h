// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/chain_walk.h"
#include "storage/database.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace counterproof::cases {

/// The ledger as two texts that anyone can check with ordinary tools (docs/ledger.md): ledger.jsonl
/// holds one entry a line, exactly the text that was hashed; heads.jsonl one signed head a line.
/// Lines end with a line feed.
constexpr auto kLedgerFile = "ledger.jsonl";
constexpr auto kHeadsFile = "heads.jsonl";

/// Gives the lines of ledger.jsonl one by one, line feed included, up to entry number `entries`.
/// Sign the head first and give what it counts: another program may write meanwhile.
Status each_ledger_line(storage::Database &database, std::int64_t entries,
                        const std::function<void(std::string_view)> &take);
/// heads.jsonl as far as its heads count no more entries.
Result<std::string> heads_text(storage::Database &database, std::int64_t entries);

/// Checks an export. The newest head must be that of the last entry, so that a change in it is
/// found too.
ChainReport verify_export(std::string_view ledger, std::string_view heads);

}  // namespace counterproof::cases
