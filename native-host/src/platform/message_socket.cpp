// SPDX-License-Identifier: Apache-2.0
#include "platform/message_socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace counterproof::platform {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// False when the time ran out first.
bool wait_readable(int socket, std::chrono::milliseconds time_limit) {
  const auto deadline = SteadyClock::now() + time_limit;
  for (;;) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
    pollfd waiting{socket, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::max<decltype(left)>(0, left)));
    if (ready > 0) return true;
    if (ready == 0) return false;
    if (errno != EINTR) return true;  // the read that follows will tell
  }
}

}  // namespace

Result<std::pair<Descriptor, Descriptor>> message_socket_pair() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    return fail(ErrorCode::internal, "Counterproof could not reach its picture decoder.",
                std::strerror(errno));
  return std::pair(Descriptor(ends[0]), Descriptor(ends[1]));
}

bool send_message(const Descriptor &socket, std::span<const std::uint8_t> message,
                  const Descriptor &attached, int) {
  iovec part{const_cast<std::uint8_t *>(message.data()), message.size()};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  if (attached.valid()) {
    header.msg_control = control;
    header.msg_controllen = sizeof(control);
    cmsghdr *first = CMSG_FIRSTHDR(&header);
    first->cmsg_level = SOL_SOCKET;
    first->cmsg_type = SCM_RIGHTS;
    first->cmsg_len = CMSG_LEN(sizeof(int));
    const int number = attached.get();
    std::memcpy(CMSG_DATA(first), &number, sizeof(number));
  }
  for (;;) {
    const ssize_t sent = ::sendmsg(socket.get(), &header, MSG_NOSIGNAL);
    if (sent >= 0) return static_cast<std::size_t>(sent) == message.size();
    if (errno != EINTR) return false;
  }
}

Received receive_message(const Descriptor &socket, std::span<std::uint8_t> buffer,
                         std::optional<std::chrono::milliseconds> time_limit,
                         Descriptor *attached) {
  if (time_limit && !wait_readable(socket.get(), *time_limit)) return Received::timed_out;
  iovec part{buffer.data(), buffer.size()};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  if (attached != nullptr) {
    header.msg_control = control;
    header.msg_controllen = sizeof(control);
  }
  ssize_t length = -1;
  do {
    length = ::recvmsg(socket.get(), &header, MSG_CMSG_CLOEXEC);
  } while (length < 0 && errno == EINTR);
  if (attached != nullptr && length >= 0) {
    const cmsghdr *first = CMSG_FIRSTHDR(&header);
    if (first != nullptr && first->cmsg_type == SCM_RIGHTS) {
      int number = -1;
      std::memcpy(&number, CMSG_DATA(first), sizeof(number));
      *attached = Descriptor(number);
    }
  }
  const bool whole =
      length == static_cast<ssize_t>(buffer.size()) && (header.msg_flags & MSG_TRUNC) == 0;
  return whole ? Received::message : Received::ended;
}

bool is_quiet(const Descriptor &socket) {
  pollfd waiting{socket.get(), POLLIN, 0};
  return ::poll(&waiting, 1, 0) == 0;
}

}  // namespace counterproof::platform
