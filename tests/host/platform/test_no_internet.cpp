// SPDX-License-Identifier: Apache-2.0
#include "platform/no_internet.h"

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof::platform;

namespace {

bool refused(int family, int type) {
  errno = 0;
  const int made = ::socket(family, type, 0);
  if (made >= 0) ::close(made);
  return made < 0 && errno == EAFNOSUPPORT;
}

bool allowed(int family, int type) {
  const int made = ::socket(family, type, 0);
  if (made >= 0) ::close(made);
  return made >= 0;
}

/// In a process of its own: it is for good. Gives the first thing that is not as it should be.
int locked_up_process() {
  if (internet_is_forbidden()) return 1;
  if (!forbid_internet()) return 2;
  if (!internet_is_forbidden()) return 3;
  if (!refused(AF_INET, SOCK_STREAM) || !refused(AF_INET, SOCK_DGRAM)) return 4;
  if (!refused(AF_INET6, SOCK_STREAM) || !refused(AF_INET6, SOCK_DGRAM)) return 5;
  if (!refused(AF_PACKET, SOCK_RAW) || !refused(AF_AX25, SOCK_DGRAM)) return 6;
  if (!allowed(AF_UNIX, SOCK_STREAM)) return 7;
  int pair[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) != 0) return 8;
  if (::syscall(SYS_io_uring_setup, 1, nullptr) >= 0 || errno != ENOSYS) return 9;
  // What it starts is held as well.
  int status = 0;
  const pid_t heir = ::fork();
  if (heir == 0) ::_exit(internet_is_forbidden() ? 0 : 1);
  if (::waitpid(heir, &status, 0) != heir || WEXITSTATUS(status) != 0) return 10;
  return 0;
}

}  // namespace

TEST_CASE("a process that forbids itself the internet cannot have it any more, nor its children") {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(locked_up_process());
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
