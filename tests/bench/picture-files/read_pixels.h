// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pixels.h"

#include <string>

namespace counterproof::bench {

/// The pixels of a picture file of our own; without area when it cannot be read. What marketplaces
/// serve is decoded in the sandbox only: nothing but benchmarks reads files like this.
Pixels read_pixels(const std::string &file);

}  // namespace counterproof::bench
