// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>

namespace counterproof::cases {

/// One file with everything, which the artist has. `made_at`: RFC 3339, UTC.
struct WholeCopyMade {
  std::string made_at;
  std::int64_t bytes = 0;
};

/// When the artist last took everything along in one file. Where the file went is not kept. Uses
/// the store's thread rule.
class WholeCopies {
public:
  WholeCopies(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// The artist has a file of so many bytes now.
  Status note(std::int64_t bytes);
  /// None when there never was one.
  Result<std::optional<WholeCopyMade>> newest();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
