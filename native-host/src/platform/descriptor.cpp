// SPDX-License-Identifier: Apache-2.0
#include "platform/descriptor.h"

#include <unistd.h>

namespace counterproof::platform {

void Descriptor::close() {
  if (number_ >= 0) ::close(std::exchange(number_, -1));
}

}  // namespace counterproof::platform
