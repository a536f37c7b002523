// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace counterproof::reports {

/// The programs that are started for a page with pictures.
struct PackPrograms {
  std::filesystem::path decoder, report;
};

}  // namespace counterproof::reports
