// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::app {

/// The absolute path of counterproof-host, which lies beside this program; not_found when it is
/// not there or cannot be run.
Result<std::filesystem::path> host_program();

}  // namespace counterproof::app
