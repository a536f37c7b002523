// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

struct sqlite3;

namespace counterproof::storage {

/// SQLITE_FULL when `code` is a refusal of the system's that came of a full disk, else `code`.
/// `connection`: where it happened just now.
int with_reason(sqlite3 *connection, int code);

/// ErrorCode::storage_failed with the sentence that fits the SQLite result code (primary or
/// extended); `what` goes to the details only.
Error sqlite_error(int code, const std::string &what);

}  // namespace counterproof::storage
