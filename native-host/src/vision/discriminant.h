// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"
#include "vision/symmetry.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace counterproof::vision {

/// RootSIFT of a key point (Arandjelovic and Zisserman 2012): the roots of the shares of 4 x 4
/// cells (rows first) of 8 directions; the sum of their squares is 1.
inline constexpr std::size_t kRootSize = 128;
using RootSift = std::array<float, kRootSize>;

/// How sums of four cells that mirroring and inverting exchange behave: even keep their sign, odd
/// change it.
struct Parity {
  bool odd_when_mirrored = false;
  bool odd_when_inverted = false;
};
inline constexpr std::array<Parity, 4> kParities = {
    {{false, false}, {true, false}, {false, true}, {true, true}}};
inline constexpr std::size_t kSumsOfParity = kRootSize / kParities.size();

/// A RootSIFT in terms of parity, by an orthogonal transform: a row for each of kParities.
using ParitySums = std::array<std::array<float, kSumsOfParity>, kParities.size()>;
ParitySums parity_sums(const RootSift &root);

/// The numbers that tell key points apart best: a linear discriminant (Fisher 1936) of RootSIFT,
/// learnt once from drawn works and drawn pictures of goods (discriminant_weights.h), each number
/// from sums of one parity. Writes kDescriptorSize numbers.
void discriminate(const RootSift &root, std::int8_t *descriptor);

/// For each number of a descriptor 1 or -1: what it is multiplied by in the mirrored and / or
/// inverted picture.
std::array<std::int8_t, kDescriptorSize> signs_of(Symmetry symmetry);

}  // namespace counterproof::vision
