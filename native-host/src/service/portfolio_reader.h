// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
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
/// one reads; another goes on when that one ends.
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

  PortfolioReader(Options options, const Clock &clock)
      : options_(std::move(options)), clock_(clock) {}
  ~PortfolioReader();
  PortfolioReader(const PortfolioReader &) = delete;
  PortfolioReader &operator=(const PortfolioReader &) = delete;

  /// From now on files that wait are read.
  void start();
  /// All folders are looked through again, the one added last first; what is under way is left off
  /// for it. Any thread.
  void read_all_again();
  /// Ends after the files under way; false when they are not done in time.
  bool stop(std::chrono::milliseconds at_most);

private:
  enum class Outcome { nothing_to_read, held_by_another, read };

  void work();
  /// Unless `asked`, only when files wait or a folder was never looked through.
  Result<Outcome> read(std::optional<storage::Store> &store, bool asked);

  Options options_;
  const Clock &clock_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool asked_ = false;
  bool stopping_ = false;
  bool ended_ = false;
  /// Tells the run under way to stop.
  std::atomic<bool> cancelled_{false};
  std::thread thread_;
};

}  // namespace counterproof::service
