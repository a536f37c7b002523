// SPDX-License-Identifier: Apache-2.0
#include "app/commands/counted.h"

#include <fmt/format.h>

namespace counterproof::app {

std::string counted(std::int64_t count, const char *one, const char *many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace counterproof::app
