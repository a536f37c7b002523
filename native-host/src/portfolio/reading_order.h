// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portfolio/folder_scan.h"

#include <vector>

namespace counterproof::portfolio {

/// The same files, those that the artist waits for first: when only a few were changed in the last
/// minutes, these; then a few small ones, so that some works can be found while print masters are
/// still being read; then the others as they were.
std::vector<FoundFile> in_reading_order(const std::vector<FoundFile> &files);

}  // namespace counterproof::portfolio
