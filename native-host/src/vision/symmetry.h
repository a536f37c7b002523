// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"

#include <array>
#include <cstddef>

namespace counterproof::vision {

/// The four forms a print can take besides turning: as is, mirrored, light and dark exchanged,
/// both.
struct Symmetry {
  bool mirrored = false;
  bool inverted = false;
};

inline constexpr std::array<Symmetry, 4> kSymmetries = {
    {{false, false}, {true, false}, {false, true}, {true, true}}};
inline constexpr std::size_t kForms = kSymmetries.size();

/// The features the mirrored (x becomes width - x) and / or inverted picture would have: every
/// number of a descriptor keeps its size and keeps or changes its sign (discriminant.h).
Features transformed(const Features &features, Symmetry symmetry);

}  // namespace counterproof::vision
