// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::app {

/// How a command ends that could not do its work because of the records, or of no cause of its own.
constexpr int kRefused = 3;

/// Says on standard error what happened and what to do, and gives the exit code to end with.
int refuse(const Error &error, int exit_code = kRefused);

/// The error for a file that the caller named and that is not there.
Error no_such_file(const std::filesystem::path &file);

}  // namespace counterproof::app
