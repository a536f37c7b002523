// SPDX-License-Identifier: Apache-2.0
#include "wire/credits.h"

namespace counterproof::wire {

void Credits::take(std::size_t bytes) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] {
    return used_messages_ == 0 || (used_messages_ < messages_ && used_bytes_ + bytes <= bytes_);
  });
  ++used_messages_;
  used_bytes_ += bytes;
}

void Credits::give_back(std::size_t bytes) {
  {
    const std::lock_guard lock(mutex_);
    --used_messages_;
    used_bytes_ -= bytes;
  }
  changed_.notify_all();
}

}  // namespace counterproof::wire
