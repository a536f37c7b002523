// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

namespace counterproof::platform {

/// Tells that something in some folders changed: a file written, moved, added or removed; not what.
/// Linux: inotify(7). One thread watches and waits; wake() may come from any.
class FolderWatch {
public:
  static constexpr std::size_t kMostFolders = 4096;

  /// Refused (unreadable) where the system has no such means, or none left.
  static Result<FolderWatch> start();

  /// From now on these folders, themselves only and not what lies in folders inside, and no others.
  /// False when one of them cannot be watched: gone, no watch left, on a disk of another computer,
  /// whose changes nobody tells, or more than kMostFolders, of which the rest is left: the system
  /// has one store of watches for all the artist's programs.
  bool watch(const std::vector<std::filesystem::path> &folders);

  /// True when something has changed, however often, since it was asked last; waits for it. False
  /// after `at_most`, or when woken.
  bool wait(std::chrono::milliseconds at_most);

  /// wait() comes back at once, now or the next time. Any thread.
  void wake() const;

private:
  FolderWatch(Descriptor events, Descriptor waker)
      : events_(std::move(events)), waker_(std::move(waker)) {}
  /// Takes what has been told; true when some of it counts.
  bool take_events();

  Descriptor events_;
  Descriptor waker_;
  std::map<std::filesystem::path, int> watched_;
};

}  // namespace counterproof::platform
