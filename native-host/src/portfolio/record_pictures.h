// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "portfolio/picture_reader.h"
#include "storage/store.h"

#include <vector>

namespace counterproof::portfolio {

/// How long after the last sign of life reading counts as interrupted.
inline constexpr std::int64_t kReadingSignMs = 60'000;

/// Writes what was read, in one transaction: works, files, revision, sign of life. A picture whose
/// outcome is same_content takes over what is known of that content by now.
Status record_pictures(storage::Store &store, const Clock &clock,
                       const std::vector<ReadPicture> &pictures);

/// How fast it goes; 0 when not known.
Status note_rate(storage::Database &database, double per_second);

/// The sign of life alone: reading goes on until `until_ms`; 0 when it ended.
Status note_reading(storage::Database &database, std::int64_t until_ms);

}  // namespace counterproof::portfolio
