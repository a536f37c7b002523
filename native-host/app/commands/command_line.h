// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace counterproof::app {

/// What the commands of `counterproof` share: options given before the command, and how it ends.
struct CommandLine {
  std::filesystem::path data;  ///< --data DIR; empty: the default data folder
  int exit_code = 0;
};

}  // namespace counterproof::app
