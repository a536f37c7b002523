// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace counterproof::wire {

/// How much may wait between the reader and those who work: so many messages and so many bytes.
/// When it is used up the reader stops reading, and the pipe holds the browser back.
class Credits {
public:
  Credits(std::size_t messages, std::size_t bytes) : messages_(messages), bytes_(bytes) {}

  /// Waits for room. One message always fits an empty queue, however long it is.
  void take(std::size_t bytes);
  void give_back(std::size_t bytes);

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t messages_;
  std::size_t bytes_;
  std::size_t used_messages_ = 0;
  std::size_t used_bytes_ = 0;
};

}  // namespace counterproof::wire
