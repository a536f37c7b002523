// SPDX-License-Identifier: Apache-2.0
#include "cases/named_blobs.h"

#include "cases/rows.h"

namespace counterproof::cases {

Result<bool> is_blob_named(storage::Database &database, const std::string &sha256) {
  const auto found = first_row<std::int64_t>(
      database.prepare("SELECT 1 FROM case_pictures WHERE sha256 = ?1 UNION ALL SELECT 1 FROM "
                       "entry_files WHERE sha256 = ?1 UNION ALL SELECT 1 FROM waiting_files WHERE "
                       "sha256 = ?1 LIMIT 1",
                       sha256),
      first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

}  // namespace counterproof::cases
