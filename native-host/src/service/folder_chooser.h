// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/folder_dialog.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/portfolio_reader.h"
#include "service/records.h"

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <thread>

namespace counterproof::service {

/// Answers portfolio.chooseFolder: shows the system's dialog and adds what the artist chose. The
/// path stays here; answers and sentences never hold it. One dialog at a time, waited for on a
/// thread of its own, so that everything else goes on. On the strand.
class FolderChooser {
public:
  FolderChooser(Lanes &lanes, Records &records, PortfolioReader &reader)
      : lanes_(lanes), records_(records), reader_(reader) {}
  ~FolderChooser();
  FolderChooser(const FolderChooser &) = delete;
  FolderChooser &operator=(const FolderChooser &) = delete;

  /// busy while a dialog is open or what was chosen is looked at.
  void start(std::shared_ptr<Call> call);
  /// Takes the dialog away; false when looking at what was chosen does not end in time.
  bool stop(std::chrono::milliseconds at_most);

private:
  using Chosen = Result<std::optional<std::filesystem::path>>;

  void watch(const std::shared_ptr<Call> &call);
  Result<protocol::ResultValue> finish(const Chosen &chosen);

  Lanes &lanes_;
  Records &records_;
  PortfolioReader &reader_;
  std::unique_ptr<platform::FolderDialog> dialog_;
  /// The dialog is gone, what was chosen is looked at.
  std::atomic<bool> is_looking_{false};
  /// Whom the open dialog is for.
  std::shared_ptr<Call> asker_;
  std::thread waiting_;
  /// Ready when the thread has nothing left to do.
  std::future<void> waited_;
};

}  // namespace counterproof::service
