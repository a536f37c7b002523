// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "match/index.h"
#include "portfolio/portfolio.h"

#include <filesystem>

namespace counterproof::service {

/// Takes up what keep_search() left in this data folder, once the works are loaded
/// (portfolio::Portfolio::load_into); nothing happens when there is none. An error (unreadable,
/// storage_failed) is for the log: prepare() builds anew what could not be had. Any thread.
Status take_up_search(const std::filesystem::path &data_folder, match::Index &index);

/// Leaves on the disk what prepare() built, if that is worth it. Only a cache: of several programs
/// that write it the last one's stays.
Status keep_search(const std::filesystem::path &data_folder, const match::Index &index);

/// All of it at once, for programs with nothing else to do: loads the works, takes up what was
/// kept, prepares the rest and keeps it. Refused only when the works cannot be loaded.
Status load_search(const std::filesystem::path &data_folder, portfolio::Portfolio &portfolio,
                   match::Index &index);

}  // namespace counterproof::service
