// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <string>
#include <vector>

namespace counterproof::test {

struct MessyBook {
  std::string name;
  Bytes file;
  /// How many cases are to come of it, and which rows are not taken.
  std::size_t cases = 0;
  std::vector<std::size_t> refused;
};

/// Ten lists as different programs and people write them.
std::vector<MessyBook> messy_books();

}  // namespace counterproof::test
