// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace counterproof::app {

/// "1 picture", "2 pictures".
std::string counted(std::int64_t count, const char *one, const char *many);

}  // namespace counterproof::app
