// SPDX-License-Identifier: Apache-2.0
#include "platform/priority.h"

#include "platform/windows/handle.h"

namespace counterproof::platform {

void yield_to_others() {
  // Processor, disk and memory of this thread alone; threads it starts must ask for themselves.
  ::SetThreadPriority(::GetCurrentThread(), THREAD_MODE_BACKGROUND_BEGIN);
}

}  // namespace counterproof::platform
