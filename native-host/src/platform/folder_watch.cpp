// SPDX-License-Identifier: Apache-2.0
#include "platform/folder_watch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace counterproof::platform {
namespace {

constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                   IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

tl::unexpected<Error> no_watch() {
  return fail(
      ErrorCode::unreadable,
      "This computer cannot tell when folders change; they are looked through now and then.",
      std::strerror(errno));
}

/// Disks whose changes other computers, or other programs behind them, make unseen (statfs(2)).
bool tells_changes(const std::filesystem::path &folder) {
  constexpr std::array<std::uint32_t, 8> kFar{0x6969,       // NFS
                                              0x517B,       // SMB
                                              0xFE534D42,   // SMB2
                                              0xFF534D42,   // CIFS
                                              0x65735546,   // FUSE: sshfs, rclone
                                              0x01021997,   // 9p
                                              0x5346414F,   // AFS
                                              0x00C36400};  // Ceph
  struct statfs disk {};
  if (::statfs(folder.c_str(), &disk) != 0) return false;
  return std::find(kFar.begin(), kFar.end(), static_cast<std::uint32_t>(disk.f_type)) == kFar.end();
}

}  // namespace

Result<FolderWatch> FolderWatch::start() {
  Descriptor events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  if (events.get() < 0) return no_watch();
  Descriptor waker(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
  if (waker.get() < 0) return no_watch();
  return FolderWatch(std::move(events), std::move(waker));
}

bool FolderWatch::watch(const std::vector<std::filesystem::path> &folders) {
  std::set<std::filesystem::path> wanted(folders.begin(), folders.end());
  bool all = wanted.size() <= kMostFolders;
  if (!all) {
    const auto most = std::min(folders.size(), kMostFolders);
    wanted = {folders.begin(), folders.begin() + static_cast<std::ptrdiff_t>(most)};
  }
  std::set<int> kept;
  for (const auto &folder : wanted) {
    // Asked for again each time: a folder of this name may be another one by now.
    const int number = ::inotify_add_watch(events_.get(), folder.c_str(), kChanges | IN_ONLYDIR);
    all = all && number >= 0 && tells_changes(folder);
    if (number < 0) {
      watched_.erase(folder);
      continue;
    }
    watched_[folder] = number;
    kept.insert(number);
  }
  for (auto entry = watched_.begin(); entry != watched_.end();) {
    if (wanted.count(entry->first) > 0) {
      ++entry;
      continue;
    }
    if (kept.count(entry->second) == 0) ::inotify_rm_watch(events_.get(), entry->second);
    entry = watched_.erase(entry);
  }
  return all;
}

bool FolderWatch::take_events() {
  bool counts = false;
  alignas(inotify_event) std::array<char, 16 * 1024> told;
  for (;;) {
    const auto size = ::read(events_.get(), told.data(), told.size());
    if (size <= 0) return counts;
    for (std::ptrdiff_t at = 0; at < size;) {
      inotify_event event;
      std::memcpy(&event, told.data() + at, sizeof event);
      // Hidden files are no works, and programs write them all the time. An event that a watch was
      // let go is no change.
      const bool hidden = event.len > 0 && told[static_cast<std::size_t>(at) + sizeof event] == '.';
      counts = counts || (!hidden && (event.mask & IN_IGNORED) == 0);
      at += static_cast<std::ptrdiff_t>(sizeof event + event.len);
    }
  }
}

bool FolderWatch::wait(std::chrono::milliseconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  for (;;) {
    if (take_events()) return true;
    std::uint64_t woken = 0;
    if (::read(waker_.get(), &woken, sizeof woken) == sizeof woken) return false;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd ends[2] = {{events_.get(), POLLIN, 0}, {waker_.get(), POLLIN, 0}};
    constexpr std::int64_t kLongest = 60'000;
    ::poll(ends, 2, static_cast<int>(std::min<std::int64_t>(left.count(), kLongest)));
  }
}

void FolderWatch::wake() const {
  constexpr std::uint64_t kOnce = 1;
  // Full or not: it is woken.
  static_cast<void>(!::write(waker_.get(), &kOnce, sizeof kOnce));
}

}  // namespace counterproof::platform
