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

/// The features the mirrored (x becomes width - x) and / or inverted picture would have: an exact
/// permutation of the numbers of each descriptor, since SIFT's cells and directions are symmetric.
Features transformed(const Features &features, Symmetry symmetry);

}  // namespace counterproof::vision
