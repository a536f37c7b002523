// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>

namespace counterproof::vision {

/// Sum of products of two descriptors (features.h): about kDescriptorNorm^2 when equal, 0 when
/// unrelated.
int dot(const std::int8_t *a, const std::int8_t *b);

/// Sum of products of two blocks of numbers, each of `rows` rows of `count` that lie `a_stride` or
/// `b_stride` numbers apart. Exact while the sum fits.
std::int32_t block_product(const std::int16_t *a, std::size_t a_stride, const std::int16_t *b,
                           std::size_t b_stride, std::size_t rows, std::size_t count);

/// A 128-bit sign code (Jegou, Douze and Schmid 2008), compared by the number of differing bits.
struct SignCode {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

/// Numbers of a turned descriptor: a sign for each bit of its code.
inline constexpr std::size_t kTurnedSize = 128;

/// A descriptor turned by two fixed orthogonal transforms (signs, then Walsh-Hadamard), one after
/// the other, so that every number carries about the same share: `turned` takes kTurnedSize.
void turn(const std::int8_t *descriptor, std::int16_t *turned);

/// Which turned numbers lie above those of the centre.
SignCode sign_code(const std::int16_t *turned, const std::int16_t *turned_centre);

/// A code that is near another one: its place, and the number of differing bits.
struct NearCode {
  std::uint32_t place = 0;
  std::uint32_t bits = 0;
};

/// Writes to `found` the codes (by place, ascending) that differ from `query` in at most `most`
/// bits; returns how many. The codes lie `stride` bytes apart; `found` must have room for `count`.
std::size_t near_codes(SignCode query, const SignCode *codes, std::size_t stride, std::size_t count,
                       int most, NearCode *found);

/// Centres of clusters are compared in groups of this many.
inline constexpr std::size_t kGroup = 64;

/// Descriptors of up to kGroup centres, one after another, laid out for group_dots(): `group` takes
/// kGroup x kDescriptorSize numbers.
void make_group(const std::int8_t *centres, std::size_t count, float *group);

/// dot() of each of `count` descriptors, given as floats, with each centre of a group: `results`
/// takes kGroup exact whole numbers for each descriptor, 0 where there is no centre. Many at once
/// are several times cheaper than one by one.
void group_dots(const float *const *descriptors, std::size_t count, const float *group,
                float *results);

}  // namespace counterproof::vision
