// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "service/report_writer.h"

#include <filesystem>
#include <memory>

namespace counterproof::app {

/// What makes reports in this data folder; null on systems where none are made (docs/windows.md).
std::unique_ptr<service::ReportWriter> report_door(const std::filesystem::path &data_folder,
                                                   const Clock &clock);

}  // namespace counterproof::app
