// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterproof::cases {

struct KeptPicture {
  /// Its name among the blobs.
  std::string sha256;
  std::int64_t bytes = 0;
  /// RFC 3339, UTC.
  std::string kept_at;
};

/// Pictures that a listing showed, as they were received: the bytes are kept and never looked at
/// here. Uses the store's thread rule.
class CasePictures {
public:
  CasePictures(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// On the disk, with a ledger entry that names its SHA-256, when it returns; the same bytes again
  /// write nothing. not_found for an unknown case, invalid_params for no bytes at all.
  Result<KeptPicture> keep(const std::string &case_id, ByteView bytes);

  /// The case keeps this picture no more, and neither do the records unless another case does; that
  /// it was kept, and taken back, stays in the ledger by its SHA-256. not_found when the case does
  /// not keep it.
  Status take_back(const std::string &case_id, const std::string &sha256);

  /// Oldest first; empty for a case without.
  Result<std::vector<KeptPicture>> of(const std::string &case_id);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
