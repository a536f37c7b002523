// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/passing_files.h"
#include "storage/store.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::cases {

/// A picture as it came from the browser, whose bytes lie in received_files() already.
struct ReceivedPicture {
  /// The page's name for it, and where it was fetched; empty when not told.
  std::string key, address;
  std::string sha256;
  std::int64_t bytes = 0;
  /// By its first bytes, such as image/jpeg.
  std::string media_type;
  /// The browser drew it anew, because its own form is not read here: not the bytes of its server.
  bool is_redrawn = false;
};

/// One that is held. When these bytes came first under this name and address; RFC 3339, UTC.
struct HeldPicture {
  std::string address, sha256, received_at;
  bool is_redrawn = false;
};

struct HoldingBounds {
  std::int64_t bytes = std::int64_t{512} << 20;
  std::int64_t age_ms = std::int64_t{30} * 24 * 60 * 60 * 1000;
};

/// Where the bytes of received pictures lie for a while.
storage::PassingFiles received_files(const std::filesystem::path &data_folder);

/// Which pictures came from the browser and are held, those used longest ago given up first. Uses
/// the store's thread rule; several processes may hold pictures in the same folder.
class ReceivedPictures {
public:
  ReceivedPictures(storage::Store &store, const Clock &clock, HoldingBounds bounds = {})
      : store_(store), clock_(clock), bounds_(bounds) {}

  /// Bytes that came before under the same name and address keep the time at which they came first.
  /// What is over the bounds then is given up.
  Status note(const std::vector<ReceivedPicture> &pictures);
  /// All that came under this name, newest first, at most four.
  Result<std::vector<HeldPicture>> under(const std::string &key);
  /// Of files that no row names and that were not written to for an hour, nothing stays: a process
  /// was killed between the two.
  Status tidy();

private:
  Status give_up(const std::vector<std::string> &names);
  Status keep_bounds();

  storage::Store &store_;
  const Clock &clock_;
  HoldingBounds bounds_;
};

}  // namespace counterproof::cases
