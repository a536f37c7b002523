// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/chain_walk.h"
#include "storage/database.h"

#include <functional>
#include <string>
#include <string_view>

namespace counterproof::cases {

/// The ledger as two texts that anyone can check with ordinary tools (docs/ledger.md): ledger.jsonl
/// holds one entry a line, exactly the text that was hashed; heads.jsonl one signed head a line.
/// Lines end with a line feed.
constexpr auto kLedgerFile = "ledger.jsonl";
constexpr auto kHeadsFile = "heads.jsonl";

/// Gives the lines of ledger.jsonl one by one, line feed included. Sign the head first.
Status each_ledger_line(storage::Database &database,
                        const std::function<void(std::string_view)> &take);
/// The whole of heads.jsonl.
Result<std::string> heads_text(storage::Database &database);

/// Checks an export. The newest head must be that of the last entry, so that a change in it is
/// found too.
ChainReport verify_export(std::string_view ledger, std::string_view heads);

}  // namespace counterproof::cases
