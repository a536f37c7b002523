// SPDX-License-Identifier: Apache-2.0
#pragma once

struct sqlite3;

namespace counterproof::storage {

/// How long a writer waits for the others before it gives up.
inline constexpr int kBusyTimeoutMs = 20'000;

/// Makes `connection` wait for locks in short pauses of random length. SQLite's own waiting grows
/// to a tenth of a second a turn: of several busy writers one can then be passed over for long.
void wait_when_busy(sqlite3 *connection);

}  // namespace counterproof::storage
