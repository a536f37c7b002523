// SPDX-License-Identifier: Apache-2.0
#include "app/commands/refuse.h"

#include <iostream>

namespace counterproof::app {

int refuse(const Error &error, int exit_code) {
  std::cerr << error.message << '\n';
  return exit_code;
}

}  // namespace counterproof::app
