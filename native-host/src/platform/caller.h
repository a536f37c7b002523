// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterproof::platform {

enum class Caller { chromium, firefox };

struct KnownCallers {
  std::string_view extension_id;  ///< Chromium's 32 letters a to p
  std::string_view addon_id;      ///< Firefox's
};

/// Who started the native host, from its arguments (without the program's name). Chromium passes
/// `chrome-extension://ID/` (and on some systems `--parent-window=N`), Firefox the manifest's path
/// and the add-on's id. Browsers check the same against the manifest; this is the second lock.
/// Anything else is ErrorCode::invalid_request.
Result<Caller> check_caller(const std::vector<std::string> &arguments, const KnownCallers &known);

}  // namespace counterproof::platform
