// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::decoder {

/// Something only an intruder would do. True when the system let it.
struct Act {
  std::string_view name;
  bool (*attempt)();
};

}  // namespace counterproof::decoder
