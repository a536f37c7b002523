// SPDX-License-Identifier: Apache-2.0
#include "app/commands/host_program.h"

#include "platform/executable.h"

namespace counterproof::app {

namespace fs = std::filesystem;

Result<fs::path> host_program() {
  const fs::path host = platform::running_program().parent_path() / "counterproof-host";
  std::error_code error;
  const fs::file_status status = fs::status(host, error);
  const bool runs = !error && fs::is_regular_file(status) &&
                    (status.permissions() & fs::perms::owner_exec) != fs::perms::none;
  if (!host.is_absolute() || !runs)
    return fail(ErrorCode::not_found,
                "The program counterproof-host is not beside `counterproof`. "
                "Install Counterproof again.",
                host.string());
  return host;
}

}  // namespace counterproof::app
