// SPDX-License-Identifier: Apache-2.0
#include "platform/byte_stream.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace counterproof::platform {
namespace {

/// A browser may hand over a non-blocking pipe: wait instead of spinning.
void wait_until_ready(int descriptor, short events) {
  pollfd waiting{descriptor, events, 0};
  ::poll(&waiting, 1, -1);
}

}  // namespace

int standard_input() { return STDIN_FILENO; }

Result<std::size_t> read_full(int descriptor, std::span<std::uint8_t> bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = ::read(descriptor, bytes.data() + done, bytes.size() - done);
    if (got > 0) {
      done += static_cast<std::size_t>(got);
    } else if (got == 0) {
      break;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_until_ready(descriptor, POLLIN);
    } else if (errno != EINTR) {
      return fail(ErrorCode::unreadable, "The connection to the browser broke.",
                  std::strerror(errno));
    }
  }
  return done;
}

bool write_full(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(put));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_until_ready(descriptor, POLLOUT);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

}  // namespace counterproof::platform
