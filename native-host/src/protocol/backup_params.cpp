// SPDX-License-Identifier: Apache-2.0
#include "protocol/backup_params.h"

#include <nlohmann/json.hpp>
#include <string>

namespace counterproof::protocol {

std::optional<Params> read_backup_params(std::string_view method, nlohmann::json &params) {
  if (method == "backup.status") return BackupStatusParams{};
  if (method != "backup.make") return std::nullopt;
  auto &passphrase = params.at("passphrase").get_ref<std::string &>();
  BackupMakeParams made{SecretText(passphrase)};
  wipe(passphrase);
  return made;
}

}  // namespace counterproof::protocol
