// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <optional>
#include <string>

namespace counterproof::cases {

/// A request may be sent again when its answer was lost: the same key gives the same answer and
/// writes nothing. An empty key is none: it was never asked before and is not kept. Both inside the
/// caller's transaction.

/// The answer given before; none for a new key. conflict when the key was used for another request.
Result<std::optional<std::string>> answered_before(storage::Database &database,
                                                   const std::string &request_key,
                                                   const std::string &asked);

/// `asked` is whatever text tells two requests apart.
Status keep_answer(storage::Database &database, const std::string &request_key,
                   const std::string &asked, const std::string &answer);

}  // namespace counterproof::cases
