// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/backup_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. Whatever the records hold, what these give fits the
// schemas.
namespace counterproof::protocol {

nlohmann::json body(const BackupStatusResult &result);
nlohmann::json body(const BackupMakeResult &result);

}  // namespace counterproof::protocol
