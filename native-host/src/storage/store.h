// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/blob_store.h"
#include "storage/database.h"
#include "storage/migrations.h"

#include <filesystem>
#include <vector>

namespace counterproof::storage {

/// The data folder, open: counterproof.db, blobs/ (kept for good), index/ (can be made again from
/// the artist's files), backup/. Folders are 0700, files 0600. One thread at a time, as Database;
/// a second thread opens its own Store.
struct Store {
  std::filesystem::path folder;
  Database database;
  BlobStore blobs;
  BlobStore index;

  /// Makes what is missing and brings the tables up to date (see migrate()).
  static Result<Store> open(const std::filesystem::path &data_folder,
                            const std::vector<RoomSchema> &schemas, std::int64_t utc_ms);
};

}  // namespace counterproof::storage
