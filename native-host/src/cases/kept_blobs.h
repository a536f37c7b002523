// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterproof::cases {

/// The pictures and files that cases name, each content counted once.
struct KeptBlobs {
  std::int64_t whole = 0, missing = 0;
  /// There, and not what was kept, or not to be read.
  std::int64_t damaged = 0;
  /// Ids of the cases that name a missing or damaged one, the oldest first.
  std::vector<std::string> cases;

  bool all_whole() const { return missing == 0 && damaged == 0; }
};

/// Reads every one of them and compares it with its SHA-256; changes and removes nothing.
Result<KeptBlobs> check_kept_blobs(storage::Store &store);

}  // namespace counterproof::cases
