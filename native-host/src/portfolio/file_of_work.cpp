// SPDX-License-Identifier: Apache-2.0
#include "portfolio/file_of_work.h"

namespace counterproof::portfolio {

Result<std::filesystem::path> file_of_work(storage::Database &database,
                                           const std::string &work_id) {
  auto rows = database.prepare(
      "SELECT files.path FROM works JOIN files ON files.content = works.content WHERE works.id = ? "
      "AND present = 1 ORDER BY files.path LIMIT 1",
      work_id);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return fail(ErrorCode::not_found, "No file of this work is there.", work_id);
  const auto path = rows.blob(0);
  return std::filesystem::path(std::string(path.begin(), path.end()));
}

}  // namespace counterproof::portfolio
