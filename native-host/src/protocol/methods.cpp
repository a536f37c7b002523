// SPDX-License-Identifier: Apache-2.0
#include "protocol/methods.h"

#include <algorithm>

namespace counterproof::protocol {

const Method *find_method(std::string_view name) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(),
                                  [&](const Method &method) { return method.name == name; });
  return found == kMethods.end() ? nullptr : &*found;
}

}  // namespace counterproof::protocol
