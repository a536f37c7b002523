// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "platform/file_lock.h"
#include "portfolio/indexer.h"
#include "storage/store.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace counterproof::service {

/// The one way to read the artist's folders, for hosts and for the command line: the turn to read,
/// which of all programs with these records one has at a time, and decoders by the rules for own
/// files. Ends with the turn.
class PortfolioReading {
public:
  struct Place {
    std::filesystem::path data_folder;
    std::filesystem::path decoder;
  };

  /// None while another program reads. Refused when the lock cannot be had (storage_failed).
  static Result<std::optional<PortfolioReading>> try_begin(Place place);

  /// Adds `folders` and reads them, or reads again those known when `folders` is empty; as
  /// portfolio/indexer.h says. Refused without a decoder (decoder_unavailable).
  Result<portfolio::IndexRun> read(storage::Store &store, const Clock &clock,
                                   const std::vector<std::filesystem::path> &folders,
                                   const portfolio::IndexOptions &options);

private:
  PortfolioReading(Place place, platform::FileLock lock)
      : place_(std::move(place)), lock_(std::move(lock)) {}

  Place place_;
  platform::FileLock lock_;
};

}  // namespace counterproof::service
