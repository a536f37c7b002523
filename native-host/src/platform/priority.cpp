// SPDX-License-Identifier: Apache-2.0
#include "platform/priority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace counterproof::platform {

void yield_to_others() {
  constexpr int kNice = 15;
  // Linux keeps both a thread: 0 is the calling one. A refusal costs smoothness only.
  ::setpriority(PRIO_PROCESS, 0, kNice);
  constexpr int kProcess = 1;               // IOPRIO_WHO_PROCESS
  constexpr int kLastOfBest = 2 << 13 | 7;  // IOPRIO_CLASS_BE, lowest level
  ::syscall(SYS_ioprio_set, kProcess, 0, kLastOfBest);
}

}  // namespace counterproof::platform
