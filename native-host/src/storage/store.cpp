// SPDX-License-Identifier: Apache-2.0
#include "storage/store.h"

#include "platform/private_folder.h"

namespace counterproof::storage {

Result<Store> Store::open(const std::filesystem::path &data_folder,
                          const std::vector<RoomSchema> &schemas, std::int64_t utc_ms) {
  const auto backup = data_folder / "backup";
  for (const auto &folder : {data_folder, data_folder / "blobs", data_folder / "index", backup}) {
    if (auto made = platform::make_private_folder(folder); !made)
      return tl::unexpected(made.error());
  }
  auto database = Database::open(data_folder / "counterproof.db");
  if (!database) return tl::unexpected(database.error());
  if (auto ready = migrate(*database, schemas, backup, utc_ms); !ready)
    return tl::unexpected(ready.error());
  return Store{data_folder, std::move(*database), BlobStore(data_folder / "blobs"),
               BlobStore(data_folder / "index")};
}

}  // namespace counterproof::storage
