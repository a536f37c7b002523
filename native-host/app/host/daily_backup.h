// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "service/lanes.h"

#include <filesystem>
#include <memory>

namespace counterproof::app {

/// Has the day's copy of the records made while the host runs: a while after the start, so that the
/// browser's first requests go before, then looks every hour whether a new day has begun; and what
/// killed processes left is removed. Works on a worker with its own connection.
class DailyBackup {
public:
  DailyBackup(service::Lanes &lanes, const Clock &clock, std::filesystem::path data_folder);
  void start();

private:
  struct Work;
  /// Outlives this object for the work under way.
  std::shared_ptr<Work> work_;
};

}  // namespace counterproof::app
