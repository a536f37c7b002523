// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <filesystem>
#include <string>

namespace counterproof::portfolio {

/// Where a file with this work's content lay when it was last looked for. For this computer only: a
/// path is never sent to the browser and stands in no report. not_found when there is none.
Result<std::filesystem::path> file_of_work(storage::Database &database, const std::string &work_id);

}  // namespace counterproof::portfolio
