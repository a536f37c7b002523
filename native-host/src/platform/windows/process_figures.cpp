// SPDX-License-Identifier: Apache-2.0
#include "platform/process_figures.h"

#include "platform/windows/handle.h"

#include <psapi.h>

namespace counterproof::platform {

std::uint64_t peak_memory_bytes(int process) {
  PROCESS_MEMORY_COUNTERS counters{};
  if (!::GetProcessMemoryInfo(handle_of(process), &counters, sizeof counters)) return 0;
  return counters.PeakWorkingSetSize;
}

std::chrono::milliseconds processor_time(int process) {
  FILETIME begun{}, ended{}, kernel{}, user{};
  if (!::GetProcessTimes(handle_of(process), &begun, &ended, &kernel, &user)) return {};
  const auto hundreds_of_ns = [](const FILETIME &time) {
    return (std::int64_t(time.dwHighDateTime) << 32) | std::int64_t(time.dwLowDateTime);
  };
  constexpr std::int64_t kPerMillisecond = 10'000;
  return std::chrono::milliseconds((hundreds_of_ns(kernel) + hundreds_of_ns(user)) /
                                   kPerMillisecond);
}

}  // namespace counterproof::platform
