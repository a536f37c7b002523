// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::platform {

/// From here on the kernel refuses this process, and all that it starts, every socket but those
/// within this computer (AF_UNIX, netlink), and io_uring, which could open one unseen. It cannot be
/// taken back. False where the kernel has no seccomp: then only our own sources keep the promise.
/// Call it before any other thread runs.
bool forbid_internet();

/// Whether a socket to the internet is refused now, found out by asking for one. Opens no
/// connection.
bool internet_is_forbidden();

}  // namespace counterproof::platform
