// SPDX-License-Identifier: Apache-2.0
// Windows has no such promise for a process that has begun. What holds is in the program files
// themselves: the decoder names no library of sockets, and the host none of the functions that open
// one (Boost.Asio starts and ends that library at each start, and does nothing else with it).
// tests/windows looks.
#include "platform/no_internet.h"

namespace counterproof::platform {

bool forbid_internet() { return false; }

bool internet_is_forbidden() { return false; }

}  // namespace counterproof::platform
