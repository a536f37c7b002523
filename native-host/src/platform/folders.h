// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::platform {

/// Where the artist's records lie: `chosen` when not empty, else $COUNTERPROOF_DATA, else
/// $XDG_DATA_HOME/counterproof, else ~/.local/share/counterproof. Made absolute; not created.
/// ErrorCode::unreadable when there is not even a home folder.
Result<std::filesystem::path> data_folder(const std::filesystem::path &chosen = {});

/// Where logs go: $XDG_STATE_HOME/counterproof, else ~/.local/state/counterproof. Records chosen by
/// `chosen` or $COUNTERPROOF_DATA keep their logs with them (`logs` inside), so that tests and the
/// demo leave nothing in the home folder. Not created.
Result<std::filesystem::path> log_folder(const std::filesystem::path &chosen = {});

/// $HOME, else what the user database says.
Result<std::filesystem::path> home_folder();

}  // namespace counterproof::platform
