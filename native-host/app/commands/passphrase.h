// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace counterproof::app {

/// The passphrase in the first line of `file`, else asked for on the terminal.
Result<std::string> ask_passphrase(const std::filesystem::path &file);

/// The same for one that is chosen now: asked for twice, at least eight characters.
Result<std::string> choose_passphrase(const std::filesystem::path &file);

}  // namespace counterproof::app
