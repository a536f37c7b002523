// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/check_report.h"

#include <filesystem>
#include <vector>

namespace counterproof::app {

/// The doctor's look at the records: database, ledger, files of the works, backups, room on the
/// disk. Makes no data folder where there is none. Reads everything there is: seconds.
std::vector<protocol::Check> check_records(const std::filesystem::path &data);

}  // namespace counterproof::app
