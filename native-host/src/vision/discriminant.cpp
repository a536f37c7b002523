// SPDX-License-Identifier: Apache-2.0
#include "vision/discriminant.h"

#include "vision/discriminant_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace counterproof::vision {
namespace {

constexpr int kCells = 4;
constexpr int kDirections = 8;
constexpr float kNorm = static_cast<float>(kDescriptorNorm);

static_assert(std::accumulate(kNumbersOfParity.begin(), kNumbersOfParity.end(), std::size_t{0}) ==
              kDescriptorSize);

std::size_t cell(int row, int column, int direction) {
  return static_cast<std::size_t>((row * kCells + column) * kDirections + direction % kDirections);
}

/// Four cells that the symmetries exchange: as it is, mirrored, inverted, both.
using Four = std::array<std::size_t, 4>;

/// Mirrored, the patch is turned over, top to bottom in the frame of its key point; inverted, the
/// gradient points the other way and the frame turns with it, so that directions within it stay.
std::array<Four, kSumsOfParity> make_fours() {
  std::array<Four, kSumsOfParity> fours{};
  std::size_t count = 0;
  for (int row = 0; row < kCells / 2; ++row) {
    for (int column = 0; column < kCells; ++column) {
      for (int direction = 0; direction < kDirections; ++direction) {
        const int low = kCells - 1 - row;
        const int across = kCells - 1 - column;
        const int back = kDirections - direction;
        const Four four = {cell(row, column, direction), cell(low, column, back),
                           cell(low, across, direction), cell(row, across, back)};
        // Each is met twice: from here, and from the one that is both mirrored and inverted.
        if (four[0] < four[3]) fours[count++] = four;
      }
    }
  }
  return fours;
}

const std::array<Four, kSumsOfParity> kFours = make_fours();

}  // namespace

ParitySums parity_sums(const RootSift &root) {
  ParitySums sums;
  for (std::size_t i = 0; i < kSumsOfParity; ++i) {
    const auto [as_is, mirrored, inverted, both] = kFours[i];
    const float even = root[as_is] + root[mirrored];
    const float odd = root[as_is] - root[mirrored];
    const float even_inverted = root[inverted] + root[both];
    const float odd_inverted = root[inverted] - root[both];
    sums[0][i] = 0.5F * (even + even_inverted);
    sums[1][i] = 0.5F * (odd + odd_inverted);
    sums[2][i] = 0.5F * (even - even_inverted);
    sums[3][i] = 0.5F * (odd - odd_inverted);
  }
  return sums;
}

void discriminate(const RootSift &root, std::int8_t *descriptor) {
  const ParitySums sums = parity_sums(root);
  std::array<float, kDescriptorSize> numbers{};
  std::transform(kDiscriminantMeans.begin(), kDiscriminantMeans.end(), numbers.begin(),
                 [](float mean) { return -mean; });
  const float *weights = kDiscriminantWeights.data();
  float *row = numbers.data();
  for (std::size_t parity = 0; parity < kParities.size(); ++parity) {
    const std::size_t count = kNumbersOfParity[parity];
    for (std::size_t i = 0; i < kSumsOfParity; ++i, weights += count) {
      for (std::size_t k = 0; k < count; ++k)
        row[k] += weights[k] * sums[parity][i];
    }
    row += count;
  }
  float squares = 1e-12F;
  for (const float number : numbers)
    squares += number * number;
  const float scale = kNorm / std::sqrt(squares);
  for (std::size_t n = 0; n < kDescriptorSize; ++n)
    descriptor[n] =
        static_cast<std::int8_t>(std::lround(std::clamp(numbers[n] * scale, -127.F, 127.F)));
}

std::array<std::int8_t, kDescriptorSize> signs_of(Symmetry symmetry) {
  std::array<std::int8_t, kDescriptorSize> signs{};
  std::size_t n = 0;
  for (std::size_t parity = 0; parity < kParities.size(); ++parity) {
    const bool changes = (symmetry.mirrored && kParities[parity].odd_when_mirrored) !=
                         (symmetry.inverted && kParities[parity].odd_when_inverted);
    for (std::size_t k = 0; k < kNumbersOfParity[parity]; ++k)
      signs[n++] = changes ? -1 : 1;
  }
  return signs;
}

}  // namespace counterproof::vision
