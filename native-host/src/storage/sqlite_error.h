// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

namespace counterproof::storage {

/// ErrorCode::storage_failed with the sentence that fits the SQLite result code (primary or
/// extended); `what` goes to the details only.
Error sqlite_error(int code, const std::string &what);

}  // namespace counterproof::storage
