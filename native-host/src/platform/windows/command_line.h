// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace counterproof::platform {

/// One command line that the C library of the program splits into these very words again.
std::wstring command_line(std::wstring_view program, const std::vector<std::string> &arguments);

}  // namespace counterproof::platform
