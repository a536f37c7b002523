// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "platform/folder_watch.h"
#include "service/look_times.h"
#include "storage/store.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace counterproof::service {

/// Reads the artist's folders while the host runs: on threads of its own that yield to everything
/// else, with its own connection to the records, where its progress shows. Works are recorded one
/// by one, so that they match at once and nothing is read twice after a restart. Of several hosts
/// one reads; another goes on when that one ends. Looks once after the start, and again whenever
/// something changes in the folders.
class PortfolioReader {
public:
  struct Options {
    std::filesystem::path data_folder;
    std::filesystem::path decoder;
    /// Pictures read side by side.
    int threads = 2;
    /// Between two tries to take over from another host that reads.
    std::chrono::milliseconds pause{5'000};
  };

  PortfolioReader(Options options, const Clock &clock);
  ~PortfolioReader();
  PortfolioReader(const PortfolioReader &) = delete;
  PortfolioReader &operator=(const PortfolioReader &) = delete;

  /// From now on the folders are kept up with.
  void start();
  /// The artist is looking: folders whose changes nobody tells, such as those on another computer,
  /// are looked through when that was not done lately. Any thread.
  void artist_is_here();
  /// All folders are looked through again, the one added last first; what is under way is left off
  /// for it. Any thread.
  void read_all_again();
  /// Ends after the files under way; false when they are not done in time.
  bool stop(std::chrono::milliseconds at_most);

private:
  /// How waiting ended.
  enum class Heard { nothing, asked, changed, stop };

  void work();
  Heard wait(std::chrono::milliseconds at_most);
  /// Unless `all`, only when files wait or a folder was never looked through.
  Result<LookTimes::Outcome> look(std::optional<storage::Store> &store, bool all);
  Result<LookTimes::Outcome> read(storage::Store &store);
  void wake();

  Options options_;
  const Clock &clock_;
  /// None where the system has no such means. Waited on by the thread alone.
  std::optional<platform::FolderWatch> watch_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool asked_ = false;
  bool stopping_ = false;
  bool ended_ = false;
  /// When there are folders whose changes are not told, since when they count as looked through.
  std::optional<LookTimes::Time> unwatched_since_;
  /// Tells the run under way to stop.
  std::atomic<bool> cancelled_{false};
  std::thread thread_;
};

}  // namespace counterproof::service
