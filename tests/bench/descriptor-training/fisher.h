// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "true_pairs.h"

#include <array>
#include <span>
#include <vector>

namespace training {

/// What discriminant_weights.h holds: for each parity kSumsOfParity rows of a weight for each of
/// its numbers, the numbers of the first parity's means, and how well it tells points apart.
struct Discriminant {
  std::array<std::vector<std::vector<float>>, 4> weights;
  std::vector<float> means;
};

/// Fisher's discriminant (1936) of points: directions in which all points differ most, measured by
/// how much one and the same point does, in each parity alone; the best kDescriptorSize of all.
Discriminant learn(const std::vector<TruePair> &pairs,
                   const std::vector<counterproof::vision::Detected> &works);

/// The numbers of one point, of length 1.
std::vector<float> told(const Discriminant &discriminant,
                        const counterproof::vision::RootSift &root);

}  // namespace training
