// SPDX-License-Identifier: Apache-2.0
#include "platform/stdout_guard.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace counterproof::platform {

Result<Descriptor> take_stdout() {
  std::signal(SIGPIPE, SIG_IGN);
  // Standard error may be closed; a file opened later must never get number 1 or 2.
  if (::fcntl(STDERR_FILENO, F_GETFD) < 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (nowhere >= 0 && nowhere != STDERR_FILENO) {
      ::dup2(nowhere, STDERR_FILENO);
      if (nowhere > STDERR_FILENO) ::close(nowhere);
    }
  }
  Descriptor frames(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3));
  if (!frames.valid() || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
    return fail(ErrorCode::unreadable, "There is no standard output to answer on.",
                std::strerror(errno));
  return frames;
}

}  // namespace counterproof::platform
