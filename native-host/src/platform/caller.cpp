// SPDX-License-Identifier: Apache-2.0
#include "platform/caller.h"

#include <filesystem>

namespace counterproof::platform {

Result<Caller> check_caller(const std::vector<std::string> &arguments, const KnownCallers &known) {
  const std::string origin = "chrome-extension://" + std::string(known.extension_id) + "/";
  if (!arguments.empty() && arguments[0] == origin &&
      (arguments.size() == 1 ||
       (arguments.size() == 2 && arguments[1].starts_with("--parent-window="))))
    return Caller::chromium;
  if (arguments.size() == 2 && std::filesystem::path(arguments[0]).is_absolute() &&
      arguments[1] == known.addon_id)
    return Caller::firefox;
  return fail(ErrorCode::invalid_request,
              "counterproof-host is started by the browser for the Counterproof extension and for "
              "nobody else. For the command line use `counterproof --help`.");
}

}  // namespace counterproof::platform
