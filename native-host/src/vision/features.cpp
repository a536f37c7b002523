// SPDX-License-Identifier: Apache-2.0
#include "vision/features.h"

namespace counterproof::vision {

/// Below this no placement can be told from chance.
constexpr std::size_t kFewestKeypoints = 8;

bool is_featureless(const Features &features) { return features.size() < kFewestKeypoints; }

}  // namespace counterproof::vision
