// SPDX-License-Identifier: Apache-2.0
#include "storage/store.h"

#include "platform/durable_file.h"
#include "platform/private_folder.h"

namespace counterproof::storage {
namespace {

namespace fs = std::filesystem;

/// Made folders are on the disk by name too, so that no record can outlive its folder's name.
Status make_folders(const fs::path &data_folder) {
  std::error_code error;
  const bool was_there = fs::is_directory(data_folder, error);
  bool made_some = false;
  for (const auto &folder :
       {data_folder, data_folder / "blobs", data_folder / "index", data_folder / "backup"}) {
    made_some = made_some || !fs::is_directory(folder, error);
    if (auto made = platform::make_private_folder(folder); !made) return made;
  }
  if (!made_some) return {};
  if (auto synced = platform::sync_folder(data_folder); !synced) return synced;
  return was_there ? Status() : platform::sync_folder(data_folder.parent_path());
}

}  // namespace

Result<Store> Store::open(const std::filesystem::path &data_folder,
                          const std::vector<RoomSchema> &schemas, std::int64_t utc_ms) {
  const auto backup = data_folder / "backup";
  if (auto made = make_folders(data_folder); !made) return tl::unexpected(made.error());
  auto database = Database::open(data_folder / "counterproof.db");
  if (!database) return tl::unexpected(database.error());
  if (auto ready = migrate(*database, schemas, backup, utc_ms); !ready)
    return tl::unexpected(ready.error());
  return Store{data_folder, std::move(*database), BlobStore(data_folder / "blobs"),
               BlobStore(data_folder / "index")};
}

}  // namespace counterproof::storage
