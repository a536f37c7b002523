// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace counterproof::app {

/// How a command ends that was stopped.
constexpr int kStopped = 130;

/// From the first call on, Ctrl-C and what else asks a program to end only set this, so that the
/// command ends by itself and clears away what is half done.
const std::atomic<bool> &stop_asked();

}  // namespace counterproof::app
