// SPDX-License-Identifier: Apache-2.0
#include "app/commands/refuse.h"

#include "base/text.h"

#include <iostream>

namespace counterproof::app {

int refuse(const Error &error, int exit_code) {
  std::cerr << error.message << '\n';
  return exit_code;
}

Error no_such_file(const std::filesystem::path &file) {
  return {ErrorCode::unreadable,
          "There is no file \"" + to_utf8(file.string()) + "\": check its name.",
          {}};
}

}  // namespace counterproof::app
