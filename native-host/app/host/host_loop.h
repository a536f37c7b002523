// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/descriptor.h"

#include <filesystem>

namespace counterproof::app {

/// Serves the browser on descriptor 0 and `frames` until the browser is gone; gives the exit code:
/// 0 at the end of input, 1 after a frame that could not be understood. Leaves by itself within
/// about a second, also when a worker is stuck or nobody reads the answers.
int run_host_loop(platform::Descriptor frames, const std::filesystem::path &data_folder);

}  // namespace counterproof::app
