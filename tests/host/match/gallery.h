// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pixels.h"
#include "match/index.h"

#include <string>

namespace counterproof::test {

inline constexpr unsigned kOpaqueWorks = 24;
inline constexpr unsigned kTransparentWorks = 6;

/// "w0" to "w23" are draw_artwork(seed), "t0" to "t5" draw_artwork(100 + seed) on nothing. Built
/// once.
const match::Index &gallery();

Pixels opaque_work(unsigned number);
Pixels transparent_work(unsigned number);

/// What the gallery's index says about a picture.
match::Verdict look(const Pixels &picture);

}  // namespace counterproof::test
