// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"

#include <cstdint>

namespace counterproof::portfolio {

/// Files that works name, their cached features and thumbnails, compared with their SHA-256.
struct KeptFiles {
  std::int64_t good = 0;
  std::int64_t missing = 0;
  std::int64_t damaged = 0;
  /// Works that one of these concerns; their pictures need reading again.
  std::int64_t works = 0;
};

/// Reads them all. With `mend`, damaged files are removed and the works marked waiting, so that the
/// next run over the folders makes the files anew.
Result<KeptFiles> check_kept_files(storage::Store &store, bool mend);

/// Gives the portfolio another id: what browsers and hosts remember of it counts no more. To be
/// called after records were put back or made anew, since revisions may repeat then.
Status renew_id(storage::Database &database);

/// Makes the portfolio's own row anew where it is lost, and sets its revision behind those of all
/// works, since a copy's may be older than they are. True when something was mended; the id is to
/// be renewed then.
Result<bool> mend_state(storage::Database &database);

/// What is said where that row is lost.
tl::unexpected<Error> state_is_lost();

}  // namespace counterproof::portfolio
