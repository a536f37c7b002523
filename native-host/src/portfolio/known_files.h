// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portfolio/folder_scan.h"
#include "storage/store.h"

#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace counterproof::portfolio {

/// What a scan means, compared with what is known.
struct ScanPlan {
  /// New, changed, or to be tried again.
  std::vector<FoundFile> to_read;
  std::int64_t unchanged = 0;
  /// New or changed, but so lately that they are left for the next time.
  std::int64_t settling = 0;
  /// Contents of works and of files set aside that need no reading wherever they turn up.
  std::set<std::string> known_contents;
};

/// Compares, and notes in the database in one go: the folders, files to read (waiting), files that
/// are there again, files that are gone. Files changed less than `settled_after` ago are left
/// waiting. `added_at` is RFC 3339.
Result<ScanPlan> note_scan(storage::Database &database, const std::vector<FolderScan> &scans,
                           const std::string &added_at,
                           std::chrono::milliseconds settled_after = {});

/// After reading: files gone whose picture is there under another name are forgotten, and works
/// named by a file that is gone take the name of one that is there.
Status follow_renames(storage::Database &database);

/// Works whose cached features cannot be used any more (another engine version, a damaged file)
/// are marked waiting. Looks at all of them only when the first is refused.
Status find_stale_features(storage::Store &store);

/// Marks one work waiting, its files too, under the next revision. Inside a transaction.
Status mark_waiting(storage::Database &database, const std::string &work_id);

/// The next revision, counted up. Inside a transaction.
Result<std::int64_t> next_revision(storage::Database &database);

}  // namespace counterproof::portfolio
