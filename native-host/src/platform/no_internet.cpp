// SPDX-License-Identifier: Apache-2.0
#include "platform/no_internet.h"

#include "platform/descriptor.h"

#include <cerrno>
#include <seccomp.h>
#include <sys/socket.h>

namespace counterproof::platform {

bool forbid_internet() {
  const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return false;
  // What is started may look for a network without meaning harm (desktop libraries do): it is told
  // that there is none, and goes on.
  const auto none = SCMP_ACT_ERRNO(EAFNOSUPPORT);
  bool whole = true;
  for (unsigned family = 0; family < AF_MAX; ++family)
    if (family != AF_UNIX && family != AF_NETLINK)
      // The kernel looks at the lower half alone.
      whole = whole && ::seccomp_rule_add(filter, none, SCMP_SYS(socket), 1,
                                          SCMP_A0(SCMP_CMP_MASKED_EQ, 0xFFFF'FFFF, family)) == 0;
  whole =
      whole && ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(io_uring_setup), 0) == 0;
  whole = whole && ::seccomp_load(filter) == 0;
  ::seccomp_release(filter);
  return whole;
}

bool internet_is_forbidden() {
  for (const int family : {AF_INET, AF_INET6}) {
    const Descriptor tried(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (tried.valid() || errno != EAFNOSUPPORT) return false;
  }
  return true;
}

}  // namespace counterproof::platform
