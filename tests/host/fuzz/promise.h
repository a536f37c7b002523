// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace counterproof::fuzz {

inline void must_hold(bool holds, const char *promise) {
  if (!holds) throw std::logic_error("broken promise: " + std::string(promise));
}

}  // namespace counterproof::fuzz
