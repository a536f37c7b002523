// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::cases {

/// One entry of the ledger as its row holds it. `body` is RFC 8785 text; `prev` and `hash` are 64
/// hexadecimal digits; `time` is RFC 3339 in UTC.
struct LedgerEntry {
  std::int64_t seq = 0;
  std::string device, time, kind, body, prev, hash;
};

/// 64 zeros: what the first entry follows.
const std::string &no_entry();

/// What is hashed: the RFC 8785 text of {"body", "device", "kind", "prev", "seq", "time"}.
std::string entry_text(const LedgerEntry &entry);

/// SHA-256 of a text, hexadecimal.
std::string hash_of(std::string_view text);

/// The entry whose entry_text() is exactly this line, with its hash; none for any other line. What
/// `body` holds is taken as it stands.
std::optional<LedgerEntry> read_entry_text(std::string_view line);

}  // namespace counterproof::cases
