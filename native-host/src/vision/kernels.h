// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>

namespace counterproof::vision {

/// Sum of products of two descriptors (features.h): kDescriptorNorm^2 when equal, about 0.8 of it
/// when unrelated.
int dot(const std::uint8_t *a, const std::uint8_t *b);

/// dot() of one descriptor with `count` that lie one after another.
void dots(const std::uint8_t *query, const std::uint8_t *rows, std::size_t count,
          std::int32_t *results);

/// A 128-bit sign code (Jegou, Douze and Schmid 2008), compared by the number of differing bits.
struct SignCode {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

/// A descriptor turned by a fixed orthogonal transform (signs and Walsh-Hadamard), so that every
/// number carries about the same share: `turned` takes kDescriptorSize floats.
void turn(const std::uint8_t *descriptor, float *turned);

/// Which turned numbers lie above those of the centre.
SignCode sign_code(const float *turned, const float *turned_centre);

/// Writes to `found` the places (0..count-1, ascending) of the codes that differ from `query` in at
/// most `most` bits; returns how many. `found` must have room for `count` numbers.
std::size_t near_codes(SignCode query, const SignCode *codes, std::size_t count, int most,
                       std::uint32_t *found);

}  // namespace counterproof::vision
