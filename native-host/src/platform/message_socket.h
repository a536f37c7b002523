// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace counterproof::platform {

/// Two connected ends that keep message borders (SOCK_SEQPACKET), both closed on exec.
Result<std::pair<Descriptor, Descriptor>> message_socket_pair();

/// Sends one message, `attached` (none when invalid) along with it. Windows asks to whom:
/// `receiver` is the ChildProcess::id() of the one who reads. False when the other end is gone;
/// never raises SIGPIPE.
bool send_message(const Descriptor &socket, std::span<const std::uint8_t> message,
                  const Descriptor &attached = Descriptor(), int receiver = -1);

enum class Received { message, ended, timed_out };

/// Waits for one message of exactly buffer.size() bytes; another length counts as `ended`. Without
/// a time limit it waits for ever. A descriptor that came along lands in `attached`, or is closed.
Received receive_message(const Descriptor &socket, std::span<std::uint8_t> buffer,
                         std::optional<std::chrono::milliseconds> time_limit,
                         Descriptor *attached = nullptr);

/// True when nothing waits to be read and the other end is still there.
bool is_quiet(const Descriptor &socket);

}  // namespace counterproof::platform
