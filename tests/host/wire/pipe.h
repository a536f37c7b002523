// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/byte_stream.h"
#include "platform/descriptor.h"
#include "platform/process_figures.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <string_view>

#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>
#endif

/// Both ends of a pipe of the system.
struct Pipe {
  Pipe() {
#ifdef _WIN32
    HANDLE ends[2] = {nullptr, nullptr};
    REQUIRE(::CreatePipe(&ends[0], &ends[1], nullptr, 0) != 0);
    const auto number = [](HANDLE end) {
      return static_cast<int>(reinterpret_cast<std::intptr_t>(end));
    };
#else
    int ends[2] = {-1, -1};
    REQUIRE(::pipe(ends) == 0);
    const auto number = [](int end) { return end; };
#endif
    read = counterproof::platform::Descriptor(number(ends[0]));
    write = counterproof::platform::Descriptor(number(ends[1]));
  }
  bool put(std::string_view bytes) const {
    return counterproof::platform::write_full(
        write.get(), {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()});
  }
  counterproof::platform::Descriptor read;
  counterproof::platform::Descriptor write;
};

/// A reader that goes away is seen as a failed write, not as the end of this program.
inline void ignore_broken_pipes() {
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);
#endif
}

/// The most memory this process has held.
inline long peak_kilobytes() {
#ifdef _WIN32
  constexpr int kOwn = -1;  // the handle by which Windows means the one who asks
#else
  const int kOwn = ::getpid();
#endif
  return static_cast<long>(counterproof::platform::peak_memory_bytes(kOwn) / 1024);
}
