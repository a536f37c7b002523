// SPDX-License-Identifier: Apache-2.0
#include "platform/descriptor.h"

#include "platform/windows/handle.h"

namespace counterproof::platform {

void Descriptor::close() {
  if (number_ >= 0) ::CloseHandle(handle_of(std::exchange(number_, -1)));
}

}  // namespace counterproof::platform
