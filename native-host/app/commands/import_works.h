// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/read_list.h"
#include "sheets/stated_day.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::app {

/// How a list of works is meant.
struct WorksList {
  sheets::ListFile list;
  sheets::DayOrder order = sheets::DayOrder::unknown;
  /// "12=heron.jpg": which work a row belongs to, by its file or its id.
  std::vector<std::string> answers;
  bool yes = false;
};

/// counterproof import --works FILE: what the artist's own list says of her works, into their
/// records. Shows what would change; only `yes` writes.
int import_works(const std::filesystem::path &chosen_data, const WorksList &wanted);

}  // namespace counterproof::app
