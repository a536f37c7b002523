// SPDX-License-Identifier: Apache-2.0
#include "app/commands/stopping.h"

#include <csignal>

namespace counterproof::app {
namespace {

std::atomic<bool> is_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

}  // namespace

const std::atomic<bool> &stop_asked() {
  const auto note = [](int) { is_asked = true; };
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
#ifdef SIGHUP
  // The terminal's window was closed.
  std::signal(SIGHUP, note);
#endif
  return is_asked;
}

}  // namespace counterproof::app
