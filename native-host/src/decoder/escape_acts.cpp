// SPDX-License-Identifier: Apache-2.0
#include "decoder/escape_acts.h"

#ifdef _WIN32
#include "decoder/windows_acts.h"
#else
#include "decoder/linux_acts.h"
#endif

namespace counterproof::decoder {

std::string escape_act_names() {
  std::string names;
  for (const Act &act : kActs)
    names.append(act.name).append("\n");
  return names;
}

bool try_escape(std::string_view name) {
  for (const Act &act : kActs)
    if (act.name == name) return act.attempt();
  return false;
}

}  // namespace counterproof::decoder
