// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace counterproof::app {

struct Settled {
  std::int64_t works = 0;
  std::int64_t cases = 0;
};

/// After records were put back: brings their tables up to date and makes browsers forget what they
/// remember of the portfolio that stood there before. Files that waited for an entry wait no more.
Result<Settled> settle_records(const std::filesystem::path &data_folder);

}  // namespace counterproof::app
