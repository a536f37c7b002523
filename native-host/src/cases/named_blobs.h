// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <string>

/// For this room's sources only.
namespace counterproof::cases {

/// Whether any row still names this blob: a kept picture, a file of an entry, or one that came for
/// an entry and waits. To be asked under the write lock before a blob is removed.
Result<bool> is_blob_named(storage::Database &database, const std::string &sha256);

}  // namespace counterproof::cases
