// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/salvage.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace counterproof::storage {

/// Refused (ErrorCode::busy) while another program has the records open. This program must not have
/// them open either.
Status nobody_uses(const std::filesystem::path &data_folder);

/// Puts the backup in the place of the records. What stood there is kept aside first; gives that
/// copy, none when there were no records. Refused, and nothing changed, when the backup is damaged.
/// The tables are those of the backup's time: open the Store to bring them up to date.
Result<std::filesystem::path> restore(const std::filesystem::path &data_folder,
                                      const std::filesystem::path &backup, std::int64_t utc_ms);

struct Repaired {
  std::filesystem::path aside;  ///< the damaged records as they were
  Salvaged salvaged;
};

/// Makes the database anew out of what can be read of it and of its backups, those that were set
/// aside left out. The damaged one is kept aside first, and stays in place when this cannot be
/// done.
Result<Repaired> repair(const std::filesystem::path &data_folder,
                        const std::vector<RoomSchema> &schemas, std::int64_t utc_ms);

}  // namespace counterproof::storage
