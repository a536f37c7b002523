// SPDX-License-Identifier: Apache-2.0
#include "platform/process_figures.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

namespace counterproof::platform {

std::uint64_t peak_memory_bytes(int process) {
  constexpr std::uint64_t kKiB = 1024;
  const std::string label = "VmHWM:";
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.compare(0, label.size(), label) == 0)
      return std::strtoull(&line[label.size()], nullptr, 10) * kKiB;
  return 0;
}

std::chrono::milliseconds processor_time(int process) {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return {};
  return std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec));
}

}  // namespace counterproof::platform
