// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/kept_blobs.h"

#include <string>

namespace counterproof::app {

/// How many pictures and files beside cases are as they were kept, and which cases lack one.
std::string kept_words(const cases::KeptBlobs &kept);

/// What to do when some are not.
inline constexpr auto kKeptAdvice =
    "Nothing was removed. Put blobs/ of the data folder back from a backup of your own; or, from a "
    "file of counterproof save: counterproof open FILE, and then counterproof restore for the "
    "records as they stand now, which that sets aside.";

}  // namespace counterproof::app
